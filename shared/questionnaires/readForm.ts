import type { ReturnedDocument } from "../letter/factualCheck/readReply.ts";
import type { QuestionnaireSide } from "../visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../visit/kinds/questionnaireRound.ts";
import { Prose } from "../visit/fields.ts";
import { questionColumn, remarkColumn } from "./form.ts";
import { folded } from "../words/folded.ts";
import { endsForm, formCodeIn, formLines } from "./formLines.ts";

/** What one returned form says, each answer accounted for. */
export interface FormReading {
  readonly answers: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
  /** Numbers of the questions that were left out. */
  readonly unanswered: readonly number[];
  /** What stands in it and could not be taken, each with its place, in words. */
  readonly leftOut: readonly string[];
}

/** The round that a form says it belongs to, and the side: by the code at its end; null where it has none of these. */
export function formOf(
  text: string,
  rounds: readonly QuestionnaireRound[],
): { readonly round: QuestionnaireRound; readonly side: QuestionnaireSide } | null {
  const [, code, side] = formCodeIn.exec(text) ?? [];
  const round = rounds.find(({ id }) => id.slice(-8) === code?.toLowerCase());
  if (round === undefined || side === undefined) return null;
  return { round, side: side.toLowerCase() === "team" ? "team" : "host" };
}

/** Reads a form that came back as a Word document; null where no row of its table is one of the questions. */
export function readFormDocument(
  { tables }: ReturnedDocument,
  round: QuestionnaireRound,
): FormReading | null {
  const reader = new Reader(round);
  for (const table of tables) {
    const headAt = table.findIndex((row) => folded(row[0] ?? "") === folded(questionColumn));
    const head = table[headAt] ?? [
      questionColumn,
      ...round.scale.map(({ label }) => label),
      remarkColumn,
    ];
    for (const row of table.slice(headAt + 1)) {
      const question = reader.questionAt(row[0] ?? "");
      if (question === null) {
        if (row.some((cell) => cell.trim() !== ""))
          reader.leave(`A row that is none of the questions: “${short(row.join(" "))}”`);
        continue;
      }
      for (const [at, cell] of row.entries()) {
        const name = head[at] ?? "";
        if (at === 0 || cell.trim() === "") continue;
        const answer = reader.answerCalled(name);
        if (answer === null) reader.remark(question, cell);
        else if (saysNo(cell))
          reader.leave(`Question ${question + 1}: “${short(cell)}” under “${short(name)}” is no x`);
        else if (!isEmptyBox(cell)) {
          reader.mark(question, answer);
          // Who writes "mostly, but see 3" into the column of an answer means both.
          if (!isMark(cell)) reader.remark(question, cell);
        }
      }
    }
  }
  return reader.readingIfFound();
}

/** Reads a form that came back as text, in a mail too; null where no line of it is one of the questions. */
export function readFormText(text: string, round: QuestionnaireRound): FormReading | null {
  const reader = new Reader(round);
  const { lines, quotedMarks } = formLines(text, [
    ...round.questions.map((question) => folded(question.text)),
    ...round.scale.map(({ label }) => folded(label)),
  ]);
  if (quotedMarks > 0)
    reader.leave("What is quoted below the answers has marks too, and was not read");
  let question: number | null = null;
  let isRemark = false;
  for (const line of lines) {
    const said = line.trim();
    if (said === "") continue;
    if (formCodeIn.test(said) || endsForm(said)) {
      question = null;
      continue;
    }
    const next = /^\d+\s*[.)]/u.test(said) ? reader.questionAt(said) : reader.questionCalled(said);
    if (next !== null) {
      [question, isRemark] = [next, false];
      continue;
    }
    if (question === null) continue;
    const [, mark, label = ""] = /^\\?\[([^\]]*)\]\s*(.*)$/u.exec(said) ?? [];
    if (mark !== undefined && !isRemark) {
      readChoice(reader, question, mark.replace("\\", ""), label);
      continue;
    }
    const [, behind] = new RegExp(`^${remarkColumn}\\s*:?\\s*(.*)$`, "iu").exec(said) ?? [];
    if (behind !== undefined) isRemark = true;
    reader.remark(question, behind ?? said);
  }
  return reader.readingIfFound();
}

/** One answer of a text form, with what stands between its brackets. */
function readChoice(reader: Reader, question: number, mark: string, label: string): void {
  const answer = reader.answerCalled(label);
  if (/^[\s_.]*$/u.test(mark)) {
    if (answer !== null || label.trim() === "") return;
    // The x beside the brackets, and not between them.
    const beside = reader.answerCalled(label.replace(/^[x✓✔]\s+|\s+[x✓✔]$/iu, ""));
    if (beside !== null) reader.mark(question, beside);
    else reader.leave(`Question ${question + 1}: “${short(label)}” has no x between its brackets`);
  } else if (answer === null)
    reader.leave(`Question ${question + 1}: “${short(label)}” is none of the answers`);
  else reader.mark(question, answer);
}

