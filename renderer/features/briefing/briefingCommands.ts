import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { set } from "../../../shared/visit/change.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { savedInWords } from "../../bridge/savedInWords.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { run } from "../../db/run.ts";
import { textDraft } from "../../db/textDraft.ts";
import { createLetterWorker, type LetterWorker } from "../../outputs/letterWorker.ts";

/** A part of the sheet, typed: what the app says until somebody writes something else. */
export const partText = ({ id }: Visit, key: string, usual: string) =>
  textDraft(
    "visits",
    { id, visitId: id },
    {
      field: `briefing/${key}`,
      label: "Change the briefing sheet",
      read: ({ briefing }) => briefing[key] ?? usual,
      write: (_, typed) => ({ briefing: { [key]: typed } }),
    },
  );

/** Takes the team's own words of a part out again. */
export async function takeUsualWords({ id }: Visit, key: string): Promise<void> {
  await openedVisit(id)?.drafts.flush();
  await run(id, "Take the usual words", ({ visit }) =>
    visit.briefing[key] === undefined ? [] : [set("visits", visit, { briefing: { [key]: null } })],
  );
}

// Started when first needed and kept.
let worker: LetterWorker | null = null;

/** Saves the sheet for Word, unless it tells who somebody is, and says in words what came of it. */
export async function saveBriefing(records: VisitRecords, now: Date): Promise<string> {
  const model = composeLetter(records, draftLetter(records) ?? beginLetter(records));
  worker ??= createLetterWorker();
  const made = await worker.output("briefingDocx", {
    records,
    model,
    createdAt: now,
    isDraft: false,
  });
  if (!made.ok)
    return made.error.type === "LetterFailed"
      ? "The file could not be made, so it was not saved. What you wrote is safe. Try again."
      : `Nothing was saved, as it would tell who somebody is: ${made.error.said.join(" ")}`;
  const host = asFileName(records.visit.host.name, { most: 80, otherwise: "Visit" });
  return savedInWords(
    await bridge.saveFile({
      what: "briefingDocx",
      suggestedName: host,
      bytes: made.value,
    }),
  );
}
