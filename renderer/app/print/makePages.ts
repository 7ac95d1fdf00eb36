import type { PrintPages } from "../../../shared/bridge/bridge.ts";
import { bridge } from "../../bridge/bridge.ts";
import type { OpenedPages } from "./openPages.ts";

export interface MadePages extends OpenedPages {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Prints the window into a file and opens that; null when it cannot be had. */
export async function makePages(input: PrintPages): Promise<MadePages | null> {
  try {
    // Only who prints waits for what reads a PDF.
    const [printed, { openPages }] = await Promise.all([
      bridge.printPages(input),
      import("./openPages.ts"),
    ]);
    return printed.ok ? { bytes: printed.value, ...(await openPages(printed.value)) } : null;
  } catch {
    return null;
  }
}
