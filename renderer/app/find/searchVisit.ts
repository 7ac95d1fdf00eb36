import type { facetsOf, Facets } from "../../../shared/visit/facets.ts";
import { polarityWords } from "../../../shared/visit/kinds/finding.ts";
import { placeOfRow, titleOfRow } from "../../../shared/visit/recordInWords.ts";
import {
  type AnyRow,
  kindOf,
  type RecordTable,
  type VisitRecords,
} from "../../../shared/visit/records.ts";
import { fieldLabel } from "../../../shared/visit/valueInWords.ts";
import { shortDay } from "../../../shared/words/inWords.ts";
import { showRecord } from "../../places/showRecord.ts";
import type { Command } from "../../ui/frame/Command.ts";
import { type Filter, isOfAll } from "./filters.ts";
import { litText } from "./litText.ts";
import type { FoundText } from "./foundTexts.ts";
import type { VisitIndex } from "./visitIndex.ts";

/** How many of each kind are shown while all kinds are; of one that is asked for, many more. */
const shownPerKind = 8;
const shownOfOneKind = 120;
/** What is looked for most often. */
const first: readonly RecordTable[] = ["findings"];

export interface Search {
  readonly typed: string;
  readonly filters: readonly Filter[];
  /** `facetsOf` these records, made once for all searches in them. */
  readonly facets: ReturnType<typeof facetsOf>;
  /** Narrows the search to one kind. */
  readonly onKind: (kind: RecordTable) => void;
}

/** Records that hold the words typed and are of all the filters, each a command that leads to its line. */
export function searchVisit(
  index: VisitIndex,
  records: VisitRecords,
  { typed, filters, facets, onKind }: Search,
): readonly Command[] {
  const { texts, areNear } =
    typed.trim() === "" ? { texts: index.all(), areNear: false } : index.search(typed);
  const kept =
    filters.length === 0
      ? texts
      : texts.filter(({ table, row }) => isOfAll(facets(table, row), filters));
  const most = filters.some(({ facet }) => facet === "kind") ? shownOfOneKind : shownPerKind;
  const byKind = [...Map.groupBy(kept, ({ table }) => table)].toSorted(
    ([a], [b]) => first.indexOf(b) - first.indexOf(a),
  );
  return byKind.flatMap(([table, all]) => {
    const { many } = kindOf(table);
    const group = areNear ? `${many}, spelled nearly so` : many;
    const shown = all
      .slice(0, most)
      .flatMap((text) => inPalette(text, { records, typed, group, facets }) ?? []);
    if (all.length <= most) return shown;
    return most === shownPerKind
      ? [...shown, moreOf(table, { group, count: all.length, onKind })]
      : [...shown, { ...narrower(all.length - most), group }];
  });
}

const moreOf = (
  table: RecordTable,
  more: { readonly group: string; readonly count: number } & Pick<Search, "onKind">,
): Command => ({
  id: `all ${table}`,
  label: `Show all ${more.count.toLocaleString("en-GB")} ${kindOf(table).many.toLowerCase()}`,
  group: more.group,
  staysOpen: true,
  run: () => more.onKind(table),
});

const narrower = (left: number): Omit<Command, "group"> => ({
  id: "narrower",
  label: `${left.toLocaleString("en-GB")} more: type another word, or choose a filter`,
  staysOpen: true,
  run: () => undefined,
});

function inPalette(
  { table, row: id, field, text }: FoundText,
  {
    records,
    typed,
    group,
    facets,
  }: {
    readonly records: VisitRecords;
    readonly typed: string;
    readonly group: string;
    readonly facets: (table: RecordTable, id: string) => Facets;
  },
): Command | null {
  const rows: readonly AnyRow[] = records[table];
  const row = rows.find((each) => each.id === id);
  if (row === undefined) return null;
  const title = field === undefined ? titleOfRow(table, row, records) : text;
  const inTitle = litText(title, typed);
  // Where the title does not hold the words, what does stands under it.
  const words = inTitle.lit.length > 0 || typed.trim() === "" ? null : litText(text, typed);
  const [mark] = facets(table, id).mark;
  return {
    id: [table, id, field].filter(Boolean).join(" "),
    label: inTitle.text,
    lit: inTitle.lit,
    mark: table === "notes" || table === "findings" ? (mark ?? "plain") : undefined,
    below: [words?.text, ...about(table, row, { field, records, facets: facets(table, id) })]
      // What is called by its title alone does not say it twice.
      .filter((part) => part && part !== inTitle.text)
      .join(" \u00B7 "),
    group,
    run: () => showRecord(records, { table, row: id, field }),
  };
}

/** Session, group, day and how it came in of a note; of other records what tells where they stand. */
function about(
  table: RecordTable,
  row: AnyRow,
  at: {
    readonly field: string | undefined;
    readonly records: VisitRecords;
    readonly facets: Facets;
  },
): readonly string[] {
  const { records, facets, field } = at;
  const groups = facets.group.map(
    (key) => records.visit.vocabulary.sourceGroups.find((group) => group.key === key)?.label ?? key,
  );
  const days = facets.day.map(shortDay);
  if (field !== undefined)
    return [titleOfRow(table, row, records), fieldLabel(table, field, records)];
  switch (table) {
    case "notes": {
      const note = records.notes.find(({ id }) => id === row.id);
      const session = records.sessions.find(({ id }) => id === note?.sessionId)?.title ?? "";
      // The group is named where the session's title does not.
      const others = groups.filter((label) => label !== session);
      return [session, others.join(", "), ...days, note?.kind ?? ""];
    }
    case "sessions":
      return [...days, groups.join(", ")];
    case "findings": {
      const finding = records.findings.find(({ id }) => id === row.id);
      return [
        finding === undefined ? "" : polarityWords[finding.polarity],
        placeOfRow(table, row, records),
      ];
    }
    case "comments": {
      const comment = records.comments.find(({ id }) => id === row.id);
      const by = records.peers.find(({ id }) => id === comment?.by)?.initials ?? "";
      return [by, ...days, `on: ${placeOfRow(table, row, records)}`];
    }
    default:
      return [placeOfRow(table, row, records)];
  }
}
