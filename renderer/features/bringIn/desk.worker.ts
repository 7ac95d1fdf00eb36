import { v7 } from "uuid";
import { accountFor } from "../../../shared/import/importPlan.ts";
import { type RecordOf, recordTables } from "../../../shared/visit/records.ts";
import type {
  DeskAnswer,
  DeskRequest,
  DeskView,
  FileView,
  FileWent,
  LinesPage,
  LinesWanted,
} from "./deskMessages.ts";
import { accountInWords } from "./fileWords.ts";
import { type DeskFile, type FileBytes } from "./deskFile.ts";
import { type ReadingDesk, readingDesk } from "./readingDesk.ts";

// Reads files off the window's thread and keeps what was read: the window asks for a page at a time,
// so that a list of 50,000 rows never crosses at once. Answers in the order of the requests.
const rowsAtOnce = 1_000;
let desk: ReadingDesk | null = null;
let queue: Promise<void> = Promise.resolve();

addEventListener("message", (event: MessageEvent<DeskRequest>) => {
  queue = queue.then(() => answer(event.data));
});

async function answer(request: DeskRequest): Promise<void> {
  const { id } = request;
  try {
    if (request.type === "open") {
      const mint = { newId: () => v7(), now: () => new Date().toISOString() };
      desk = readingDesk(request.records, mint);
      reply({ type: "view", id, view: viewOf(desk), repeated: 0 });
      return;
    }
    if (desk === null) throw new Error("the desk is not open");
    switch (request.type) {
      case "add": {
        const files = await bytesOf(request.files);
        const before = desk.files().length;
        desk.add(files, (done, of) => reply({ type: "progress", id, done, of }));
        const repeated = files.length - (desk.files().length - before);
        reply({ type: "view", id, view: viewOf(desk), repeated });
        return;
      }
      case "choose":
        desk.choose(request.fileId, request.change);
        reply({ type: "view", id, view: viewOf(desk), repeated: 0 });
        return;
      case "lines":
        reply({ type: "page", id, page: pageOf(desk, request.fileId, request) });
        return;
      case "rows":
        sendRows(desk, request);
        return;
    }
  } catch (error) {
    reply({ type: "failed", id, reason: String(error) });
  }
}

const reply = (message: DeskAnswer): void => postMessage(message);

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

function sendRows(
  from: ReadingDesk,
  { id, records }: Extract<DeskRequest, { type: "rows" }>,
): void {
  const plan = from.plan(records);
  for (const table of recordTables) {
    const rows: readonly RecordOf<typeof table>[] = plan.puts[table];
    for (let at = 0; at < rows.length; at += rowsAtOnce)
      reply({ type: "someRows", id, table, rows: rows.slice(at, at + rowsAtOnce) });
  }
  const sessionOfNote = new Map(plan.puts.notes.map((note) => [note.id as string, note.sessionId]));
  const went = from.files().flatMap(({ fileName, choices, outcome }): readonly FileWent[] => {
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
  reply({ type: "allRows", id, visit: plan.visit, went });
}
