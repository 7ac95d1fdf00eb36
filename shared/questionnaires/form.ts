import type { FactualPaper } from "../letter/factualCheck/factualPapers.ts";
import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import { contentHash } from "../visit/issued/letterHash.ts";
import type { Questionnaire } from "../visit/kinds/questionnaire.ts";
import type { QuestionnaireSide } from "../visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../visit/kinds/questionnaireRound.ts";
import type { VisitRecords } from "../visit/records.ts";

/** A round's form for one side. */
export interface FormOf {
  readonly questionnaire: Questionnaire;
  readonly round: QuestionnaireRound;
  readonly side: QuestionnaireSide;
}

/** The first and the last column of the form's table; between them stands one for each answer. */
export const questionColumn = "Question";
export const remarkColumn = "Anything to add";

/** What says, at the end of a form, where its answers belong: "Form 3f2a9c1d-host". */
const formCode = ({ id }: Pick<QuestionnaireRound, "id">, side: QuestionnaireSide): string =>
  `Form ${id.slice(-8)}-${side}`;

const leaveThis = "Please leave this line: it says where the answers belong.";

/** The form for Word and on paper: a table in which each question has a column for each answer. */
export function formPaper(form: FormOf): FactualPaper {
  const { questionnaire, round, side } = form;
  const { questions, scale } = round;
  const options = 0.55 / Math.max(1, scale.length);
  return {
    title: questionnaire.title,
    subtitle: round.label,
    head: `Questionnaire for ${forWhom[side]}`,
    reference: formCode(round, side),
    intro: introOf(form, "Put an x under the answer that is yours, one in each row."),
    paragraphs: [],
    table: {
      heading: "Your answers",
      columns: [questionColumn, ...scale.map(({ label }) => label), remarkColumn],
      shares: [0.27, ...scale.map(() => options), 0.18],
      rows: questions.map(({ text }, at) => [`${at + 1}. ${text}`, ...scale.map(() => ""), ""]),
      emptyRows: 0,
    },
    contentHash: contentHash({
      questions,
      scale,
      title: questionnaire.title,
      about: questionnaire.about,
    }),
    lastLine: `${formCode(round, side)}. ${leaveThis}`,
  };
}

/** The same form as plain text, to be filled in anywhere, in the mail itself too. */
export function formText(form: FormOf): string {
  const { questionnaire, round, side } = form;
  const blocks = round.questions.map(({ text, answered }, at) =>
    [
      `${at + 1}. ${text}`,
      ...(answered === "scale" ? round.scale.map(({ label }) => `   [ ] ${label}`) : []),
      `   ${remarkColumn}:`,
    ].join("\r\n"),
  );
  return `${[
    [questionnaire.title, round.label, `Questionnaire for ${forWhom[side]}`].join("\r\n"),
    ...introOf(
      form,
      `Put an x between the brackets of the answer that is yours, one for each question, and write behind “${remarkColumn}:” what you want to say besides.`,
    ),
    ...blocks,
    `${formCode(round, side)}. ${leaveThis}`,
  ].join("\r\n\r\n")}\r\n`;
}

/** What of a form tells who somebody is, or repeats a concern, in words: it is saved for nobody while anything is said here. */
export const scanForm = (
  { questionnaire, round }: FormOf,
  records: VisitRecords,
): readonly string[] =>
  keptBack(
    [
      { at: "Title", text: questionnaire.title },
      { at: "What it is for", text: questionnaire.about },
      ...round.questions.map(({ text }, at) => ({ at: `Question ${at + 1}`, text })),
    ],
    records,
  ).map(keptBackInWords);

const forWhom = { team: "the team", host: "the host’s people" } as const;

function introOf({ questionnaire, side }: FormOf, how: string): readonly string[] {
  const least = side === "team" ? questionnaire.hideTeamBelow : questionnaire.hideHostBelow;
  const hidden =
    least > 1
      ? ` While fewer than ${least} have answered a question, its answers are not shown.`
      : "";
  return [
    ...(questionnaire.about.trim() === "" ? [] : [questionnaire.about.trim()]),
    `${how} Leave out what you cannot answer.`,
    `Do not write your name, or anybody else’s.${hidden}`,
  ];
}
