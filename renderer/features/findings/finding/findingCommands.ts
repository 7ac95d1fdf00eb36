import type { Finding, Override } from "../../../../shared/visit/finding.ts";
import { FindingId, type VisitId } from "../../../../shared/visit/ids.ts";
import { act } from "../../../db/history.ts";
import { mint } from "../../../db/mint.ts";
import { rowNow, rowsNow } from "../../../db/visits.ts";
import { type BoardPlace, columnAt, placeFinding, stepInColumn } from "../board/placeFinding.ts";
import { columnWords, polarityIn } from "../board/polarityColumn.ts";
import { inTurn } from "../inTurn.ts";
import { placeInOrder } from "../placeInOrder.ts";
import { withReason } from "./guardReasons.ts";

/** What can be changed about a finding by itself. */
export type FindingFields = Partial<
  Pick<
    Finding,
    | "sentence"
    | "detail"
    | "polarity"
    | "state"
    | "inLetter"
    | "inspectorWouldRaise"
    | "viewWouldChangeIf"
    | "parkedReason"
  >
>;

const labels: Readonly<Record<keyof FindingFields, string>> = {
  sentence: "Reword finding",
  detail: "Edit text for the letter",
  polarity: "Change kind of finding",
  state: "Change state of finding",
  inLetter: "Change what the letter carries",
  inspectorWouldRaise: "Mark what an inspector would raise",
  viewWouldChangeIf: "Edit what would change our view",
  parkedReason: "Edit reason for parking",
};

/** Adds a finding at the foot of a column and gives its id. */
export function addFinding(
  visitId: VisitId,
  place: Omit<BoardPlace, "before">,
  sentence: string,
): Promise<FindingId> {
  return inTurn(async () => {
    const id = FindingId.parse(mint.newId());
    const created: Finding = {
      id,
      visitId,
      enquiryId: place.enquiryId,
      polarity: polarityIn(place.column, "strength"),
      order: 0,
      sentence: sentence.trim(),
      detail: "",
      state: "emerging",
      parkedReason: "",
      inLetter: false,
      inspectorWouldRaise: false,
      viewWouldChangeIf: "",
      overrides: [],
    };
    const placed = placeInOrder(columnAt(readFindings(visitId), place), created, null);
    await act({
      label: `Add ${columnWords[place.column].one}`,
      visitId,
      changes: placed.map((put) => ({ table: "findings", put })),
    });
    return id;
  });
}

/** Changes fields of one finding; nothing is written when they are as they were. */
export function changeFinding(finding: Pick<Finding, "id">, fields: FindingFields): Promise<void> {
  const label = (Object.keys(fields) as (keyof FindingFields)[]) // FindingFields has no other keys
    .map((field) => labels[field])[0];
  return rewrite(finding.id, label ?? "Change finding", (now) => ({ ...now, ...fields }));
}

/** Records why a guard is passed, or takes the reason off when it is empty. */
export function recordReason(
  finding: Pick<Finding, "id">,
  guard: Override["guard"],
  reason: string,
): Promise<void> {
  return rewrite(finding.id, "Record reason", (now) => withReason(now, guard, reason, mint.now()));
}

/** Takes a finding off the board, with the reason; it leaves the letter too. */
export function parkFinding(finding: Pick<Finding, "id">, reason: string): Promise<void> {
  return rewrite(finding.id, "Park finding", (now) => ({
    ...now,
    state: "parked",
    parkedReason: reason.trim(),
    inLetter: false,
  }));
}

/** Puts a parked finding back where it stood, as emerging. */
export function bringBackFinding(finding: Pick<Finding, "id">): Promise<void> {
  return rewrite(finding.id, "Bring finding back", (now) => ({
    ...now,
    state: "emerging",
    parkedReason: "",
  }));
}

/** Puts a finding in a place of the board. */
export function moveFinding(finding: Finding, place: BoardPlace): Promise<void> {
  return inTurn(async () => {
    await writePlaced(finding, placeFinding(readFindings(finding.visitId), finding.id, place));
  });
}

/** Moves a finding one step in its column; false when it is at the end already. */
export function stepFinding(finding: Finding, direction: "up" | "down"): Promise<boolean> {
  return inTurn(async () => {
    const findings = readFindings(finding.visitId);
    const place = stepInColumn(findings, finding.id, direction);
    if (place) await writePlaced(finding, placeFinding(findings, finding.id, place));
    return place !== null;
  });
}

async function writePlaced(finding: Finding, placed: readonly Finding[]): Promise<void> {
  await act({
    label: "Move finding",
    visitId: finding.visitId,
    changes: placed.map((put) => ({ table: "findings", put })),
  });
}

function rewrite(id: FindingId, label: string, change: (now: Finding) => Finding): Promise<void> {
  return inTurn(async () => {
    const now = rowNow("findings", id);
    if (!now) return; // deleted while its field still had words to save
    const put = change(now);
    if (JSON.stringify(put) === JSON.stringify(now)) return;
    await act({ label, visitId: now.visitId, changes: [{ table: "findings", put }] });
  });
}

const readFindings = (visitId: VisitId): readonly Finding[] => rowsNow("findings", { visitId });
