/**
 * How long a server asks to be left alone, in milliseconds: `Retry-After` in seconds or as a date. Null
 * when it does not say, or says what cannot be meant: nothing, the past, or more than an hour.
 */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? "";
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return wait > 0 && wait <= hour ? wait : null;
}

const hour = 60 * 60 * 1000;
