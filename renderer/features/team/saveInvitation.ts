import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";

/** Asks where to keep an invitation and says what came of it; nothing when the person called it off. */
export async function saveInvitation(visitName: string, file: Uint8Array): Promise<string> {
  const safe = visitName.replace(/[^\p{L}\p{N} -]/gu, " ").replace(/\s+/gu, " ");
  const suggestedName = `Invitation ${safe.trim().slice(0, 70)}`.trim();
  const bytes = new Uint8Array(file);
  const saved = await bridge.saveFile({ what: "invitation", suggestedName, bytes });
  return saved.ok ? `Saved as ${saved.value.fileName}` : (saveErrorInWords(saved.error) ?? "");
}