/** Reads a table in which each row is one person and each column a question, as an online form gives it. */
export function readAnswerTable(
  cells: readonly (readonly string[])[],
  round: QuestionnaireRound,
): { readonly readings: readonly FormReading[]; readonly leftOut: readonly string[] } | null {
  const finder = new Reader(round);
  const headAt = cells.findIndex((row) => row.some((cell) => finder.questionAt(cell) !== null));
  const head = cells[headAt];
  if (head === undefined) return null;
  let last: number | null = null;
  const columns = head.map((name) => {
    const question = finder.questionAt(name);
    if (question !== null) last = question;
    const isRemark = question === null && folded(name).startsWith(folded(remarkColumn));
    return { name, question: question ?? (isRemark ? last : null), isRemark };
  });
  const rows = cells.slice(headAt + 1).filter((row) => row.some((cell) => cell.trim() !== ""));
  const readings = rows.map((row) => {
    const reader = new Reader(round);
    for (const [at, { question, isRemark }] of columns.entries()) {
      const cell = (row[at] ?? "").trim();
      if (question === null || cell === "") continue;
      if (isRemark || round.questions[question]?.answered === "words")
        reader.remark(question, cell);
      else {
        const answer = reader.answerCalled(cell);
        if (answer === null)
          reader.leave(`Question ${question + 1}: “${short(cell)}” is none of the answers`);
        else reader.mark(question, answer);
      }
    }
    return reader.reading();
  });
  return {
    readings,
    leftOut: columns
      .filter(({ name, question }) => question === null && name.trim() !== "")
      .map(({ name }) => `The column “${short(name)}” is none of the questions`),
  };
}

/** Gathers what a form says. */
class Reader {
  readonly #round: QuestionnaireRound;
  readonly #marks = new Map<number, Set<string>>();
  readonly #remarks = new Map<number, string[]>();
  readonly #leftOut: string[] = [];
  #found = false;

  constructor(round: QuestionnaireRound) {
    this.#round = round;
  }

  /** Which question a text is, by its words, else by its number where it is not another's words. */
  questionAt(text: string): number | null {
    const said = folded(text.replace(/^\s*\d+\s*[.)]\s*/u, ""));
    if (said === "") return null;
    const { questions } = this.#round;
    const byWords = questions.findIndex(({ text: asked }) => isSame(folded(asked), said));
    if (byWords !== -1) return this.#take(byWords);
    const number = Number(/^\s*(\d+)\s*[.)]/u.exec(text)?.[1] ?? 0) - 1;
    const asked = questions[number];
    return asked !== undefined && shared(folded(asked.text), said) ? this.#take(number) : null;
  }

  #take(question: number): number {
    this.#found = true;
    return question;
  }

  /** Which question these very words are. */
  questionCalled(text: string): number | null {
    const said = folded(text);
    const at = this.#round.questions.findIndex((asked) => folded(asked.text) === said);
    return at === -1 || said === "" ? null : this.#take(at);
  }

  answerCalled(label: string): string | null {
    const said = folded(label);
    return this.#round.scale.find((answer) => folded(answer.label) === said)?.key ?? null;
  }

  mark(question: number, answer: string): void {
    if (this.#round.questions[question]?.answered === "words") return;
    this.#marks.set(question, (this.#marks.get(question) ?? new Set()).add(answer));
  }

  remark(question: number, text: string): void {
    if (text.trim() !== "")
      this.#remarks.set(question, [...(this.#remarks.get(question) ?? []), text.trim()]);
  }

  leave(said: string): void {
    this.#leftOut.push(said);
  }

  /** Null where nothing that was read is one of the questions. */
  readingIfFound(): FormReading | null {
    return this.#found ? this.reading() : null;
  }

  reading(): FormReading {
    const { questions, scale } = this.#round;
    const answers: Record<string, string> = {};
    const remarks: Record<string, string> = {};
    for (const [at, { key }] of questions.entries()) {
      const marks = [...(this.#marks.get(at) ?? [])];
      const [only] = marks;
      if (marks.length > 1)
        this.leave(
          `Question ${at + 1} has two answers, so that neither was taken: ${marks
            .map((mark) => `“${scale.find((answer) => answer.key === mark)?.label ?? mark}”`)
            .join(" and ")}`,
        );
      else if (only !== undefined) answers[key] = only;
      const text = (this.#remarks.get(at) ?? []).join("\n");
      if (text.length > most)
        this.leave(`What is added to question ${at + 1} is longer than ${most} letters`);
      else if (text !== "") remarks[key] = text;
    }
    return {
      answers,
      remarks,
      unanswered: questions.flatMap(({ key }, at) =>
        answers[key] === undefined && remarks[key] === undefined ? [at + 1] : [],
      ),
      leftOut: this.#leftOut,
    };
  }
}

const most = Prose.maxLength ?? Number.POSITIVE_INFINITY;

const isMark = (cell: string): boolean => cell.trim().length <= 3;

/** "No" or a dash in the column of an answer is not that answer. */
const saysNo = (cell: string): boolean => /^(?:no?|not|0|[-–—])\.?$/iu.test(cell.trim());

const isEmptyBox = (cell: string): boolean => /^[☐□_.]+$/u.test(cell.trim());

const isSame = (asked: string, said: string): boolean =>
  asked === said ||
  (said.length > 20 && asked.startsWith(said)) ||
  (asked !== "" && said.endsWith(asked));

/** Whether most words of a question stand in what is held against it. */
function shared(asked: string, said: string): boolean {
  const own = new Set(said.split(" "));
  const words = asked.split(" ");
  return words.filter((word) => own.has(word)).length * 2 >= Math.min(words.length, own.size);
}

const short = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60).trim()}…` : text.trim();
