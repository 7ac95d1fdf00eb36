import type { Session } from "electron";
import { appScheme, isOwnAddress } from "./appOrigin.ts";
import { closeWayOut } from "./noWayOut.ts";

/** Leaves a session no network, no device, no download and no permission but copying text. */
export function hardenSession(
  session: Session,
  { devTools }: { readonly devTools: boolean },
): void {
  denyPermissions(session);
  denyNetwork(session, devTools);
  void closeWayOut(session);
  session.on("will-download", (event) => event.preventDefault());
  spellOffline(session);
}

function denyPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, origin),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl)),
  );
  session.setDevicePermissionHandler(() => false);
}

// Writing plain text and HTML to the clipboard, as a "Copy" button does. Reading it is the paste key's.
const isGranted = (permission: string, requester: string): boolean =>
  permission === "clipboard-sanitized-write" && isOwnAddress(requester);

function denyNetwork(session: Session, devTools: boolean): void {
  const local = [`${appScheme}:`, "blob:", "data:", ...(devTools ? ["devtools:"] : [])];
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isLocal = local.some((scheme) => url.startsWith(scheme));
    answer({ cancel: !isLocal });
  });
}

/**
 * Chromium's own checker would fetch its dictionary from a server on the internet. It is off, and should
 * it be asked all the same, it is pointed at our own origin, which its downloader cannot reach.
 */
function spellOffline(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`${appScheme}://main/dictionaries/`);
  session.setSpellCheckerEnabled(false);
}
