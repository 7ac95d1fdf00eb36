import { isOffered, offerOf, wasRead } from "../../visit/cases/caseLists.ts";
import { CaseId } from "../../visit/ids.ts";
import { newSampledCase } from "../../visit/kinds/sampledCase.ts";
import type { Session } from "../../visit/kinds/session.ts";
import type { CaseSampleReading, ReadAs } from "../fileReading.ts";
import { rowsAfter, type ImportDraft, type RecordReference } from "./importDraft.ts";

/** Gives the visit the practice areas that the notes answer on and it lacks, and the draw its size. */
export function planPracticeAreas(draft: ImportDraft, sample: CaseSampleReading): void {
  const { vocabulary } = draft.visit;
  const known = new Set(vocabulary.practiceAreas.map(({ key }) => key));
  const added = sample.practiceAreas.filter(({ key }) => !known.has(key));
  if (added.length > 0) {
    const practiceAreas = [...vocabulary.practiceAreas, ...added].slice(0, 60);
    draft.visit = { ...draft.visit, vocabulary: { ...vocabulary, practiceAreas } };
  }
  const draw = rowsAfter(draft, "caseDraws").at(-1);
  if (draw !== undefined && draw.size === 0 && sample.size !== null) {
    draft.puts.caseDraws.set(draw.id, { ...draw, size: Math.min(sample.size, 500) });
  }
}

/** Puts a case as read. The same case with the same answers, noted twice, is one. */
export function planCase(
  draft: ImportDraft,
  session: Session,
  readAs: Extract<ReadAs, { type: "caseAnswers" }>,
): RecordReference {
  const cases = rowsAfter(draft, "cases");
  const same = cases.find(
    ({ label, answers }) =>
      label === readAs.label && JSON.stringify(answers) === JSON.stringify(readAs.answers),
  );
  if (same !== undefined) return { table: "cases", id: same.id };
  // Notes of a case that was drawn and waits to be read are what was read of it.
  const waiting = cases.find(
    (each) =>
      each.label === readAs.label &&
      !wasRead(each, {
        caseReadings: rowsAfter(draft, "caseReadings"),
        caseSteps: rowsAfter(draft, "caseSteps"),
      }),
  );
  if (waiting !== undefined && readAs.origin !== "offered") {
    draft.puts.cases.set(waiting.id, {
      ...waiting,
      readBy: session.peerIds,
      answers: { ...readAs.answers },
    });
    return { table: "cases", id: waiting.id };
  }
  const isReadAgain = cases.some(({ label }) => label === readAs.label);
  const id = CaseId.parse(draft.newId());
  const draw = rowsAfter(draft, "caseDraws").at(-1);
  const sampled = newSampledCase({
    id,
    visitId: draft.visit.id,
    drawId: readAs.origin === "offered" ? null : (draw?.id ?? null),
    label: readAs.label.slice(0, 20),
    origin: readAs.origin,
    replacementReason: readAs.replacementReason,
    readBy: session.peerIds,
    answers: { ...readAs.answers },
    remark: isReadAgain ? "Read again, with other answers." : "",
  });
  draft.puts.cases.set(id, sampled);
  if (isOffered(sampled, rowsAfter(draft, "offers"))) {
    const offer = offerOf(sampled, draft.now);
    if (!rowsAfter(draft, "offers").some((known) => known.id === offer.id))
      draft.puts.offers.set(offer.id, offer);
  }
  return { table: "cases", id };
}
