import { isEarlier } from "../../../../shared/sampling/drawnCase.ts";
import { useMemo } from "react";
import type { CaseDraw } from "../../../../shared/visit/kinds/caseDraw.ts";
import type { Draw } from "../../../../shared/visit/kinds/draw.ts";
import type { ListRow } from "../../../../shared/visit/kinds/listPart.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import {
  byLabel,
  drawsOfList,
  type DrawStanding,
  replacedCases,
  rowsMissing,
  rowsOfList,
  sameReferenceKey,
  standingOfList,
} from "../../../../shared/visit/cases/caseLists.ts";
import { DrawId } from "../../../../shared/visit/ids.ts";
import { designOf, drawCases, type DrawnRow } from "../../../../shared/sampling/drawCases.ts";
import { recipe, referencesFingerprint } from "../../../../shared/sampling/drawOrder.ts";
import {
  columnsOfList,
  drawableRows,
  type ListColumn,
} from "../../../../shared/sampling/listColumns.ts";

/** A list with all that the screens say of it. */
export interface ListView {
  readonly list: CaseDraw;
  readonly rows: readonly ListRow[];
  /** Rows that are still on their way from another laptop. */
  readonly missing: number;
  readonly drawable: readonly ListRow[];
  readonly columns: readonly ListColumn[];
  readonly fingerprint: string;
  readonly standing: DrawStanding;
  /** Every draw of the list, the first first. */
  readonly draws: readonly Draw[];
  /** The draw that counts, one of an earlier version as one of now; null where none does. */
  readonly draw: Draw | null;
  readonly order: readonly DrawnRow[];
  /** The cases that the draw gave, replacements among them. */
  readonly cases: readonly SampledCase[];
}

/** The list as the screens need it, worked out anew only when something of it changed. */
export function useListView(list: CaseDraw, records: VisitRecords): ListView {
  const { listParts, draws, cases } = records;
  const read = useMemo(() => {
    const rows = rowsOfList(list, { listParts });
    const drawable = drawableRows(rows);
    return {
      rows,
      drawable,
      missing: rowsMissing(list, { listParts }),
      columns: columnsOfList(list, rows),
      fingerprint: referencesFingerprint(drawable.map(({ reference }) => reference)),
    };
  }, [list, listParts]);
  const drawn = useMemo(() => {
    const standing = standingOfList(list, { draws });
    const draw =
      standing.type === "drawn"
        ? standing.draw
        : standing.type === "drawnEarlier"
          ? earlierDraw(list, read)
          : null;
    return { standing, draw, order: draw === null ? [] : orderOf(draw, read.rows) };
  }, [list, draws, read]);
  return useMemo(
    () => ({
      list,
      ...read,
      ...drawn,
      draws: drawsOfList(list, { draws }),
      cases: drawn.draw === null ? [] : casesOfDraw(drawn.draw, list, cases),
    }),
    [list, read, drawn, draws, cases],
  );
}

/** The order of a draw over the list as it is now. */
export const orderOf = (draw: Draw, rows: readonly ListRow[]): readonly DrawnRow[] =>
  drawCases(rows, designOf(draw)) ?? [];

/** The cases that a draw gave, by what they are called. */
export const casesOfDraw = (
  draw: Draw,
  list: CaseDraw,
  cases: readonly SampledCase[],
): readonly SampledCase[] =>
  cases
    .filter(({ drawnIn, drawId, origin }) =>
      isEarlier({ draw, list })
        ? drawnIn === null && drawId === list.id && origin !== "offered"
        : drawnIn === draw.id,
    )
    .sort(byLabel);

/** What a draw keeps of the list that it was made from. */
export const keptOfList = ({
  list,
  drawable,
  fingerprint,
}: Pick<ListView, "list" | "drawable" | "fingerprint">) => ({
  visitId: list.visitId,
  listId: list.id,
  listName: list.listName,
  listFingerprint: list.listFingerprint,
  referencesFingerprint: fingerprint,
  drawable: drawable.length,
  recipe,
});

/** A draw that stands in the list itself, as one of now. */
export function earlierDraw(
  list: CaseDraw,
  { drawable, fingerprint }: Pick<ListView, "drawable" | "fingerprint">,
): Draw {
  const at = list.drawnAt ?? "";
  const seed = (text: string) => ({ text, givenAt: at, seal: null, sealedAt: null });
  return {
    id: DrawId.parse(list.id),
    ...keptOfList({ list, drawable, fingerprint }),
    host: seed(list.seed?.host ?? ""),
    team: seed(list.seed?.team ?? ""),
    size: list.size,
    columns: [],
    sizes: "proportional",
    strata: [{ values: [], inList: drawable.length, size: Math.min(list.size, drawable.length) }],
    mostReplaced: usualLimit,
    drawnAt: at,
    by: null,
    after: [],
    reason: "",
  };
}

/** Of a hundred cases, as many may be replaced before it is said, unless the team says otherwise. */
export const usualLimit = 20;

/** A case of the sample as it was drawn, and what became of it. */
export interface SampleLine {
  readonly drawn: DrawnRow;
  /** Its record; null where it was deleted. */
  readonly sampled: SampledCase | null;
  readonly replacedBy: SampledCase | null;
}

/** The sample in the order of the draw, each replacement under what it is read in place of. */
export function sampleLines({ order, cases }: Pick<ListView, "order" | "cases">): {
  readonly lines: readonly SampleLine[];
  /** References in the sample, as drawn or as replacements. */
  readonly taken: ReadonlySet<string>;
  readonly replaced: number;
} {
  const byReference = new Map(
    cases.map((each) => [sameReferenceKey(each.reference ?? ""), each] as const),
  );
  const replacements = new Map(
    cases.flatMap((each) =>
      each.replaces === null ? [] : [[each.replaces as string, each] as const],
    ),
  );
  const taken = new Set(cases.map(({ reference }) => reference ?? ""));
  const lines = order
    .filter(({ isDrawn, row }) => isDrawn || taken.has(row.reference))
    .map((drawn): SampleLine => {
      const sampled = byReference.get(sameReferenceKey(drawn.row.reference)) ?? null;
      return {
        drawn,
        sampled,
        replacedBy: (sampled && replacements.get(sampled.id)) ?? null,
      };
    });
  // Before version 3 the case that was replaced has no record: nothing stands in its line.
  const replaced = Math.max(
    replacedCases(cases).size,
    cases.filter(({ origin }) => origin === "replacement").length,
  );
  return { lines, taken, replaced };
}
