import { capital } from "../words/capital.ts";
import { listInWords, numberInWords } from "../words/inWords.ts";
import { figureInWords, whyMissing } from "./figure.ts";
import {
  type Comparator,
  type Direction,
  type FigureAt,
  type Rank,
  standsOut,
  type Weighed,
} from "./weighIndicator.ts";

/** What a figure is held against, as a sentence names it. */
export const comparatorWords: Readonly<Record<Comparator, string>> = {
  neighbours: "statistical neighbours",
  england: "England",
  region: "region",
};

/** The host's latest figure with its unit, or why there is none. */
export function latestInWords({ indicator, latest }: Weighed): string {
  if (latest !== null) return figureInWords(latest.figure, indicator.unit);
  const host = indicator.figures.rows.find(({ of }) => of === "host");
  return host === undefined ? "not given" : whyMissing(host.values.at(-1));
}

/** "n = 12: one more or less is 8 points": how many it rests on, and of few what one more changes; empty where nobody says. */
export function restsOn({ indicator, n }: Weighed): string {
  if (n === null) return "";
  const count = `n = ${new Intl.NumberFormat("en-GB").format(n)}`;
  if (indicator.unit !== "%" || n >= few || n <= 0) return count;
  const points = Math.round(100 / n);
  return `${count}: one more or less is ${points} ${points === 1 ? "point" : "points"}`;
}

const few = 50;

/** "third highest of eleven", "joint lowest of eleven": a rank as it is said, from the nearer end; `ties` is how many others share the place. */
export function rankInWords({ place, of, isJoint }: Rank, ties = 1): string {
  const fromBelow = of - place + 1 - (isJoint ? ties : 0);
  const isLow = fromBelow < place;
  const nth = isLow ? fromBelow : place;
  const which = nth <= 1 ? "" : `${ordinal(nth)} `;
  return `${isJoint ? "joint " : ""}${which}${isLow ? "lowest" : "highest"} of ${upToTwelve(of)}`;
}

/** The rank of an indicator in words; empty where the neighbours' own figures are not there. */
export function rankOfIndicator({ rank, latest, neighbours }: Weighed): string {
  if (rank === null || latest === null) return "";
  const ties = neighbours.filter(({ figure }) => figure.value === latest.figure.value).length;
  return rankInWords(rank, ties);
}

/** A figure of England, region or neighbours, with its period where that is not the host's. */
export function besideInWords(weighed: Weighed, of: Comparator): string {
  const beside = weighed.beside[of];
  if (beside === null) return "not given";
  const words = figureInWords(beside.figure, weighed.indicator.unit);
  return isOfAnother(weighed, beside) ? `${words} (${beside.period})` : words;
}

const isOfAnother = ({ latest }: Weighed, beside: FigureAt): boolean =>
  beside.period !== "" && beside.period !== latest?.period;

/** How it stands, in a few words: "Higher than its neighbours; lower is better". */
export function standingInWords({
  standing,
  heldAgainst,
  indicator,
  latest,
  beside,
}: Weighed): string {
  const other = heldAgainst === null ? null : beside[heldAgainst];
  if (heldAgainst === null || other === null || latest === null)
    return latest === null ? "No figure of the host" : "Nothing to hold it against";
  const name = nameOfOther[heldAgainst];
  const isAbove = latest.figure.value > other.figure.value;
  if (standing === "near") return `Close to ${name}`;
  const than = `${isAbove ? "Higher" : "Lower"} than ${name}`;
  if (standing === "maybeChance") return `${than}; chance may explain it`;
  return `${than}; ${indicator.goodIs === "neither" ? "what good is was not said" : `${indicator.goodIs} is better`}`;
}

/** The same where it stands alone: "Stands out: higher than its neighbours; lower is better". */
export function standingAlone(weighed: Weighed): string {
  const words = standingInWords(weighed);
  return standsOut(weighed)
    ? `Stands out: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : words;
}

const nameOfOther: Readonly<Record<Comparator, string>> = {
  neighbours: "its neighbours",
  england: "England",
  region: "its region",
};

/** "Getting worse since 2020/21 (from 19.1%)"; of two periods only what it was. Empty of one. */
export function directionInWords({ indicator, direction }: Weighed): string {
  if (direction === null) return "";
  const was = figureInWords(direction.from.figure, indicator.unit);
  const since = direction.from.period;
  if (direction.periods < fewestForDirection) return `${since === "" ? "Before" : since}: ${was}`;
  return `${capital(changeWords[direction.change])}${since === "" ? "" : ` since ${since}`} (from ${was})`;
}

const fewestForDirection = 3;

/** Whether there are periods enough for a direction. */
const hasDirection = (direction: Direction | null): direction is Direction =>
  direction !== null && direction.periods >= fewestForDirection;

const changeWords: Readonly<Record<Direction["change"], string>> = {
  improving: "improving",
  worsening: "getting worse",
  rising: "rising",
  falling: "falling",
  steady: "steady",
};

/** An indicator in one sentence, as evidence of a finding and for who cannot see its picture. */
export function indicatorInWords(weighed: Weighed): string {
  const { indicator, latest } = weighed;
  const period = latest === null || latest.period === "" ? "" : ` in ${latest.period}`;
  const others = (["neighbours", "england", "region"] as const).flatMap((of) =>
    weighed.beside[of] === null ? [] : [`${comparatorWords[of]} ${besideInWords(weighed, of)}`],
  );
  return [
    `${indicator.name}: ${latestInWords(weighed)}${period}${restsOn(weighed) === "" ? "" : ` (${restsOn(weighed)})`}`,
    others.length === 0 ? "" : capital(listInWords(others)),
    capital(rankOfIndicator(weighed)),
    directionInWords(weighed),
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}

/** What to ask about an indicator that stands out or changes, its source's own question first. */
export function questionsAbout(weighed: Weighed): readonly string[] {
  const { indicator, latest, standing, heldAgainst, direction } = weighed;
  const own = indicator.question.trim();
  const name = indicator.name;
  const asked: string[] = own === "" ? [] : [own];
  if (latest !== null && heldAgainst !== null) {
    const here = latestInWords(weighed);
    const there = `${besideInWords(weighed, heldAgainst)} ${heldAgainst === "neighbours" ? "among the statistical neighbours" : heldAgainst === "england" ? "in England" : "in the region"}`;
    if (standing === "worse")
      asked.push(
        `${name}: what lies behind ${here} here and ${there}, and what do those who do the work say it is?`,
      );
    if (standing === "better")
      asked.push(`${name}: what makes ${here} here and ${there}, and is it so in practice too?`);
    if (standing === "apart")
      asked.push(
        `${name}: is ${here} here and ${there} a good sign or a bad one, and how is it known?`,
      );
  }
  if (hasDirection(direction) && direction.change === "worsening")
    asked.push(
      `${name}: what has changed since ${direction.from.period || "then"}, when it was ${figureInWords(direction.from.figure, indicator.unit)}?`,
    );
  return asked;
}

const upToTwelve = (count: number): string =>
  count === 11 ? "eleven" : count === 12 ? "twelve" : numberInWords(count);

const ordinals = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

function ordinal(place: number): string {
  const words = ordinals[place];
  if (words !== undefined) return words;
  const suffix =
    place % 100 >= 11 && place % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${suffix}`;
}
