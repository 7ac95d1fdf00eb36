import { byLabel, isOffered, replacedCases, standingOfList } from "./caseLists.ts";
import type { CaseDraw } from "../kinds/caseDraw.ts";
import type { Draw } from "../kinds/draw.ts";
import type { SampledCase } from "../kinds/sampledCase.ts";
import type { VisitRecords } from "../records.ts";

/** The cases of a visit by what they may be counted as, each in the order of their labels. */
export interface Sample {
  /** Of a draw that counts, and not replaced: what may be added up. */
  readonly drawn: readonly SampledCase[];
  /** Of a draw that counts, and read by nobody as another took its place. */
  readonly replaced: readonly SampledCase[];
  /** Typed or brought in without a draw: shown to the team or chosen by it. */
  readonly chosen: readonly SampledCase[];
  /** Offered by the host: never counted in. */
  readonly offered: readonly SampledCase[];
  /** Of a draw that counts no more, or of two of which nobody has said which counts. */
  readonly passed: readonly SampledCase[];
  /** The lists of which a draw counts, with that draw; null for one that an earlier version kept. */
  readonly lists: readonly { readonly list: CaseDraw; readonly draw: Draw | null }[];
  /** The lists of which two draws were made apart and nobody has said which counts. */
  readonly unsettled: readonly CaseDraw[];
}

/** What one case counts as; one read in place of another is told from one that the draw gave. */
export type CountedAs = "drawn" | "replacement" | "replaced" | "chosen" | "offered" | "passed";

/** As it is said of a case. */
export const countedAsWords: Readonly<Record<CountedAs, string>> = {
  drawn: "Drawn at random",
  replacement: "Read in place of one that could not be",
  replaced: "Another was read in its place",
  chosen: "Without a draw: shown to the team or chosen by it",
  offered: "Offered by the host: shown apart and never counted in",
  passed: "Of a draw that does not count",
};

/** What each case of a sample counts as, by its id. */
export function countedAs(sample: Sample): ReadonlyMap<string, CountedAs> {
  const { drawn, chosen } = sample;
  return new Map([
    ...(["drawn", "chosen", "replaced", "offered", "passed"] as const).flatMap((part) =>
      sample[part].map(({ id }) => [id as string, part as CountedAs] as const),
    ),
    ...[...drawn, ...chosen].flatMap(({ id, origin }) =>
      origin === "replacement" ? [[id as string, "replacement"] as const] : [],
    ),
  ]);
}

type SamplePart = Exclude<keyof Sample, "lists" | "unsettled">;

/** What each case counts as, in letter, slides and screens alike. */
export function sampleOf({
  cases,
  offers,
  caseDraws,
  draws,
}: Pick<VisitRecords, "cases" | "offers" | "caseDraws" | "draws">): Sample {
  const standings = caseDraws.map((list) => ({ list, standing: standingOfList(list, { draws }) }));
  const lists = standings.flatMap(({ list, standing }): Sample["lists"] => {
    if (standing.type === "drawn") return [{ list, draw: standing.draw }];
    return standing.type === "drawnEarlier" ? [{ list, draw: null }] : [];
  });
  const counting = new Set<string>(lists.flatMap(({ draw }) => draw?.id ?? []));
  const earlier = new Set<string | null>(
    lists.flatMap(({ list, draw }) => (draw === null ? list.id : [])),
  );
  const replaced = replacedCases(cases);
  const partOf = (each: SampledCase): SamplePart => {
    if (isOffered(each, offers)) return "offered";
    if (each.drawnIn !== null && !counting.has(each.drawnIn)) return "passed";
    if (each.drawnIn === null && !earlier.has(each.drawId)) return "chosen";
    return replaced.has(each.id) ? "replaced" : "drawn";
  };
  const parts = Map.groupBy([...cases].sort(byLabel), partOf);
  const part = (name: SamplePart) => parts.get(name) ?? [];
  return {
    drawn: part("drawn"),
    replaced: part("replaced"),
    chosen: part("chosen"),
    offered: part("offered"),
    passed: part("passed"),
    lists,
    unsettled: standings.flatMap(({ list, standing }) =>
      standing.type === "unsettled" ? [list] : [],
    ),
  };
}
