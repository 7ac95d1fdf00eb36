import { emptyRegister } from "../../../../shared/identifiers/emptyRegister.ts";
import { scanForIdentifiers } from "../../../../shared/identifiers/scanForIdentifiers.ts";
import { loadPreviewFonts } from "../../../pdf/loadPreviewFonts.ts";
import { letterSetter } from "./letterSetter.ts";

/** Starts what any letter needs, before it is known which: the worker with its fonts, the preview’s own, and the lists of names that a scan unpacks when it first needs them. */
export function getReadyToSet(): void {
  letterSetter();
  // What fails is told where a letter is shown.
  void loadPreviewFonts().catch(() => undefined);
  requestIdleCallback(() => {
    scanForIdentifiers("Mrs Featherstone said so.", { register: emptyRegister, setting: "letter" });
  });
}
