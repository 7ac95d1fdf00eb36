import { inOrder } from "../inOrder.ts";
import type { Enquiry } from "../kinds/enquiry.ts";

/** A line of enquiry where it stands in the tree. */
export interface PlacedEnquiry {
  readonly enquiry: Enquiry;
  /** 0 for one under no other. */
  readonly level: number;
}

/** Lines of enquiry as a tree read from the top: each line followed by those under it. Each line once. */
export function enquiryTree(enquiries: readonly Enquiry[]): readonly PlacedEnquiry[] {
  const known = new Set<string>(enquiries.map(({ id }) => id));
  const sorted = inOrder(enquiries);
  const under = (parentId: string | null, level: number): PlacedEnquiry[] =>
    sorted
      .filter((each) =>
        parentId === null
          ? each.parentId === null || !known.has(each.parentId)
          : each.parentId === parentId,
      )
      .flatMap((enquiry) => [{ enquiry, level }, ...under(enquiry.id, level + 1)]);
  const tree = under(null, 0);
  const placed = new Set<string>(tree.map(({ enquiry }) => enquiry.id));
  // Two lines that are each under the other stand in no tree, and must not go out of sight.
  return [
    ...tree,
    ...sorted.filter(({ id }) => !placed.has(id)).map((enquiry) => ({ enquiry, level: 0 })),
  ];
}

/** The same without its levels. */
export const enquiriesInTree = (enquiries: readonly Enquiry[]): readonly Enquiry[] =>
  enquiryTree(enquiries).map(({ enquiry }) => enquiry);
