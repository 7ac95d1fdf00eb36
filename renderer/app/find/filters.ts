import { initialsOfPeers } from "../../../shared/visit/kinds/peer.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Facets } from "../../../shared/visit/facets.ts";
import { kindOf, recordTables, type VisitRecords } from "../../../shared/visit/records.ts";
import { addDays, dayWithWeekday, shortDay } from "../../../shared/words/inWords.ts";
import { searchWords } from "../../../shared/words/searchWords.ts";
import { marks } from "../../ui/evidence/marks.ts";

/** Only records of one day, peer, mark, line of enquiry, group or kind. */
export interface Filter {
  readonly facet: keyof Facets;
  readonly value: string;
  /** On its chip: "Thu 17 Oct", "JP". */
  readonly label: string;
  /** Where it is chosen from others: "JP, Head of practice". */
  readonly choice: string;
  /** Other words by which it is typed. */
  readonly also: string;
}

/** What each facet is called on the button that offers it, in the order of the buttons. */
export const facetWords = {
  kind: "Kind",
  day: "Day",
  peer: "Peer",
  mark: "Mark",
  enquiry: "Line of enquiry",
  group: "Group",
} as const satisfies Record<keyof Facets, string>;

/** Every filter that a visit has anything to show for. */
export function filtersOf(records: VisitRecords, today: string): readonly Filter[] {
  const filter = (
    facet: keyof Facets,
    value: string,
    label: string,
    more: Partial<Pick<Filter, "choice" | "also">> = {},
  ): Filter => ({ facet, value, label, choice: label, also: "", ...more });
  const kinds = recordTables.filter((table) => {
    const kind = kindOf(table);
    const isSearched = kind.found !== undefined || kind.foundParts !== undefined;
    return isSearched && records[table].length > 0;
  });
  const days = [...records.sessions, ...records.checkIns, ...records.slots].map(({ day }) => day);
  const groups = new Set([
    ...records.sessions.flatMap(({ sourceGroups }) => sourceGroups),
    ...records.notes.map(({ sourceGroup }) => sourceGroup),
  ]);
  return [
    ...kinds.map((table) => filter("kind", table, kindOf(table).many)),
    ...[...new Set(days.filter((day) => day !== null))].sort().map((day) =>
      filter("day", day, shortDay(day), {
        choice: dayWithWeekday(day),
        also: day === today ? "today" : day === addDays(today, -1) ? "yesterday" : "",
      }),
    ),
    ...inOrder(records.peers).map(({ id, role }) => {
      const initials = initialsOfPeers([id], records);
      return filter("peer", id, initials, {
        choice: [initials, role].filter(Boolean).join(", "),
      });
    }),
    ...(["strength", "area", "question", "quote"] as const).map((mark) =>
      filter("mark", mark, marks[mark].word, { also: marks[mark].glyph }),
    ),
    ...inOrder(records.enquiries).map(({ id, shortName, question }) =>
      filter("enquiry", id, shortName || question, { also: question }),
    ),
    ...records.visit.vocabulary.sourceGroups
      .filter(({ key }) => groups.has(key))
      .map(({ key, label }) => filter("group", key, label)),
  ];
}

/** Whether a record is of all the filters: of one facet any of the values will do. */
export const isOfAll = (facets: Facets, filters: readonly Filter[]): boolean =>
  [...Map.groupBy(filters, ({ facet }) => facet)].every(([facet, own]) => {
    const values: readonly string[] = facet === "kind" ? [facets.kind] : facets[facet];
    return own.some(({ value }) => values.includes(value));
  });

/** Filters that are meant when the last words of what was typed begin theirs, and what was typed without them. */
export function filtersMeant(
  typed: string,
  filters: readonly Filter[],
): readonly { readonly filter: Filter; readonly rest: string }[] {
  const words = searchWords(typed, { compounds: false });
  const last = words.at(-1);
  if (last === undefined || last.end - last.start < 2) return [];
  return filters.flatMap((filter) => {
    const own = searchWords(`${filter.choice} ${filter.also}`, { compounds: false });
    // As many of the last words as the filter has in a row: "social workers", "thu".
    const from = words.findIndex((_, i) => {
      const meant = words.slice(i);
      return own.some((__, at) =>
        meant.every(({ word }, j) => {
          const its = own[at + j]?.word ?? "";
          return j === meant.length - 1 ? its.startsWith(word) : its === word;
        }),
      );
    });
    const first = words[from];
    return first === undefined ? [] : [{ filter, rest: typed.slice(0, first.start).trim() }];
  });
}
