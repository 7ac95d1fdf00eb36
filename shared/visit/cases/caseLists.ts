import { derivedId } from "../derivedId.ts";
import { CaseDrawId, ListPartId, OfferId } from "../ids.ts";
import type { CaseDraw, CaseListRow } from "../kinds/caseDraw.ts";
import type { Draw } from "../kinds/draw.ts";
import { type ListPart, type ListRow, mostPartRows } from "../kinds/listPart.ts";
import type { Offer } from "../kinds/offer.ts";
import type { SampledCase } from "../kinds/sampledCase.ts";
import type { VisitRecords } from "../records.ts";

type Lists = Pick<VisitRecords, "caseDraws" | "listParts">;

/** The rows of a list that are there, in the order of the file. */
export function rowsOfList(list: CaseDraw, { listParts }: Pick<Lists, "listParts">): ListRow[] {
  // One by one: a list has more rows than a call may have arguments.
  const rows: ListRow[] = [];
  for (const row of list.rows) rows.push({ ...row, more: [] });
  const own = listParts
    .filter(({ listId }) => listId === list.id)
    .sort((a, b) => a.part - b.part || (a.id < b.id ? -1 : 1));
  for (const part of own) for (const row of part.rows) rows.push(row);
  return rows;
}

/** How many rows of a list are still on their way from another laptop. */
export const rowsMissing = (list: CaseDraw, { listParts }: Pick<Lists, "listParts">): number =>
  Math.max(
    0,
    listParts.reduce(
      (left, part) => (part.listId === list.id ? left - part.rows.length : left),
      list.rowCount,
    ),
  );

/** How long a list is, whether its rows are here or on their way. */
export const lengthOfList = (list: Pick<CaseDraw, "rows" | "rowCount">): number =>
  list.rows.length + list.rowCount;

/** Every reference of every list, as the host wrote it. */
export function referencesInLists({ caseDraws, listParts }: Lists): string[] {
  const references: string[] = [];
  for (const { rows } of [...caseDraws, ...listParts])
    for (const { reference } of rows) references.push(reference);
  return references;
}

/** A list and its parts as they are kept. Ids come from `newId`. */
export function listWithParts({
  newId,
  visitId,
  rows,
  ...about
}: Pick<CaseDraw, "visitId" | "listName" | "listFingerprint" | "moreColumns"> & {
  readonly newId: () => string;
  readonly rows: readonly (CaseListRow & { readonly more?: readonly string[] })[];
}): { readonly list: CaseDraw; readonly parts: readonly ListPart[] } {
  const listId = CaseDrawId.parse(newId());
  const parts: ListPart[] = [];
  for (let from = 0; from < rows.length; from += mostPartRows)
    parts.push({
      id: ListPartId.parse(newId()),
      visitId,
      listId,
      part: parts.length + 1,
      rows: rows
        .slice(from, from + mostPartRows)
        .map(({ more = [], ...row }) => ({ ...row, more: [...more] })),
    });
  return {
    list: {
      id: listId,
      visitId,
      rows: [],
      seed: null,
      drawnAt: null,
      size: 0,
      rowCount: rows.length,
      countingDraw: null,
      ...about,
    },
    parts,
  };
}

/** Where a list stands: never drawn from, drawn, or drawn apart on two laptops with nobody saying which counts. */
export type DrawStanding =
  | { readonly type: "notDrawn" }
  | { readonly type: "drawn"; readonly draw: Draw }
  /** Drawn with a version that kept the draw in the list itself. */
  | { readonly type: "drawnEarlier"; readonly list: CaseDraw }
  | { readonly type: "unsettled"; readonly draws: readonly Draw[] };

/** The draws of a list, the first first. */
export const drawsOfList = (list: CaseDraw, { draws }: Pick<VisitRecords, "draws">): Draw[] =>
  draws
    .filter(({ listId }) => listId === list.id)
    .sort((a, b) => a.drawnAt.localeCompare(b.drawnAt) || (a.id < b.id ? -1 : 1));

/**
 * Which draw of a list counts: the one made last, knowing of all before it. Of two that did not know
 * of each other neither is later, whatever the clocks say: the team's choice counts, or none.
 */
