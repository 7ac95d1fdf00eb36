import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { EnquiryId, FindingId } from "../../../../shared/visit/ids.ts";
import { type BoardColumn, columnOf, polarityIn } from "./polarityColumn.ts";
import { placeInOrder } from "../../../../shared/visit/placeInOrder.ts";

/** A place on the board: before the given finding, or last in the column when that is null. */
export interface BoardPlace {
  readonly enquiryId: EnquiryId | null;
  readonly column: BoardColumn;
  readonly before: FindingId | null;
}

/**
 * The findings that change when one is put in a place: the finding itself and, when there is no room
 * between two orders, its new neighbours. Empty when it stands there already.
 */
export function placeFinding(
  findings: readonly Finding[],
  id: FindingId,
  place: BoardPlace,
): readonly Finding[] {
  const finding = findings.find((each) => each.id === id);
  if (!finding || place.before === id) return [];
  const moved: Finding = {
    ...finding,
    enquiryId: place.enquiryId,
    polarity: polarityIn(place.column, finding.polarity),
  };
  const neighbours = columnAt(findings, place).filter((each) => each.id !== id);
  const isSameColumn =
    finding.enquiryId === place.enquiryId && columnOf(finding.polarity) === place.column;
  if (isSameColumn && nextOf(findings, finding) === place.before) return [];
  return placeInOrder(neighbours, moved, place.before);
}

/** The place one step up or down in the finding's own column, or null at its end. */
export function stepInColumn(
  findings: readonly Finding[],
  id: FindingId,
  direction: "up" | "down",
): BoardPlace | null {
  const finding = findings.find((each) => each.id === id);
  if (!finding) return null;
  const place = { enquiryId: finding.enquiryId, column: columnOf(finding.polarity) };
  const column = columnAt(findings, place);
  const at = column.findIndex((each) => each.id === id);
  if (direction === "up") {
    const above = column[at - 1];
    return above ? { ...place, before: above.id } : null;
  }
  return at + 1 < column.length ? { ...place, before: column[at + 2]?.id ?? null } : null;
}

/** A finding and those below it in its column. */
export function columnFrom(findings: readonly Finding[], finding: Finding): readonly Finding[] {
  const column = columnAt(findings, {
    enquiryId: finding.enquiryId,
    column: columnOf(finding.polarity),
  });
  return column.slice(column.findIndex((each) => each.id === finding.id));
}

/** The findings in play of one column of one line of enquiry, in order. */
export function columnAt(
  findings: readonly Finding[],
  place: Pick<BoardPlace, "enquiryId" | "column">,
): readonly Finding[] {
  return inOrder(
    findings.filter(
      (each) =>
        each.state !== "parked" &&
        each.enquiryId === place.enquiryId &&
        columnOf(each.polarity) === place.column,
    ),
  );
}

function nextOf(findings: readonly Finding[], finding: Finding): FindingId | null {
  return columnFrom(findings, finding)[1]?.id ?? null;
}
