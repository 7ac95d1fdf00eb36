import { composeLetter } from "../../../../shared/letter/composeLetter.ts";
import { currentLetter } from "../../../../shared/letter/currentLetter.ts";
import { draftLetter } from "../../../../shared/letter/inLetter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { loadPreviewFonts } from "../../../pdf/loadPreviewFonts.ts";
import { scanLetterAhead } from "../scanLetter.ts";
import { keepLaid } from "./laidBefore.ts";
import { layoutOf, letterSetter } from "./letterSetter.ts";

/** Has ready what the letter's pages need before anybody goes there: worker, typefaces, a first layout, and what the scan for names finds in it. What fails is told when somebody does. */
export async function layLetterAhead(records: VisitRecords): Promise<void> {
  letterSetter();
  const fonts = loadPreviewFonts().catch(() => undefined);
  const draft = draftLetter(records);
  if (draft === undefined) return;
  const model = composeLetter(records, currentLetter(records, draft));
  const layout = await layoutOf(model);
  if (!("type" in layout)) keepLaid(draft.id, { model, layout });
  await fonts;
  await scanLetterAhead(records, model);
}
