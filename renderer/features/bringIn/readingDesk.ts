import { contextOfFiles, isAgreement } from "../../../shared/import/contextOfFiles.ts";
import { type DeskFile, type FileBytes, type FileChoices, noChoices } from "./deskFile.ts";
import { decodeText } from "../../../shared/import/decodeText.ts";
import type { FileReading } from "../../../shared/import/fileReading.ts";
import { type ImportPlan, importPlan } from "../../../shared/import/importPlan.ts";
import { readFile } from "../../../shared/import/readFile.ts";
import { readingContext, type ReadingContext } from "../../../shared/import/readingContext.ts";
import type { Mint } from "../../../shared/visit/programme.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { decodeErrorInWords } from "./fileWords.ts";
import { applyChanges, forceKind } from "./changedReading.ts";
import { joinSessions } from "./joinSessions.ts";

/** All files that are being brought in and what the user decided about them. Nothing here is saved. */
export interface ReadingDesk {
  readonly files: () => readonly DeskFile[];
  /** Reads further files; those there before are read again when an agreement among them changes what is known. */
  readonly add: (files: readonly FileBytes[], onRead: (done: number, of: number) => void) => void;
  readonly choose: (fileId: string, change: Partial<FileChoices>) => void;
  /** Rows for the visit as it stands now, which may have changed since the desk was opened. */
  readonly plan: (records?: VisitRecords) => ImportPlan;
  readonly wasBroughtIn: (file: DeskFile) => boolean;
}

/** A desk for one visit as it stands. */
export function readingDesk(records: VisitRecords, mint: Mint): ReadingDesk {
  let files: readonly DeskFile[] = [];
  const inVisit = new Set([
    ...records.sessions.flatMap(({ importedFrom }) => importedFrom.map(({ sha256 }) => sha256)),
    ...records.caseDraws.map(({ listFingerprint }) => listFingerprint),
  ]);

  const add: ReadingDesk["add"] = (added, onRead) => {
    const hashes = new Set(files.map(({ sha256 }) => sha256));
    const fresh = added.filter(({ sha256 }) => !hashes.has(sha256) && hashes.add(sha256));
    const taken = new Set(files.map(({ fileName }) => fileName));
    const arrived = fresh.map((file) => arrive(file, taken, mint, inVisit));
    const all = [...files, ...arrived];
    const context = contextOf(all, readingContext(records));
    const hasAgreement = arrived.some(
      ({ outcome }) => outcome.type === "read" && isAgreement(outcome.text),
    );
    files = all.map((file, index) => {
      onRead(index, all.length);
      const isNew = index >= files.length;
      return file.outcome.type === "read" && (isNew || hasAgreement) ? readIt(file, context) : file;
    });
    onRead(all.length, all.length);
  };

  return {
    files: () => files,
    add,
    choose: (fileId, change) => {
      const context = contextOf(files, readingContext(records));
      files = files.map((file) => {
        if (file.id !== fileId) return file;
        const choices = { ...file.choices, ...change };
        if (file.outcome.type !== "read") return { ...file, choices };
        // Another kind is another reading: what was changed in the old one no longer fits.
        const isReread = change.kind !== undefined && change.kind !== file.choices.kind;
        return withReading(
          { ...file, choices: isReread ? { ...choices, session: {}, marks: {} } : choices },
          file.outcome.read,
          context,
        );
      });
    },
    plan: (current = records) => {
      const chosen = files.filter(
        (file): file is DeskFile & { outcome: { type: "read" } } =>
          file.outcome.type === "read" && !file.choices.isLeftOut,
      );
      const wanted = new Set(chosen.map(({ sha256 }) => sha256));
      const plan = importPlan(
        chosen.map(({ outcome }) => outcome.reading),
        forgetImports(current, wanted),
        {
          ...mint,
          now: mint.now(),
          fileHashes: new Map(chosen.map(({ fileName, sha256 }) => [fileName, sha256])),
        },
      );
      return joinSessions(plan, chosen, current);
    },
    wasBroughtIn: ({ sha256 }) => inVisit.has(sha256),
  };
}

function arrive(
  file: FileBytes,
  taken: Set<string>,
  { newId }: Mint,
  inVisit: ReadonlySet<string>,
): DeskFile {
  const fileName = freeName(file.fileName, taken);
  taken.add(fileName);
  const base = { id: newId(), fileName, size: file.bytes.length, sha256: file.sha256 };
  const refused = (message: string): DeskFile => ({
    ...base,
    choices: { ...noChoices, isLeftOut: true },
    outcome: { type: "refused", message },
  });
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return refused(decodeErrorInWords(decoded.error));
  const { text, cutShort } = decoded.value;
  if (/\.visit\.json$/i.test(fileName) || isVisitFile(text))
    return { ...base, choices: { ...noChoices, isLeftOut: true }, outcome: { type: "visitFile" } };
  if (text.trim() === "") return refused("The file is empty: there is nothing in it to bring in.");
  const unread: FileReading = { kind: "wall", fileName, lines: [], columns: [] };
  return {
    ...base,
    choices: { ...noChoices, isLeftOut: inVisit.has(file.sha256) },
    outcome: { type: "read", text, read: unread, reading: unread, cutShort },
  };
}

function readIt(file: DeskFile, context: ReadingContext): DeskFile {
  if (file.outcome.type !== "read") return file;
  const { fileName, outcome } = file;
  return withReading(file, readFile({ fileName, text: outcome.text, context }), context);
}

function withReading(file: DeskFile, read: FileReading, context: ReadingContext): DeskFile {
  if (file.outcome.type !== "read") return file;
  const { choices, outcome } = file;
  const forced =
    choices.kind === null ? read : forceKind(outcome.text, read, choices.kind, context);
  return { ...file, outcome: { ...outcome, read, reading: applyChanges(forced, choices) } };
}

const contextOf = (files: readonly DeskFile[], context: ReadingContext): ReadingContext => {
  const read = files.flatMap(({ fileName, outcome }) =>
    outcome.type === "read" ? [{ fileName, text: outcome.text }] : [],
  );
  return contextOfFiles(read, context);
};

const isVisitFile = (text: string): boolean =>
  /^\s*\{\s*"format"\s*:\s*"critical-friend\.visit"/.test(text.slice(0, 200));

/** Readings are told apart by name, so two files of one name need two. */
function freeName(fileName: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? fileName : fileName.replace(/(\.[^.]*)?$/, ` (${count})$1`);
    if (!taken.has(name)) return name;
  }
}

/** The visit as if the given files had not been brought in: the user wants them once more. */
function forgetImports(records: VisitRecords, hashes: ReadonlySet<string>): VisitRecords {
  return {
    ...records,
    sessions: records.sessions.map((session) =>
      session.importedFrom.some(({ sha256 }) => hashes.has(sha256))
        ? {
            ...session,
            importedFrom: session.importedFrom.filter(({ sha256 }) => !hashes.has(sha256)),
          }
        : session,
    ),
    caseDraws: records.caseDraws.filter(({ listFingerprint }) => !hashes.has(listFingerprint)),
  };
}
