import type {
  LetterProblem,
  ProblemType,
} from "../../../../shared/letter/problems/letterProblem.ts";

/** Groups of the list, in the order in which they are mended. */
export const severityGroups = [
  { severity: "refuses", title: "To mend before issue" },
  { severity: "needsReason", title: "To mend, or to give a reason for" },
  { severity: "reasoned", title: "Passed with a reason" },
  { severity: "advice", title: "Worth a look" },
] as const satisfies readonly {
  readonly severity: LetterProblem["severity"];
  readonly title: string;
}[];

/** What several problems of one kind are about. */
export const typeWords: Readonly<Record<ProblemType, string>> = {
  fifthPage: "The fifth page",
  toSettle: "Two versions to settle",
  earlierWording: "Positions on an earlier wording",
  offPaper: "Too long to print",
  unfilled: "Places that are not filled in",
  emptyWords: "What has no words yet",
  unsupported: "What the records do not show",
  typedMarks: "Marks of typing",
  identifier: "Names and other identifiers",
  concern: "Words of a safeguarding concern",
  dated: "The letter’s date",
  reissued: "Why it is issued anew",
  missing: "Parts that are missing",
  missingGlyph: "Characters that cannot be printed",
  notAgreed: "Findings that are not agreed",
  thin: "Thin evidence",
  dissent: "Peers who dissent",
  leftOut: "What an inspector would raise",
  concernsOpen: "Open safeguarding concerns",
  notSaid: "Peers who have not said",
  contradicted: "More against than for",
  sessionNotHeld: "Sessions planned and not held",
  earlierNotSaid: "The earlier letter’s recommendations",
  notHeard: "What the host has not heard",
  broadScope: "Scope too broad",
  factualComments: "Comments of the council",
  quantifier: "How many and how often",
  attribution: "What points at who said it",
  recommendations: "Recommendations",
  overBudget: "Sections over their share",
  thinLastPage: "An almost empty last page",
  houseWord: "Words that are not plain",
  initialism: "Initials to spell out",
  longSentence: "Long sentences",
  readingEase: "Sections that read hard",
};

/** What the field of a reason asks. */
export function asksFor({ type }: Pick<LetterProblem, "type">): string {
  switch (type) {
    case "leftOut":
    case "earlierNotSaid":
      return "Why it stays out of the letter";
    case "concernsOpen":
    case "factualComments":
    case "sessionNotHeld":
      return "Why the letter does not wait for it";
    case "reissued":
      return "Why this version replaces the one before: because …";
    case "notHeard":
      return "Why it comes with the letter";
    default:
      return "Why it goes in all the same";
  }
}

/** Where the reason is kept, and who reads it. */
export const keptWhere = ({ type }: Pick<LetterProblem, "type">): string =>
  type === "reissued"
    ? "Saved as you type. The letter prints it after “because”."
    : "Saved as you type. Kept with the visit; not printed.";
