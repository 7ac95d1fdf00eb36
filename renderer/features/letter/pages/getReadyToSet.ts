import { loadPreviewFonts } from "../../../pdf/loadPreviewFonts.ts";
import { letterSetter } from "./letterSetter.ts";

/** Starts what setting any letter needs, before it is known which: the worker with its fonts, and the preview's own. */
export function getReadyToSet(): void {
  letterSetter();
  // What fails is told where a letter is shown.
  void loadPreviewFonts().catch(() => undefined);
}
