import { annexGuard } from "../../../shared/letter/annex/reasonsOfAnnex.ts";
import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { currentLetter } from "../../../shared/letter/currentLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { put } from "../../../shared/visit/change.ts";
import { derivedId } from "../../../shared/visit/derivedId.ts";
import { ReasonId } from "../../../shared/visit/ids.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { createLetterWorker } from "../../outputs/letterWorker.ts";

/** What came of it in words, or what of the annex tells who somebody is. */
export type AnnexMade =
  | { readonly type: "said"; readonly text: string; readonly isSaved: boolean }
  | { readonly type: "tells"; readonly said: readonly string[]; readonly target: string };

/** Makes the annex of the letter as it stands, with all that is typed, and asks where to save it. */
export async function saveAnnex(records: VisitRecords): Promise<AnnexMade> {
  const visit = openedVisit(records.visit.id);
  await visit?.drafts.flush();
  const now = visit?.records.value() ?? records;
  const letter = currentLetter(now, draftLetter(now) ?? beginLetter(now));
  const worker = createLetterWorker();
  try {
    const made = await worker.annex({ records: now, letter, createdAt: new Date() });
    if (!made.ok)
      return made.error.type === "TellsOnSomebody"
        ? { type: "tells", said: made.error.said, target: made.error.target }
        : said("The annex could not be made. What you wrote is safe. Try again.");
    const saved = await bridge.saveFile({
      what: "annexPdf",
      suggestedName: asFileName(
        `Trace annex, internal, not for disclosure without review, ${letter.title}`,
        { most: 100, otherwise: "Trace annex, internal" },
      ),
      bytes: made.value,
    });
    return saved.ok
      ? { ...said(`Saved as ${saved.value.fileName}. It is for the team alone.`), isSaved: true }
      : said(saveErrorInWords(saved.error) ?? "");
  } finally {
    worker.dispose();
  }
}

const said = (text: string) => ({ type: "said" as const, text, isSaved: false });

/** Keeps with the visit why an annex that tells who somebody is may be made all the same. */
export const recordReason = (
  { visit }: VisitRecords,
  { target, reason, by }: Pick<RecordOf<"reasons">, "target" | "reason"> & { readonly by: Peer },
): Promise<void> =>
  run(visit.id, "Record a reason", (_, { now }) => [
    put("reasons", {
      // Two laptops that give a reason for the same thing write one row.
      id: ReasonId.parse(derivedId("reason", visit.id, annexGuard, target)),
      visitId: visit.id,
      guard: annexGuard,
      target,
      reason,
      by: by.id,
      at: now(),
    }),
  ]);

/** Reasons on record for an annex that tells who somebody is, the latest first. */
export const reasonsForAnnex = ({ reasons }: VisitRecords): readonly RecordOf<"reasons">[] =>
  reasons
    .filter(({ guard, reason }) => guard === annexGuard && reason.trim() !== "")
    .sort((a, b) => (a.at < b.at ? 1 : -1));

/** Takes a reason back: the annex is refused again. */
export const takeBack = ({ visitId, id }: RecordOf<"reasons">): Promise<void> =>
  deleteRecord(visitId, { table: "reasons", id });
