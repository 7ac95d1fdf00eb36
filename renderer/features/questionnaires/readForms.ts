import { decodeText } from "../../../shared/import/decodeText.ts";
import type { ReturnedDocument } from "../../../shared/letter/factualCheck/readReply.ts";
import {
  formOf,
  readAnswerTable,
  readFormDocument,
  type FormReading,
  readFormText,
} from "../../../shared/questionnaires/readForm.ts";
import type { ReadForm } from "../../../shared/questionnaires/takeForms.ts";
import type { Result } from "../../../shared/result.ts";
import type { QuestionnaireRound } from "../../../shared/visit/kinds/questionnaireRound.ts";

/** How files are opened: the window’s own readers, in a worker. */
export interface FormOpeners {
  readonly openReturned: (file: File) => Promise<Result<ReturnedDocument, string>>;
  readonly openTables: (files: readonly File[]) => Promise<
    readonly {
      readonly fileName: string;
      readonly tables: readonly {
        readonly table: { readonly rows: readonly { readonly cells: readonly string[] }[] };
      }[];
      readonly refused: string | null;
    }[]
  >;
}

/** What files that were brought in came to. */
export interface ReadFiles {
  readonly forms: readonly ReadForm[];
  /** Files and columns of which nothing could be taken, each in words. */
  readonly refused: readonly string[];
}

/**
 * Reads returned forms, each file on its own: a form says by its own last line which round and side it
 * belongs to; one without that line, and a table, are of the round they are brought in for, and of the host.
 */
export async function readForms(
  files: readonly File[],
  {
    round,
    rounds,
  }: { readonly round: QuestionnaireRound; readonly rounds: readonly QuestionnaireRound[] },
  openers: FormOpeners,
): Promise<ReadFiles> {
  const read = await Promise.all(files.map((file) => readOne(file, { round, rounds }, openers)));
  return {
    forms: read.flatMap(({ forms }) => forms),
    refused: read.flatMap(({ refused }) => refused),
  };
}

async function readOne(
  file: File,
  where: Parameters<typeof readForms>[1],
  openers: FormOpeners,
): Promise<ReadFiles> {
  if (/\.docx$/iu.test(file.name)) {
    const opened = await openers.openReturned(file);
    if (!opened.ok) return none(`${file.name}: ${opened.error}`);
    const { tables, paragraphs } = opened.value;
    const all = [...paragraphs, ...tables.flat(2)].join("\n");
    return oneForm(file, all, where, (round) => readFormDocument(opened.value, round));
  }
  if (/\.(?:csv|tsv|xlsx|ods)$/iu.test(file.name)) return readTables(file, where, openers);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok)
    return none(
      `${file.name}: this is no Word document, text or table. Ask for the form as it was sent, or type it in.`,
    );
  return oneForm(file, text.value.text, where, (round) => readFormText(text.value.text, round));
}

function oneForm(
  { name: source }: File,
  text: string,
  { round, rounds }: Parameters<typeof readForms>[1],
  read: (round: QuestionnaireRound) => FormReading | null,
): ReadFiles {
  const said = formOf(text, rounds) ?? { round, side: "host" as const };
  const reading = read(said.round);
  return reading === null
    ? none(`${source}: none of the questions was found in it, so nothing was taken.`)
    : { forms: [{ ...reading, ...said, source, row: null }], refused: [] };
}

async function readTables(
  file: File,
  { round }: Parameters<typeof readForms>[1],
  { openTables }: FormOpeners,
): Promise<ReadFiles> {
  const [opened] = await openTables([file]);
  if (opened === undefined || opened.refused !== null)
    return none(`${file.name}: ${opened?.refused ?? "it could not be opened."}`);
  const read = opened.tables.flatMap(
    ({ table }) =>
      readAnswerTable(
        table.rows.map(({ cells }) => cells),
        round,
      ) ?? [],
  );
  if (read.length === 0)
    return none(`${file.name}: no row of it names the questions, so nothing was taken.`);
  const readings = read.flatMap((one) => one.readings);
  return {
    forms: readings.map((reading, at) => ({
      ...reading,
      round,
      side: "host" as const,
      source: `${file.name}, answer ${at + 1}`,
      row: at + 1,
    })),
    refused: read.flatMap(({ leftOut }) => leftOut.map((said) => `${file.name}: ${said}.`)),
  };
}

const none = (said: string): ReadFiles => ({ forms: [], refused: [said] });
