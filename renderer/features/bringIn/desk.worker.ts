import { v7 } from "uuid";
import { accountFor, type ImportPlan } from "../../../shared/import/importPlan.ts";
import {
  type RecordOf,
  type RecordTable,
  recordTables,
  type VisitRecords,
} from "../../../shared/visit/records.ts";
import { serveTasks } from "../../worker/serveTasks.ts";
import type { DeskFile, FileBytes, FileChoices } from "./deskFile.ts";
import type { DeskView, FileView, FileWent, LinesPage, LinesWanted } from "./deskMessages.ts";
import { accountInWords } from "./fileWords.ts";
import { type ReadingDesk, readingDesk } from "./readingDesk.ts";

const rowsAtOnce = 1_000;
let desk: ReadingDesk | null = null;

// Reads files off the window's thread and keeps what was read: the window asks for a page at a time,
// so that a list of 50,000 rows never crosses at once.
const tasks = {
  open: (records: VisitRecords) => {
    desk = readingDesk(records, { newId: () => v7(), now: () => new Date().toISOString() });
  },
  add: async (
    picked: readonly File[],
    tell: (read: { readonly done: number; readonly of: number }) => void,
  ) => {
    const open = theDesk();
    const files = await bytesOf(picked);
    const before = open.files().length;
    open.add(files, (done, of) => tell({ done, of }));
    const repeated = files.length - (open.files().length - before);
    return { view: viewOf(open), repeated };
  },
  choose: ({
    fileId,
    change,
  }: {
    readonly fileId: string;
    readonly change: Partial<FileChoices>;
  }) => {
    theDesk().choose(fileId, change);
    return viewOf(theDesk());
  },
  lines: ({ fileId, ...wanted }: { readonly fileId: string } & LinesWanted) =>
    pageOf(theDesk(), fileId, wanted),
  rows: (records: VisitRecords, tell: (some: SomeRows) => void) => {
    const plan = theDesk().plan(records);
    for (const table of recordTables) {
      const rows: readonly RecordOf<typeof table>[] = plan.puts[table];
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        tell({ table, rows: rows.slice(at, at + rowsAtOnce) });
    }
    return { visit: plan.visit, went: whereItWent(theDesk(), plan) };
  },
};
export type DeskTasks = typeof tasks;
serveTasks(tasks);

interface SomeRows {
  readonly table: RecordTable;
  readonly rows: readonly RecordOf<RecordTable>[];
}

function theDesk(): ReadingDesk {
  if (desk === null) throw new Error("the desk is not open");
  return desk;
}

async function bytesOf(files: readonly File[]): Promise<readonly FileBytes[]> {
  const read: FileBytes[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    read.push({
      fileName: file.name,
      bytes,
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    });
  }
  return read;
}

function viewOf(from: ReadingDesk): DeskView {
  return {
    files: from.files().map((file) => fileView(file, from.wasBroughtIn(file))),
    summary: from.plan().summary,
  };
}

function fileView({ id, fileName, choices, outcome }: DeskFile, wasBroughtIn: boolean): FileView {
  const base = { id, fileName, choices, wasBroughtIn };
  if (outcome.type !== "read") return { ...base, outcome };
  const { reading, read, cutShort } = outcome;
  return {
    ...base,
    outcome: {
      type: "read",
      kind: reading.kind,
      kindAsRead: read.kind,
      session: "session" in reading ? reading.session : null,
      lineCount: reading.lines.length,
      flaggedLines: reading.lines.filter(({ flags }) => flags.length > 0).length,
      account: accountInWords(reading.lines),
      cutShort,
    },
  };
}

function pageOf(from: ReadingDesk, fileId: string, wanted: LinesWanted): LinesPage {
  const file = from.files().find(({ id }) => id === fileId);
  if (file?.outcome.type !== "read") return { lines: [], total: 0 };
  const { lines } = file.outcome.reading;
  const shown = wanted.isOnlyFlagged ? lines.filter(({ flags }) => flags.length > 0) : lines;
  return { lines: shown.slice(wanted.from, wanted.from + wanted.count), total: shown.length };
}

function whereItWent(from: ReadingDesk, plan: ImportPlan): readonly FileWent[] {
  const sessionOfNote = new Map(plan.puts.notes.map((note) => [note.id as string, note.sessionId]));
  return from.files().flatMap(({ fileName, choices, outcome }): readonly FileWent[] => {
    if (outcome.type !== "read" || choices.isLeftOut) return [];
    const accounts = accountFor(outcome.reading, plan);
    const references = accounts.flatMap((account) => ("records" in account ? account.records : []));
    const added: Record<string, number> = {};
    for (const key of new Set(references.map(({ table, id: row }) => `${table} ${row}`))) {
      const table = key.slice(0, key.indexOf(" "));
      added[table] = (added[table] ?? 0) + 1;
    }
    const note = references.find(({ table }) => table === "notes");
    const sessionId = note === undefined ? undefined : sessionOfNote.get(note.id);
    const filledVisit = accounts.some(({ type }) => type === "visitField");
    return [{ fileName, sessionId: sessionId ?? null, added, filledVisit }];
  });
}
