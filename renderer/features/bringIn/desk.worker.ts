import { v7 } from "uuid";
import { accountFor, type ImportPlan } from "../../../shared/import/plan/importPlan.ts";
import {
  type RecordOf,
  type RecordTable,
  recordTables,
  type VisitRecords,
} from "../../../shared/visit/records.ts";
import { brokenRuns, joinedRun } from "../../../shared/import/brokenLines.ts";
import type { SourceGroup } from "../../../shared/visit/programme/vocabulary.ts";
import { serveTasks } from "../../worker/serveTasks.ts";
import type { DeskFile, FileChoices } from "./deskFile.ts";
import type { DeskView, FileView, FileWent, LinesPage, LinesWanted } from "./deskMessages.ts";
import { accountInWords } from "./fileWords.ts";
import { openArrived } from "./openArrived.ts";
import { type ReadingDesk, readingDesk } from "./readingDesk.ts";
import { readReturnedFile } from "./readReturnedFile.ts";
import { tablesOf } from "./tablesOf.ts";

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
    const files = await openArrived(picked, (done, of) => tell({ done, of }));
    const copies = open.add(files, (done, of) => tell({ done, of }));
    return { view: viewOf(open), repeated: copies.length };
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
  chooseAlike: () => {
    theDesk().chooseAlike();
    return viewOf(theDesk());
  },
  addGroup: (group: SourceGroup) => {
    theDesk().addGroup(group);
    return viewOf(theDesk());
  },
  split: ({ fileId, line }: { readonly fileId: string; readonly line: number }) => {
    theDesk().split(fileId, line);
    return viewOf(theDesk());
  },
  join: (fileId: string) => {
    theDesk().join(fileId);
    return viewOf(theDesk());
  },
  lines: ({ fileId, ...wanted }: { readonly fileId: string } & LinesWanted) =>
    pageOf(theDesk(), fileId, wanted),
  tables: async (picked: readonly File[]) =>
    (await openArrived(picked, () => undefined)).map(tablesOf),
  returned: (file: File) => readReturnedFile(file),
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

function viewOf(from: ReadingDesk): DeskView {
  const { summary } = from.plan();
  const files = from.files();
  const offer = from.offer();
  return {
    groupsAdded: from.groupsAdded(),
    offer:
      offer === null
        ? null
        : {
            fileId: offer.fileId,
            what: offer.what,
            fileNames: offer.files.map(({ fileName }) => fileName),
          },
    files: files.map((file) => ({
      ...fileView(file, files),
      wasBroughtIn: from.wasBroughtIn(file),
      again: summary.again.find(({ fileName }) => fileName === file.fileName) ?? null,
    })),
    summary,
  };
}

function fileView(
  { id, fileName, choices, outcome }: DeskFile,
  all: readonly DeskFile[],
): Omit<FileView, "wasBroughtIn" | "again"> {
  const base = { id, fileName, choices };
  if (outcome.type !== "read") return { ...base, outcome };
  const { reading, read, cutShort, whole, wholeId, from } = outcome;
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
      halves: halvesOf(outcome),
      remarks: whole.remarks,
      isPart: all.some(
        (file) =>
          file.outcome.type === "read" &&
          file.outcome.wholeId === wholeId &&
          file.outcome.to === from - 1,
      ),
      isText: !["caseList", "dataProfile", "questionnaire"].includes(reading.kind),
      firstLine: from,
    },
  };
}

const shownJoined = 3;

function halvesOf({ reading, whole }: DeskFile["outcome"] & { readonly type: "read" }) {
  // Told by the lines as they stand, whether they were joined since or not.
  const lines = whole.hints === undefined ? reading.lines : [];
  const plain = lines.map(({ number, raw, ending }) => ({ number, raw, ending }));
  const runs = brokenRuns(plain);
  return runs.length === 0
    ? null
    : {
        lines: runs.reduce((sum, { from, to }) => sum + to - from + 1, 0),
        joined: runs.slice(0, shownJoined).map((run) => joinedRun(plain, run)),
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
