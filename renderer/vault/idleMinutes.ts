/** Minutes without key or pointer after which the app locks. */
export const fewestIdleMinutes = 1;
export const mostIdleMinutes = 15;
const usual = 5;

// Beside the vault, not in it: how long one waits is no secret, and it is needed before any key.
const place = "idle-minutes";

export function idleMinutes(): number {
  const kept = Number(localStorage.getItem(place) ?? usual);
  return isIdleMinutes(kept) ? kept : usual;
}

export function keepIdleMinutes(minutes: number): void {
  if (isIdleMinutes(minutes)) localStorage.setItem(place, minutes.toString());
}

const isIdleMinutes = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= fewestIdleMinutes && minutes <= mostIdleMinutes;
