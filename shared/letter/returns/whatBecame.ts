import { inOrder } from "../../visit/inOrder.ts";
import type { BaselineItem, Judgement, Then } from "../../visit/kinds/baselineItem.ts";
import type {
  LetterBlock,
  LetterSentence,
  SentenceSource,
} from "../../visit/issued/letterModel.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { capital } from "../../words/capital.ts";
import { counted, listInWords, numberInWords } from "../../words/inWords.ts";
import { mendProse } from "../mending/mendProse.ts";

/** A recommendation of the earlier letter, with what the team says became of it. */
export interface EarlierRecommendation {
  readonly item: BaselineItem;
  readonly was: Extract<Then, { type: "recommendation" }>;
}

/** The recommendations of the earlier letter in its order; none where the visit is no return. */
export const earlierRecommendations = ({
  baselineItems,
}: Pick<VisitRecords, "baselineItems">): readonly EarlierRecommendation[] =>
  inOrder(baselineItems)
    .flatMap((item) => (item.was.type === "recommendation" ? [{ item, was: item.was }] : []))
    .sort((a, b) => a.was.number - b.was.number);

/** What has come of a recommendation, to go on from its number and words. */
const becameWords: Readonly<Record<Exclude<Judgement, "open" | "notLookedAt">, string>> = {
  done: "is done",
  partly: "is done in part",
  notYet: "is not yet done",
  noLongerApplies: "no longer applies",
};

/**
 * What the letter of a return visit says of the earlier one: how many of its recommendations came to
 * what, counted, then each that was looked at with what is found now. Of one on which nobody has said
 * anything nothing stands there.
 */
export function whatBecame(records: VisitRecords): LetterBlock[] {
  const earlier = earlierRecommendations(records);
  const summary = countedInWords(earlier, records);
  if (summary.length === 0) return [];
  return [
    {
      type: "paragraph",
      sentences: summary.map((text) => ({ text, sources: [{ type: "computed" }] })),
    },
    ...earlier.flatMap((one) => ofOne(one) ?? []),
  ];
}

/** The counted sentences: how many there were, and how many came to what. Empty while nothing is said of any. */
function countedInWords(
  earlier: readonly EarlierRecommendation[],
  { baselines }: Pick<VisitRecords, "baselines">,
): readonly string[] {
  const said = earlier.filter(({ item }) => item.judgement !== "open");
  if (said.length === 0) return [];
  const [baseline] = baselines;
  const letter =
    baseline === undefined || baseline.letter.date === ""
      ? "Our earlier letter"
      : `Our letter of ${baseline.letter.date}`;
  const of = (judgement: Judgement) => said.filter(({ item }) => item.judgement === judgement);
  const parts = (["done", "partly", "notYet", "noLongerApplies"] as const).flatMap((judgement) => {
    const count = of(judgement).length;
    return count === 0 ? [] : [`${numberInWords(count)} ${plural(judgement, count)}`];
  });
  const left = of("notLookedAt").map(({ was }) => String(was.number));
  return [
    `${letter} made ${counted(earlier.length, "recommendation")}.`,
    ...(parts.length === 0 ? [] : [`${capital(listInWords(parts))}.`]),
    ...(left.length === 0
      ? []
      : [
          `We did not look again at recommendation${left.length === 1 ? "" : "s"} ${listInWords(left)}.`,
        ]),
  ];
}

const plural = (judgement: keyof typeof becameWords, count: number): string =>
  count === 1
    ? becameWords[judgement]
    : becameWords[judgement]
        .replace(/^is /u, "are ")
        .replace(/^no longer applies$/u, "no longer apply");

/** What the letter says of one; empty of one that was not looked at, or on which nobody has said anything. */
export function sentencesOn({ item, was }: EarlierRecommendation): readonly string[] {
  if (item.judgement === "open" || item.judgement === "notLookedAt") return [];
  const words = was.text.trim().replace(/[.\s]+$/u, "");
  return [
    `Recommendation ${String(was.number)}, “${words}”, ${becameWords[item.judgement]}.`,
    ...mendProse(item.found),
  ];
}

function ofOne(one: EarlierRecommendation): LetterBlock | null {
  const said = sentencesOn(one);
  if (said.length === 0) return null;
  const sources: SentenceSource[] = [
    { type: "written" },
    ...one.item.findingIds.map((id): SentenceSource => ({ type: "finding", id })),
  ];
  return { type: "bullet", sentences: said.map((text): LetterSentence => ({ text, sources })) };
}
