import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { columnOf } from "./polarityColumn.ts";

/** The findings of one line of enquiry; `enquiry` is null for those without a line. */
export interface BoardGroup {
  readonly enquiry: Enquiry | null;
  readonly strengths: readonly Finding[];
  readonly areas: readonly Finding[];
}

/** The board as it is laid out: groups with findings, lines still without, parked findings. */
export interface BoardArrangement {
  /** Every line in the agreed order, with findings or without, and last what has no line; of a narrowed board those with findings. */
  readonly places: readonly BoardGroup[];
  readonly groups: readonly BoardGroup[];
  readonly quiet: readonly Enquiry[];
  readonly parked: readonly Finding[];
}

/**
 * Lays the findings out by line of enquiry, in the lines' order, findings without a line last.
 * A line in `opened` has a group even without findings. With `shown`, only those findings are there
 * and no line is listed as quiet: the board is narrowed, not empty.
 */
export function arrangeBoard(
  records: Pick<VisitRecords, "enquiries" | "findings">,
  options: { readonly opened: ReadonlySet<string>; readonly shown: ReadonlySet<FindingId> | null },
): BoardArrangement {
  const { opened, shown } = options;
  const findings = inOrder(records.findings).filter((f) => shown === null || shown.has(f.id));
  const live = findings.filter((finding) => finding.state !== "parked");
  const known = new Set<string>(records.enquiries.map((enquiry) => enquiry.id));
  const groupOf = (enquiry: Enquiry | null): BoardGroup => {
    const own = live.filter((finding) =>
      enquiry === null
        ? finding.enquiryId === null || !known.has(finding.enquiryId)
        : finding.enquiryId === enquiry.id,
    );
    return {
      enquiry,
      strengths: own.filter((finding) => columnOf(finding.polarity) === "strengths"),
      areas: own.filter((finding) => columnOf(finding.polarity) === "areas"),
    };
  };
  const groups = [...enquiriesInTree(records.enquiries), null].map(groupOf);
  return {
    places: shown === null ? groups : groups.filter((group) => !isEmpty(group)),
    groups: groups.filter(
      (group) => !isEmpty(group) || (shown === null && opened.has(group.enquiry?.id ?? "none")),
    ),
    quiet:
      shown === null
        ? groups.flatMap((group) =>
            isEmpty(group) && group.enquiry && !opened.has(group.enquiry.id) ? [group.enquiry] : [],
          )
        : [],
    parked: findings.filter((finding) => finding.state === "parked"),
  };
}

/** Whether a line has no finding in play. */
export const isEmpty = ({ strengths, areas }: BoardGroup): boolean =>
  strengths.length + areas.length === 0;
