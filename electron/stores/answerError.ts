import type { StoreError } from "../../shared/bridge/stores.ts";
import type { HttpAnswer } from "./http.ts";
import { retryAfterMs } from "./retryAfter.ts";

/**
 * What an answer means that is none of those the request was made for. What the server says in words
 * is not shown; an unknown refusal is final, so that nothing is tried over and over.
 */
export function answerError({ status, headers }: HttpAnswer): StoreError {
  const askedToWait = retryAfterMs(headers.get("retry-after"), new Date());
  if (status >= 300 && status < 400) return { type: "NetworkNeedsSignIn" };
  switch (status) {
    case 401:
    case 403:
      return { type: "SignInNeeded" };
    case 407:
      return { type: "ProxyNeedsSignIn" };
    case 511:
      return { type: "NetworkNeedsSignIn" };
    case 408:
      return { type: "Timeout" };
    case 413:
    case 507:
      return { type: "StoreFull" };
    case 423:
      return { type: "Busy", retryAfterMs: askedToWait ?? 10_000 };
    case 429:
      return { type: "Busy", retryAfterMs: askedToWait ?? 60_000 };
    case 503:
      return askedToWait === null
        ? { type: "Unreachable", retryAfterMs: null }
        : { type: "Busy", retryAfterMs: askedToWait };
    default:
      return status >= 500
        ? { type: "Unreachable", retryAfterMs: askedToWait }
        : { type: "Refused", code: String(status) };
  }
}
