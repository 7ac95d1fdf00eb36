import type { Saved } from "../db/writeStep.ts";

/** What is saved on this laptop, for the top line. */
export function savedInWords({ failed, at, tooMuch }: Saved = { failed: null, at: null }): string {
  if (failed !== null && tooMuch !== undefined)
    return `The last change is not saved. ${tooMuch}. Shorten it, then it is`;
  if (failed === "NotesDestroyed")
    return "The last change is not saved: the notes of this visit are destroyed, and none are kept of it any more";
  if (failed !== null)
    return "The last change is not saved: the disk refused it. It stays on screen; make room, then change it again";
  if (at === null) return "Saved on this laptop";
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `Saved on this laptop ${time}`;
}
