import type { StoreError } from "../../shared/bridge/stores.ts";

/**
 * What a request that brought no answer means. Node names the reason in a code of the cause, Chromium
 * in its message: `net::ERR_CERT_AUTHORITY_INVALID`.
 */
export function networkError(fault: unknown, issuer: () => string | null): StoreError {
  const reasons = [...reasonsOf(fault)];
  const says = (pattern: RegExp): boolean => reasons.some((reason) => pattern.test(reason));
  if (says(/ERR_CERT|ERR_SSL|ERR_TLS|_CERT\b|CERT_|SIGNED_CERT|LEAF_SIGNATURE|ERR_BAD_SSL/))
    return { type: "BadCertificate", issuer: issuer() };
  // How Electron answers a redirect that it was told not to follow.
  if (says(/redirect was cancelled/i)) return { type: "NetworkNeedsSignIn" };
  if (says(/PROXY_AUTH|TUNNEL_CONNECTION_FAILED/)) return { type: "ProxyNeedsSignIn" };
  if (says(/TIMED_OUT|TIMEOUT/)) return { type: "Timeout" };
  if (says(/BLOCKED_BY_CLIENT|ERR_INVALID_URL/)) return { type: "Refused", code: "Blocked" };
  return { type: "Unreachable", retryAfterMs: null };
}

function* reasonsOf(fault: unknown): Iterable<string> {
  for (let each = fault, depth = 0; each instanceof Error && depth < 5; depth += 1) {
    yield each.message;
    if ("code" in each && typeof each.code === "string") yield each.code;
    if (each instanceof AggregateError)
      for (const part of each.errors) if (part instanceof Error) yield part.message;
    each = each.cause;
  }
}
