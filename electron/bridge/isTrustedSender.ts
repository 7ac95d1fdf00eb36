import type { WebFrameMain } from "electron";
import { appOrigin } from "../appOrigin.ts";

/** Whether a call comes from the main frame of a page of ours that is still there. */
export function isTrustedSender(
  frame: (Pick<WebFrameMain, "detached" | "origin"> & { readonly parent: unknown }) | null,
): boolean {
  return frame !== null && !frame.detached && frame.parent === null && frame.origin === appOrigin;
}
