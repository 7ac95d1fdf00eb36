import {
  type FactualComment,
  factualDecisionWords,
  isUndecided,
} from "../../visit/kinds/factualComment.ts";
import type { FactualRound, SentParagraph } from "../../visit/kinds/factualRound.ts";
import { letterHash } from "../../visit/issued/letterHash.ts";
import type { LetterModel } from "../../visit/issued/letterModel.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { capital } from "../../words/capital.ts";
import {
  counted,
  dayInWords,
  dayWithWeekday,
  listInWords,
  numberInWords,
} from "../../words/inWords.ts";
import { keptBack, keptBackInWords } from "../keptBack.ts";
import { draftWords } from "../letterDefinition.ts";
import { workingDaysBetween } from "../workingDays.ts";
import { commentsOf } from "./beginRound.ts";
import { plainWords, wordsNow } from "./numberParagraphs.ts";
import { replyColumns } from "./readReply.ts";

/** A paper of the factual check, the same in every form of it. Plain data. */
export interface FactualPaper {
  readonly title: string;
  readonly subtitle: string;
  /** Said at the head of every page. */
  readonly head: string;
  /** At the foot of every page. */
  readonly reference: string;
  readonly intro: readonly string[];
  /** The letter's paragraphs under their headings. */
  readonly paragraphs: readonly Pick<SentParagraph, "number" | "heading" | "subheading" | "text">[];
  readonly table: {
    readonly heading: string;
    readonly columns: readonly string[];
    /** Each column's part of the width. */
    readonly shares: readonly number[];
    readonly rows: readonly (readonly string[])[];
    /** Rows to be written in. */
    readonly emptyRows: number;
  };
  readonly contentHash: string;
  readonly lastLine: string;
}

const rowsToWriteIn = 12;

/** What goes to the council: the draft's paragraphs under their numbers, by when to answer, and a table for the answer. */
export function checkPaper(round: FactualRound): FactualPaper {
  const days = workingDaysBetween(round.sentOn, round.dueOn);
  const to = round.toRole.trim() === "" ? "" : ` to the ${firstSmall(round.toRole)}`;
  return {
    title: "Draft letter for a check of the facts",
    subtitle: round.letterTitle,
    head: draftWords,
    reference: round.reference,
    intro: [
      `Sent on ${dayInWords(round.sentOn)}${to}. Please answer by ${dayWithWeekday(round.dueOn)}, in ${counted(days, "working day")}.`,
      "This is a draft, in confidence, and not the letter as it will be issued. Please tell us where a fact is not accurate. What the team concluded from the facts is its own view, but where a wrong fact led us to it we want to know.",
      "Each paragraph has a number. Write it in the first column of the table on the last page, with what is not accurate, what it should say, and where we can see that. Add rows as you need them, and name nobody: a role is enough.",
    ],
    paragraphs: round.paragraphs,
    table: {
      heading: "Your answer",
      columns: replyColumns,
      shares: [0.19, 0.28, 0.28, 0.25],
      rows: [],
      emptyRows: rowsToWriteIn,
    },
    contentHash: round.contentHash,
    lastLine: `Fingerprint of the draft shown: ${round.contentHash}`,
  };
}

/** What goes back to the council: each of its comments, what was decided and why, and what the letter says now. */
export function replyPaper(
  records: VisitRecords,
  round: FactualRound,
  model: LetterModel,
): FactualPaper {
  const comments = commentsOf(round, records);
  const hash = letterHash(model);
  return {
    title: "Our answer to your check of the facts",
    subtitle: round.letterTitle,
    head: "In confidence: the letter is issued apart from this",
    reference: round.reference,
    intro: [
      `Thank you for your comments on the draft that we sent on ${dayInWords(round.sentOn)}. ${howManyOfEach(comments)} Paragraphs have the numbers of that draft.`,
      "The letter itself comes to you when it is issued; until then its wording may still change.",
    ],
    paragraphs: [],
    table: {
      heading: "Your comments",
      columns: ["Paragraph", "What you said", "What we decided", "What the letter says now"],
      shares: [0.19, 0.28, 0.25, 0.28],
      rows: comments.map((comment) => {
        const sent = round.paragraphs.filter(({ number }) => comment.paragraphs.includes(number));
        return [
          sent.length === 0
            ? "The whole draft"
            : listInWords(sent.map(({ number, reference }) => `${number} (${reference})`)),
          whatWasSaid(comment),
          whatWasDecided(comment),
          sent.map((paragraph) => saysNow(paragraph, model, sent.length > 1)).join("\n"),
        ];
      }),
      emptyRows: 0,
    },
    contentHash: hash,
    lastLine: `Fingerprint of the draft sent: ${round.contentHash}\nFingerprint of the letter as it stands: ${hash}`,
  };
}

/**
 * What in a paper tells who somebody is, or repeats a safeguarding concern, in words and with its place:
 * the same scan as the letter's. It leaves the house only when nothing is said here.
 */
export function scanPaper(paper: FactualPaper, records: VisitRecords): readonly string[] {
  const texts = [
    ...paper.paragraphs.map(({ number, text }) => ({ at: `Paragraph ${number}`, text })),
    ...paper.table.rows.flatMap(([paragraph = "", ...cells]) =>
      cells.map((text) => ({ at: `Comment on ${firstSmall(paragraph)}`, text })),
    ),
  ];
  return keptBack(texts, records).map(keptBackInWords);
}

function howManyOfEach(comments: readonly FactualComment[]): string {
  if (comments.length === 0) return "You had none.";
  const undecided = comments.filter(isUndecided).length;
  const of = (decision: FactualComment["decision"]): number =>
    comments.filter((each) => each.decision === decision && !isUndecided(each)).length;
  const parts = [
    [of("accepted"), "accepted"],
    [of("partly"), "accepted in part"],
    [of("declined"), "declined"],
    [undecided, "not decided yet"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${numberInWords(count)} ${what}`);
  return `${capital(counted(comments.length, "comment"))}: ${listInWords(said)}.`;
}

const whatWasSaid = ({ notAccurate, shouldSay, evidence }: FactualComment): string =>
  [
    notAccurate.trim(),
    shouldSay.trim() === "" ? "" : `It should say: ${shouldSay.trim()}`,
    evidence.trim() === "" ? "" : `Evidence: ${evidence.trim()}`,
  ]
    .filter((line) => line !== "")
    .join("\n");

const whatWasDecided = (comment: FactualComment): string =>
  isUndecided(comment)
    ? `${factualDecisionWords.notDecided}.`
    : [`${factualDecisionWords[comment.decision]}.`, comment.reason.trim()]
        .filter((line) => line !== "")
        .join("\n");

function saysNow(sent: SentParagraph, model: LetterModel, isOneOfMany: boolean): string {
  const now = wordsNow(sent, model);
  const which = isOneOfMany ? `${sent.number}: ` : "";
  if (now === null) return `${which}It is no longer in the letter.`;
  return plainWords(now) === plainWords(sent.text) ? `${which}As it was sent.` : `${which}${now}`;
}

const firstSmall = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
