import { CaseId } from "../../visit/ids.ts";
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
  const isReadAgain = cases.some(({ label }) => label === readAs.label);
  const id = CaseId.parse(draft.newId());
  const draw = rowsAfter(draft, "caseDraws").at(-1);
  draft.puts.cases.set(id, {
    id,
    visitId: draft.visit.id,
    drawId: readAs.origin === "offered" ? null : (draw?.id ?? null),
    label: readAs.label.slice(0, 20),
    reference: null,
    origin: readAs.origin,
    replacementReason: readAs.replacementReason,
    readBy: session.peerIds,
    answers: { ...readAs.answers },
    wordings: {},
    remarks: {},
    moderation: {},
    remark: isReadAgain ? "Read again, with other answers." : "",
  });
  return { table: "cases", id };
}
