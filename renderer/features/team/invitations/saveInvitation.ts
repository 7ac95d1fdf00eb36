import { asFileName } from "../../../../shared/words/asFileName.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { saveErrorInWords } from "../../../bridge/saveErrorInWords.ts";

/** Asks where to keep an invitation and says what came of it; nothing when the person called it off. */
export async function saveInvitation(visitName: string, file: Uint8Array): Promise<string> {
  const suggestedName = asFileName(`Invitation ${visitName}`, {
    most: 80,
    otherwise: "Invitation",
  });
  const bytes = new Uint8Array(file);
  const saved = await bridge.saveFile({ what: "invitation", suggestedName, bytes });
  return saved.ok ? `Saved as ${saved.value.fileName}` : (saveErrorInWords(saved.error) ?? "");
}
