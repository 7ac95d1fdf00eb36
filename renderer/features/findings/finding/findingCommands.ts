import type { Finding, Override } from "../../../../shared/visit/kinds/finding.ts";
import { FindingId, type VisitId } from "../../../../shared/visit/ids.ts";
import { act } from "../../../db/history.ts";
import { mint } from "../../../db/mint.ts";
import type { Change } from "../../../../shared/visit/change.ts";
import { setFields } from "../../../db/changeRow.ts";
import { rowsNow } from "../../../db/visits.ts";
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
    const findings = readFindings(visitId);
    const placed = placeInOrder(columnAt(findings, place), created, null);
    await act({
      label: `Add ${columnWords[place.column].one}`,
      visitId,
      changes: placedAmong(findings, placed),
    });
    return id;
  });
}

/** Changes fields of a finding as the person saw it; nothing is written when they are as they were. */
export function changeFinding(finding: Finding, fields: FindingFields): Promise<void> {
  const label = (Object.keys(fields) as (keyof FindingFields)[]) // FindingFields has no other keys
    .map((field) => labels[field])[0];
  return rewrite(finding, label ?? "Change finding", fields);
}

/** Records why a guard is passed, or takes the reason off when it is empty. */
export function recordReason(
  finding: Finding,
  guard: Override["guard"],
  reason: string,
): Promise<void> {
  const { overrides } = withReason(finding, guard, reason, mint.now());
  return rewrite(finding, "Record reason", { overrides });
}

/** Takes a finding off the board, with the reason; it leaves the letter too. */
export function parkFinding(finding: Finding, reason: string): Promise<void> {
  return rewrite(finding, "Park finding", {
    state: "parked",
    parkedReason: reason.trim(),
    inLetter: false,
  });
}

/** Puts a parked finding back where it stood, as emerging. */
export function bringBackFinding(finding: Finding): Promise<void> {
  return rewrite(finding, "Bring finding back", { state: "emerging", parkedReason: "" });
}

/** Puts a finding in a place of the board. */
export function moveFinding(finding: Finding, place: BoardPlace): Promise<void> {
  return inTurn(async () => {
    const findings = readFindings(finding.visitId);
    await writePlaced(finding, findings, placeFinding(findings, finding.id, place));
  });
}

/** Moves a finding one step in its column; false when it is at the end already. */
export function stepFinding(finding: Finding, direction: "up" | "down"): Promise<boolean> {
  return inTurn(async () => {
    const findings = readFindings(finding.visitId);
    const place = stepInColumn(findings, finding.id, direction);
    if (place) await writePlaced(finding, findings, placeFinding(findings, finding.id, place));
    return place !== null;
  });
}

async function writePlaced(
  { visitId }: Finding,
  findings: readonly Finding[],
  placed: readonly Finding[],
): Promise<void> {
  await act({ label: "Move finding", visitId, changes: placedAmong(findings, placed) });
}

/** Findings that got another place, each against what it was among `findings`; one that is not among them is new. */
function placedAmong(findings: readonly Finding[], placed: readonly Finding[]): readonly Change[] {
  return placed.map((put) => {
    const base = findings.find(({ id }) => id === put.id);
    return { table: "findings", put, ...(base && { base }) };
  });
}

const rewrite = (finding: Finding, label: string, fields: Partial<Finding>): Promise<void> =>
  inTurn(() =>
    act({ label, visitId: finding.visitId, changes: [setFields("findings", finding, fields)] }),
  );

const readFindings = (visitId: VisitId): readonly Finding[] => rowsNow("findings", { visitId });
