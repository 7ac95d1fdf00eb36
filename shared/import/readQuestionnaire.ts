import type { ReadAs, RowProblem, SummaryPoint } from "./fileReading.ts";
import type { CsvTable } from "./readCsv.ts";
import type { ReadingContext } from "./readingContext.ts";
import { concern } from "./readPoint.ts";
import { concernWords } from "./readSigns.ts";
import { sourceGroupCalled } from "./sourceGroupWords.ts";

/** A questionnaire's answers as read, and what each question adds up to. */
export type QuestionnaireReading = {
  readonly readings: readonly ReadAs[];
  readonly summary: readonly SummaryPoint[];
  readonly respondents: number;
};

const scale =
  /^(?:strongly agree|agree|neither(?: agree nor disagree)?|disagree|strongly disagree|don'?t know|not sure|not applicable|n\/a|yes|no|partly|always|often|sometimes|rarely|never)$/i;
const roleColumn = /^\s*(?:role|job|job title|respondent|who|agency|group|position|i am an?)\b/i;

/** Whether a table is a questionnaire: a column for the role, and columns answered on a scale. */
export function looksLikeQuestionnaire(table: CsvTable): boolean {
  const [header, ...rows] = table.rows.filter(({ isBlank }) => !isBlank);
  if (header === undefined) return false;
  const hasRole = header.cells.some((cell) => roleColumn.test(cell));
  return (
    hasRole &&
    header.cells.some((_, at) => isQuestion(rows.slice(0, 200).map(({ cells }) => cells[at] ?? "")))
  );
}

/** Reads a questionnaire: one evidence point per response, from the group of its role, and a sum per question. */
export function readQuestionnaire(table: CsvTable, context: ReadingContext): QuestionnaireReading {
  const headerAt = table.rows.findIndex(({ isBlank }) => !isBlank);
  const header = table.rows[headerAt]?.cells.map((cell) => cell.trim()) ?? [];
  const responses = table.rows.filter(({ isBlank }, index) => !isBlank && index !== headerAt);
  const roleAt = header.findIndex((cell) => roleColumn.test(cell));
  const questions = header.flatMap((question, at) => {
    const answers = responses.map(({ cells }) => (cells[at] ?? "").trim());
    return at !== roleAt && isQuestion(answers) ? [{ question, answers }] : [];
  });
  const readings = table.rows.map((row, index): ReadAs => {
    if (row.isBlank) return { type: "blank" };
    if (index === headerAt) return { type: "csvHeader", columns: header };
    const problems: RowProblem[] = [];
    if (row.hasUnbalancedQuotes) problems.push({ type: "unbalancedQuotes" });
    if (row.cells.length !== header.length) {
      problems.push({ type: "columnCount", expected: header.length, found: row.cells.length });
    }
    const role = (row.cells[roleAt] ?? "").trim();
    const answers = row.cells.flatMap((cell, at) => {
      if (at === roleAt || cell.trim() === "") return [];
      return [`${header[at] ?? `column ${at + 1}`}: ${cell.trim()}`];
    });
    const point = {
      type: "evidencePoint",
      mark: "plain",
      kind: "read",
      text: `${role === "" ? "Response" : capital(role)}. ${answers.join("; ") || "No answers"}`,
      sourceGroup: sourceGroupCalled(role, context.vocabulary),
    } as const;
    // Answers on a scale still count in the sums; the response as a whole is kept apart.
    if (row.cells.some((cell) => concernWords(cell) !== null)) return concern(point.text);
    return problems.length > 0
      ? { type: "csvProblem", cells: row.cells, remarks: [], problems, point }
      : { type: "csvRow", cells: row.cells, remarks: [], point };
  });
  return {
    readings,
    summary: questions.map(({ question, answers }) => ({
      question,
      text: `${question}: ${sumOf(answers)}`,
    })),
    respondents: responses.length,
  };
}

function isQuestion(answers: readonly string[]): boolean {
  const given = answers.map((answer) => answer.trim()).filter((answer) => answer !== "");
  return (
    given.length > 0 && given.filter((answer) => scale.test(answer)).length >= given.length * 0.8
  );
}

/** "4 of 16 agree, 8 disagree, 4 neither", blanks said as such. */
function sumOf(answers: readonly string[]): string {
  const given = answers.filter((answer) => answer !== "").map((answer) => answer.toLowerCase());
  const counts = new Map<string, number>();
  for (const answer of given) {
    const sort = answer.replace(/^strongly /, "").replace(/^neither.*/, "neither");
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  const order = ["agree", "disagree", "neither"];
  const sorts = [
    ...order.filter((sort) => counts.has(sort)),
    ...[...counts.keys()].filter((sort) => !order.includes(sort)).sort(),
  ];
  const parts = sorts.map(
    (sort, at) => `${counts.get(sort) ?? 0}${at === 0 ? ` of ${given.length}` : ""} ${sort}`,
  );
  const blank = answers.length - given.length;
  return `${parts.join(", ")}${blank === 0 ? "" : ` (${blank} did not answer)`}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
