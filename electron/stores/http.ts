import { setTimeout as wait } from "node:timers/promises";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { networkError } from "./networkError.ts";

/** Node's `fetch`, or Electron's of a session: only what both have is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface HttpOptions {
  readonly fetch: Fetch;
  /** How long a server may stay silent before it answers, and how slow it may be from then on. */
  readonly patience?: Patience;
  /** Who issued the certificate that was refused for a host, as far as it is known. */
  readonly refusedIssuer?: (host: string) => string | null;
}

export interface Patience {
  readonly silentMs: number;
  readonly bytesPerSecond: number;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  /** Longest answer that is read to its end. */
  readonly atMost: number;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Null when it was longer than `atMost`. */
  readonly bytes: Uint8Array | null;
}

/** A hotel's network that answers everything by itself shows a page. */
export const isWebPage = ({ headers }: Pick<HttpAnswer, "headers">): boolean =>
  /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get("content-type") ?? "");

const defaultPatience: Patience = { silentMs: 30_000, bytesPerSecond: 8 * 1024 };

/**
 * Sends one request. No redirect is followed, no cookie kept. When the connection breaks it is sent
 * again at once, and once more after a moment: servers close idle connections just as they are used
 * again, and a busy Apache many at a time. Whatever we send can be sent twice.
 */
export async function send(
  request: HttpRequest,
  options: HttpOptions,
): Promise<Result<HttpAnswer, StoreError>> {
  let answered = await sendOnce(request, options);
  for (const pauseMs of pausesMs) {
    if (answered.ok || answered.error.type !== "Unreachable") break;
    if (pauseMs > 0) await wait(pauseMs, undefined, { signal: request.signal }).catch(() => null);
    answered = await sendOnce(request, options);
  }
  return answered;
}

/** Before sending again. */
const pausesMs = [0, 300];

async function sendOnce(
  { method, url, headers, body, atMost, signal }: HttpRequest,
  { fetch, patience = defaultPatience, refusedIssuer = () => null }: HttpOptions,
): Promise<Result<HttpAnswer, StoreError>> {
  const isCancelled = () => signal?.aborted === true;
  if (isCancelled()) return err({ type: "Cancelled" });
  const watch = watchFor(patience, body?.length ?? 0);
  try {
    const init: RequestInit = {
      method,
      headers: { ...headers },
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      signal: signal === undefined ? watch.signal : AbortSignal.any([signal, watch.signal]),
      ...(body === undefined ? {} : { body }),
    };
    const response = await fetch(url, init);
    const bytes = await readBody(response, atMost, watch);
    return ok({ status: response.status, headers: response.headers, bytes });
  } catch (fault) {
    if (isCancelled()) return err({ type: "Cancelled" });
    if (watch.signal.aborted) return err({ type: "Timeout" });
    return err(networkError(fault, () => refusedIssuer(new URL(url).hostname)));
  } finally {
    watch.stop();
  }
}

async function readBody(
  response: Response,
  atMost: number,
  watch: { readonly got: (bytes: number) => void },
): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array(0);
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts, length);
    length += value.length;
    watch.got(value.length);
    if (length > atMost) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

/** Aborts when less has gone to and fro than the time that has passed would have to bring. */
function watchFor({ silentMs, bytesPerSecond }: Patience, sending: number) {
  const slow = new AbortController();
  const over = new AbortController();
  const begun = performance.now();
  let bytes = sending;
  const look = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await wait(silentMs / 20, undefined, { signal: over.signal, ref: false }).catch(
        () => undefined,
      );
      const allowed = silentMs + (bytes / bytesPerSecond) * 1000;
      if (performance.now() - begun > allowed) slow.abort();
    }
  };
  void look();
  return {
    signal: slow.signal,
    got: (more: number) => void (bytes += more),
    stop: () => over.abort(),
  };
}