export function standingOfList(list: CaseDraw, records: Pick<VisitRecords, "draws">): DrawStanding {
  const draws = drawsOfList(list, records);
  const passed = new Set(draws.flatMap(({ after }) => after));
  const last = draws.filter(({ id }) => !passed.has(id));
  const [only] = last.length === 1 ? last : last.filter(({ id }) => id === list.countingDraw);
  if (only !== undefined) return { type: "drawn", draw: only };
  if (draws.length > 0) return { type: "unsettled", draws: last.length === 0 ? draws : last };
  const { seed, drawnAt } = list;
  const hasSeeds = seed !== null && seed.host.trim() !== "" && seed.team.trim() !== "";
  return hasSeeds && drawnAt !== null ? { type: "drawnEarlier", list } : { type: "notDrawn" };
}

/** A reference for telling whether two are the same: capitals, spaces and the kind of separator do not count. */
export const sameReferenceKey = (reference: string): string =>
  reference
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s/\\_.–—-]+/g, "-")
    .replace(/^-|-$/g, "");

type Offered = Pick<SampledCase, "label" | "reference">;

/** What tells an offered case from others: its reference or, without one, its label. */
const offerKey = ({ label, reference }: Offered): string =>
  reference !== null && reference.trim() !== ""
    ? `reference ${sameReferenceKey(reference)}`
    : `label ${label.trim().toUpperCase()}`;

/** The record that the host offered a case, the same on every laptop. `recordedAt` is an ISO instant. */
export const offerOf = (
  { visitId, label, reference }: Pick<SampledCase, "visitId"> & Offered,
  recordedAt: string,
): Offer => ({
  id: OfferId.parse(derivedId("offer", visitId, offerKey({ label, reference }))),
  visitId,
  label,
  reference,
  recordedAt,
});

/**
 * Whether the host offered a case: it says so, or one of its reference or label was ever recorded as
 * offered, though it was deleted since. A case that a draw gave stays drawn, whatever was offered.
 */
export function isOffered(
  sampled: Pick<SampledCase, "origin" | "drawnIn"> & Offered,
  offers: readonly Offer[],
): boolean {
  if (sampled.origin === "offered") return true;
  return sampled.drawnIn === null && wasOffered(sampled, offers);
}

/** Whether the host ever offered the case, also one that a draw gave as well. */
export const wasOffered = (sampled: Offered, offers: readonly Offer[]): boolean =>
  offers.some((offer) => offerKey(offer) === offerKey(sampled));

/**
 * Whether anybody read a case: drawing one makes its row and says nothing of it yet. A reader who said
 * so of a blind reading has read it, also while nobody sees the answers, and so has who mapped it.
 */
export const wasRead = (
  { id, drawnIn, readBy, answers, remarks, remark }: SampledCase,
  { caseReadings, caseSteps }: Pick<VisitRecords, "caseReadings" | "caseSteps">,
): boolean =>
  drawnIn === null ||
  readBy.length > 0 ||
  Object.keys(answers).length > 0 ||
  [remark, ...Object.values(remarks)].some((text) => text.trim() !== "") ||
  caseReadings.some(({ caseId, doneAt }) => caseId === id && doneAt !== null) ||
  caseSteps.some(({ caseId }) => caseId === id);

/** The order of cases: by their labels, 2 before 10. */
export const byLabel = (
  a: Pick<SampledCase, "id" | "label">,
  b: Pick<SampledCase, "id" | "label">,
): number => a.label.localeCompare(b.label, "en-GB", { numeric: true }) || (a.id < b.id ? -1 : 1);

/**
 * The next free number for a case; nor one of a case that the host offered and that is gone, for by its
 * label the new one would be taken for that.
 */
export function nextCaseNumber({ cases, offers }: Pick<VisitRecords, "cases" | "offers">): number {
  const numbers = [...cases, ...offers].map(({ label }) => Number(label)).filter(Number.isInteger);
  return Math.max(0, ...numbers) + 1;
}

/** The ids of cases in whose place others are read. */
export const replacedCases = (cases: readonly SampledCase[]): ReadonlySet<string> =>
  new Set(cases.flatMap(({ replaces }) => replaces ?? []));
