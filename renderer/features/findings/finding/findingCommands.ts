import { putAll, set } from "../../../../shared/visit/change.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import { FindingId, type VisitId } from "../../../../shared/visit/ids.ts";
import { mint } from "../../../db/mint.ts";
import { run } from "../../../db/run.ts";
import { type BoardPlace, columnAt, placeFinding, stepInColumn } from "../board/placeFinding.ts";
import { columnWords, polarityIn } from "../board/polarityColumn.ts";
import { newFinding } from "./newFinding.ts";
import { placeInOrder } from "../../../../shared/visit/placeInOrder.ts";

/** What can be changed about a finding by itself, beside its texts. */
type FindingFields = Partial<
  Pick<Finding, "polarity" | "state" | "inLetter" | "inspectorWouldRaise" | "selfKnowledge">
>;

const labels: Readonly<Record<keyof FindingFields, string>> = {
  polarity: "Change kind of finding",
  state: "Change state of finding",
  inLetter: "Change what the letter carries",
  inspectorWouldRaise: "Mark what an inspector would raise",
  selfKnowledge: "Say what the host knew",
};

/** Adds a finding at the foot of a column and gives its id. */
export async function addFinding(
  visitId: VisitId,
  place: Omit<BoardPlace, "before">,
  sentence: string,
): Promise<FindingId> {
  const created = newFinding(visitId, FindingId.parse(mint.newId()), {
    sentence,
    enquiryId: place.enquiryId,
    polarity: polarityIn(place.column, "strength"),
  });
  await run(visitId, `Add ${columnWords[place.column].one}`, ({ findings }) =>
    putAll("findings", placeInOrder(columnAt(findings, place), created, null), findings),
  );
  return created.id;
}

/** Changes fields of a finding as the person saw it; nothing is written when they are as they were. */
export function changeFinding(finding: Finding, fields: FindingFields): Promise<void> {
  const [field] = Object.keys(fields) as (keyof FindingFields)[]; // FindingFields has no other keys
  return rewrite(finding, field ? labels[field] : "Change finding", fields);
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
export const moveFinding = ({ id, visitId }: Finding, place: BoardPlace): Promise<void> =>
  run(visitId, "Move finding", ({ findings }) =>
    putAll("findings", placeFinding(findings, id, place), findings),
  );

/** Moves a finding one step in its column, unless it is at the end already. */
export const stepFinding = ({ id, visitId }: Finding, direction: "up" | "down"): Promise<void> =>
  run(visitId, "Move finding", ({ findings }) => {
    const place = stepInColumn(findings, id, direction);
    return place ? putAll("findings", placeFinding(findings, id, place), findings) : [];
  });

const rewrite = (finding: Finding, label: string, fields: Partial<Finding>): Promise<void> =>
  run(finding.visitId, label, () => [set("findings", finding, fields)]);
