import type { ReadAs, RowProblem, SummaryPoint } from "../fileReading.ts";
import type { CsvTable } from "./csvTable.ts";
import { questionnaireHead } from "./questionnaireHead.ts";
import type { ReadingContext } from "../readingContext.ts";
import { concern } from "../readPoint.ts";
import { concernWords } from "../signs/readSigns.ts";
import { findSourceGroups, sourceGroupCalled } from "../sourceGroupWords.ts";

type NotKeptColumn = { readonly column: string; readonly why: "contact" | "name" };

/** A questionnaire's answers as read, and what each question adds up to. */
export type QuestionnaireReading = {
  readonly readings: readonly ReadAs[];
  readonly summary: readonly SummaryPoint[];
  readonly respondents: number;
};

const scale =
  /^(?:(?:strongly |somewhat |tend to |slightly |completely |partly |mostly )?(?:agree|disagree)|neither(?: agree (?:n?or) disagree)?|neutral|don[’']?t know|not sure|unsure|not applicable|n\/a|yes|no|maybe|partly|mostly|to some extent|not at all|fully|always|usually|often|sometimes|rarely|never|(?:very |extremely |quite |fairly |not (?:very |at all )?)?(?:satisfied|dissatisfied|confident|clear|well|likely|unlikely|good|poor|effective)|excellent|good|fair|poor|very (?:good|poor))$/i;
const roleColumn =
  /^\s*(?:role|job|job title|who|agency|group|position|i am an?)\b|\b(?:your|current|main) (?:role|job|agency|organisation|position|profession)\b|\bwhich (?:of these|group|agency|service|role|team|area|department|part of .{2,40}|best describes)\b|\b(?:who|where) (?:do you|you) work\b|\bjob title\b|\brole\b/i;
// What forms add of their own, and who answered: never part of an answer.
const ofForm =
  /^\s*(?:id|respondent(?: id)?|response id|collector id|start (?:time|date)|completion time|end (?:time|date)|last modified time|submitted(?: at| on)?|timestamp|date submitted|ip address|duration|language|progress|status|e-?mail(?: address)?|name|first name|last name|full name|your name|custom data.*|total points|quiz feedback|points\b.*|feedback\b.*)\s*$/i;

/** Whether a table is a questionnaire: a column for the role, and columns answered on a scale. */
export function looksLikeQuestionnaire(table: CsvTable): boolean {
  const header = questionnaireHead(table);
  if (header === null) return false;
  const rows = table.rows.slice(header.at + header.rows).filter(({ isBlank }) => !isBlank);
  const hasRole = header.cells.some((cell) => roleColumn.test(cell) && !ofForm.test(cell));
  const isForm = header.cells.filter((cell) => ofForm.test(cell)).length >= 2;
  const some = rows.slice(0, 200);
  const asked = header.cells.filter(
    (name, at) =>
      !ofForm.test(name) &&
      isQuestion(
        some.map(({ cells }) => cells[at] ?? ""),
        name,
      ),
  ).length;
  const open = header.cells.filter((cell) => /\?\s*$/.test(cell)).length;
  return (hasRole && asked > 0) || (isForm && (asked > 0 || (hasRole && open > 0)));
}

/** Reads a questionnaire: one evidence point per response, from the group of its role, and a sum per question. */
export function readQuestionnaire(table: CsvTable, context: ReadingContext): QuestionnaireReading {
  const head = questionnaireHead(table);
  const header = head?.cells ?? [];
  const headerAt = head?.at ?? 0;
  const firstAt = headerAt + (head?.rows ?? 1);
  const responses = table.rows.slice(firstAt).filter(({ isBlank }) => !isBlank);
  const roleAt = header.findIndex((cell) => roleColumn.test(cell) && !ofForm.test(cell));
  const questions = header.flatMap((question, at) => {
    const answers = responses.map(({ cells }) => (cells[at] ?? "").trim());
    return at !== roleAt && !ofForm.test(question) && isQuestion(answers, question)
      ? [{ question, answers }]
      : [];
  });
  const readings = table.rows.map((row, index): ReadAs => {
    if (row.isBlank) return { type: "blank" };
    if (index < headerAt || (index > headerAt && index < firstAt))
      return {
        type: "aside",
        reason: "furniture",
        text: row.cells.filter((cell) => cell.trim() !== "").join(", "),
      };
    if (index === headerAt)
      return {
        type: "csvHeader",
        columns: header,
        notKept: header.flatMap((column): readonly NotKeptColumn[] => {
          if (!ofForm.test(column)) return [];
          if (/e-?mail/i.test(column)) return [{ column, why: "contact" }];
          return /name/i.test(column) ? [{ column, why: "name" }] : [];
        }),
      };
    const problems: RowProblem[] = [];
    if (row.hasUnbalancedQuotes) problems.push({ type: "unbalancedQuotes" });
    if (row.cells.length !== header.length) {
      problems.push({ type: "columnCount", expected: header.length, found: row.cells.length });
    }
    const role = (row.cells[roleAt] ?? "").trim();
    const answers = row.cells.flatMap((cell, at) => {
      if (at === roleAt || cell.trim() === "" || ofForm.test(header[at] ?? "")) return [];
      return [`${header[at] ?? `column ${at + 1}`}: ${cell.trim()}`];
    });
    const point = {
      type: "evidencePoint",
      mark: "plain",
      kind: "read",
      text: `${role === "" ? "Response" : capital(role)}. ${answers.join("; ") || "No answers"}`,
      sourceGroup:
        sourceGroupCalled(role, context.vocabulary) ??
        findSourceGroups(role, context.vocabulary)[0]?.key ??
        null,
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

/** Answers on a scale, in words or as figures from 1 to 10 under a statement. */
function isQuestion(answers: readonly string[], name: string): boolean {
  const given = answers.map((answer) => answer.trim()).filter((answer) => answer !== "");
  const isStatement =
    name.trim().split(/\s+/).length >= 3 && !/\b(?:years?|many|number|age|id)\b/i.test(name);
  if (isStatement && given.length > 1 && given.every((answer) => /^(?:[1-9]|10)$/.test(answer)))
    return true;
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
