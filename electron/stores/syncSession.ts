import type { Session } from "electron";
import type { HttpOptions } from "./http.ts";
import { safeAddress } from "./httpAddress.ts";

/**
 * Makes of a hardened session the one that syncs: Chromium's network with the system's certificates and
 * proxies, for encrypted addresses and this computer's own alone. Whatever Chromium thinks of a
 * certificate holds; who issued a refused one is kept, to be named.
 */
export function syncSession(
  session: Pick<Session, "webRequest" | "setCertificateVerifyProc" | "setProxy" | "fetch">,
): HttpOptions {
  const refused = new Map<string, string>();
  // A hardened session leads nowhere; this one goes where the system's own programs go.
  const isOpen = session.setProxy({ mode: "system" });
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: safeAddress(url) === null }),
  );
  session.setCertificateVerifyProc(({ hostname, errorCode, certificate }, answer) => {
    if (errorCode !== 0) refused.set(hostname, certificate.issuerName);
    answer(asChromiumSays);
  });
  return {
    fetch: async (url, init) => {
      await isOpen;
      return session.fetch(url, init);
    },
    refusedIssuer: (host) => refused.get(host) ?? null,
  };
}

const asChromiumSays = -3;
