import knownThemes from "../../../assets/vocabulary/themes.json" with { type: "json" };
import { derivedId } from "../../visit/derivedId.ts";
import type { CouncilNaming } from "../../visit/programme/pooling.ts";
import { publishedTally } from "../publishedTally.ts";
import type { PooledFinding, PooledRecommendation, ThemeFile } from "../themeFile.ts";

export interface MadePoolSize {
  readonly seed: number;
  readonly councils: number;
  readonly years: number;
  readonly visits: number;
  readonly naming?: CouncilNaming;
}

/** As much as a national office gathers in ten years: about 2,000 visits, 60,000 findings, 12,000 recommendations. */
export const tenYears: MadePoolSize = { seed: 77, councils: 152, years: 10, visits: 2000 };

/** For tests and measurements: theme files of councils that do not exist, the same for the same seed. */
export function madePool({
  seed,
  councils,
  years,
  visits,
  naming = "named",
}: MadePoolSize): readonly ThemeFile[] {
  const random = randomOf(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[upTo(from.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  };
  const nameOf = (council: number) =>
    naming === "named"
      ? `${names[council % names.length]}${endings[Math.floor(council / names.length) % endings.length]} Council`
      : `Council C${1000 + council}`;
  const helper = () => (naming === "named" ? nameOf(upTo(councils)) : "Another council");
  const themes = knownThemes.themes.map(({ label }) => label);
  const someThemes = () => [...new Set(Array.from({ length: 1 + upTo(2) }, () => pick(themes)))];
  const finding = (): PooledFinding => ({
    kind: pick(["strength", "area", "area", "strength", "goodPractice"] as const),
    sentence: `${pick(subjects)} ${pick(verbs)} ${pick(objects)}.`,
    detail: `${pick(subjects)} ${pick(verbs)} ${pick(objects)}. We saw it in ${2 + upTo(9)} sessions.`,
    themes: someThemes(),
  });
  const recommendation = (): PooledRecommendation => {
    const response = pick(["awaited", "accepted", "accepted", "partly", "declined"] as const);
    const isAccepted = response === "accepted" || response === "partly";
    const progress = isAccepted
      ? pick(["notBegun", "underWay", "done", "done", "stopped", null] as const)
      : null;
    return {
      text: `Make sure that ${pick(subjects).toLowerCase()} ${pick(verbs)} ${pick(objects)}.`,
      advice: "Begin small.",
      whoCanHelp: upTo(4) === 0 ? `${helper()} will lend its toolkit.` : "",
      themes: someThemes(),
      response,
      progress,
      isLate: progress === "underWay" && upTo(3) === 0,
      changed:
        progress === "done" && upTo(2) === 0
          ? [{ changed: `${pick(subjects)} ${pick(verbs)} now.`, howKnown: "An audit." }]
          : [],
    };
  };
  return Array.from({ length: visits }, (_, i): ThemeFile => {
    const host = i % councils;
    const others = Array.from(
      { length: 2 + upTo(3) },
      () => (host + 1 + upTo(councils - 1)) % councils,
    );
    return {
      format: "critical-friend/themes",
      version: 1,
      visitKey: derivedId("pooled", `${seed} ${i}`),
      issue: 1,
      edition: 0,
      councils: naming,
      host: naming === "leftOut" ? "" : nameOf(host),
      programme: pick(programmes),
      region: knownThemes.regions[host % knownThemes.regions.length] ?? "",
      sizeBand: knownThemes.sizeBands[host % knownThemes.sizeBands.length] ?? "",
      year: 2016 + Math.floor((i * years) / visits),
      days: [],
      challengers:
        naming === "leftOut"
          ? []
          : [...new Set(others.map(nameOf))].map((organisation) => ({
              organisation,
              days: (10 + upTo(90)) / 10,
            })),
      findings: Array.from({ length: 20 + upTo(21) }, finding),
      recommendations: Array.from({ length: 4 + upTo(5) }, recommendation),
      tallies: areas.map((area) => {
        const n = 8 + upTo(20);
        const met = upTo(n + 1);
        const partly = upTo(n - met + 1);
        return {
          form: "Case files",
          area,
          counts: publishedTally({ met, partly, notMet: n - met - partly }),
        };
      }),
    };
  });
}

/** Mulberry32: small, quick, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const names = ["North", "Ox", "Fen", "Mun", "Ash", "Har", "Wych", "Stan", "Bram", "Ell", "Cold", "Thorn", "Gran", "Hol", "Whit", "Marl"]; // prettier-ignore
const endings = ["mere", "town", "wick", "bridge", "ford", "ley", "stow", "combe", "thorpe", "haven"]; // prettier-ignore
const programmes = ["Safeguarding peer challenge", "Children in care peer challenge", "SEND peer challenge", "Front door peer challenge", "Triad"]; // prettier-ignore
const subjects = ["Leaders", "Social workers", "Partners", "Team managers", "Foster carers", "Schools", "Young people", "Scrutiny members"]; // prettier-ignore
const verbs = ["know", "use", "share", "question", "see", "help to shape"];
const objects = ["the threshold document", "what the audits found", "the plan for each child", "caseloads", "the practice model", "what children say", "performance figures"]; // prettier-ignore
const areas = ["Voice of the child", "Assessment", "Planning", "Management oversight", "Partnership", "Recording", "Permanence", "Impact"]; // prettier-ignore
