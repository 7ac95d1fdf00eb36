import type { WebContents } from "electron";
import { isOwnAddress } from "./appOrigin.ts";
import { closeCalls } from "./noWayOut.ts";

/** Keeps a page on the app's own origin: no foreign address in any frame, no new window, no webview, no call. */
export function confineContents(contents: WebContents): void {
  closeCalls(contents);
  contents.on("will-navigate", stayHome);
  contents.on("will-frame-navigate", stayHome);
  contents.on("will-redirect", stayHome);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

function stayHome(event: { readonly url: string; preventDefault: () => void }): void {
  if (!isOwnAddress(event.url)) event.preventDefault();
}
