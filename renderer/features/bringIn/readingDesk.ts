import { bytesToHex, utf8ToBytes } from "../../../shared/crypto/bytes.ts";
import { digest } from "../../../shared/crypto/digest.ts";
import { contextOfFiles, isAgreement } from "../../../shared/import/contextOfFiles.ts";
import { broughtBefore } from "../../../shared/import/plan/broughtBefore.ts";
import { isInTimetable } from "../../../shared/import/plan/plannedBefore.ts";
import type { FileReading } from "../../../shared/import/fileReading.ts";
import { type ImportPlan, importPlan } from "../../../shared/import/plan/importPlan.ts";
import { furtherSessions, partOfFile } from "../../../shared/import/partsOfFile.ts";
import { readFile, readFileAs, type FileToRead } from "../../../shared/import/readFile.ts";
import { countLines } from "../../../shared/import/splitLines.ts";
import { readingContext, type ReadingContext } from "../../../shared/import/readingContext.ts";
import type { Mint } from "../../../shared/visit/programme/programme.ts";
import type { SourceGroup } from "../../../shared/visit/programme/vocabulary.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { choiceFor, choiceKind, isAlike, type ChoiceKind } from "./alikeChoice.ts";
import { applyChanges } from "./changedReading.ts";
import { type ArrivedFile, type DeskFile, type FileChoices, noChoices } from "./deskFile.ts";
import { openErrorInWords } from "./fileWords.ts";
import { joinSessions } from "./joinSessions.ts";

/** All files that are being brought in and what the user decided about them. Nothing here is saved. */
export interface ReadingDesk {
  readonly files: () => readonly DeskFile[];
  /**
   * Reads further files; those there before are read again when an agreement among them changes what is known.
   * Gives the names of those that are left out because the desk has the same bytes under that name or another.
   */
  readonly add: (
    files: readonly ArrivedFile[],
    onRead: (done: number, of: number) => void,
  ) => readonly string[];
  readonly choose: (fileId: string, change: Partial<FileChoices>) => void;
  /** The last choice, while there are files like its own that do not have it. */
  readonly offer: () => {
    readonly fileId: string;
    readonly what: ChoiceKind;
    readonly files: readonly DeskFile[];
  } | null;
  /** Makes the last choice for the files that it was offered for. */
  readonly chooseAlike: () => void;
  /** Adds a group that the files name to those of the visit, when they are brought in. */
  readonly addGroup: (group: SourceGroup) => void;
  readonly groupsAdded: () => readonly SourceGroup[];
  /** Makes a session of its own of what begins at a line. */
  readonly split: (fileId: string, line: number) => void;
  /** Puts a part back to the one before it in its file. */
  readonly join: (fileId: string) => void;
  /** Rows for the visit as it stands now, which may have changed since the desk was opened. */
  readonly plan: (records?: VisitRecords) => ImportPlan;
  readonly wasBroughtIn: (file: DeskFile) => boolean;
}

type ReadFile = DeskFile & { readonly outcome: { readonly type: "read" } };

/** A desk for one visit as it stands. */
export function readingDesk(records: VisitRecords, mint: Mint): ReadingDesk {
  let files: readonly DeskFile[] = [];
  let groups: readonly SourceGroup[] = [];
  let lastChoice: { readonly fileId: string; readonly what: ChoiceKind } | null = null;
  const contextNow = (): ReadingContext => readingContext(withGroups(records, groups));
  const offer: ReadingDesk["offer"] = () => {
    const own = files.find(({ id }) => id === lastChoice?.fileId);
    if (lastChoice === null || own === undefined) return null;
    const { what } = lastChoice;
    const alike = files.filter((file) => isAlike(what, own, file));
    return alike.length === 0 ? null : { ...lastChoice, files: alike };
  };
  const inVisit = new Set([
    ...records.sessions.flatMap(({ importedFrom }) => importedFrom.map(({ sha256 }) => sha256)),
    ...records.caseDraws.map(({ listFingerprint }) => listFingerprint),
  ]);
  // Files of which every line is in the visit, though their bytes are others.
  const allThere = new Set<string>();

  const read = (file: DeskFile, context: ReadingContext): DeskFile => {
    if (file.outcome.type !== "read") return file;
    const { fileName, outcome, choices } = file;
    const text = { ...ownText(file as ReadFile), fileName };
    const asRead = readFile({ ...text, context });
    const isEdited = Object.keys(choices.edits).length > 0;
    const edited = {
      ...text,
      ...(isEdited ? { edits: choices.edits } : {}),
      ...(choices.broken === null ? {} : { broken: choices.broken }),
    };
    const forced =
      choices.kind === null
        ? isEdited || choices.broken !== null
          ? readFile({ ...edited, context })
          : asRead
        : readFileAs(choices.kind, { ...edited, context });
    return {
      ...file,
      outcome: { ...outcome, read: asRead, reading: applyChanges(forced, choices) },
    };
  };

  const withChoice = (
    file: DeskFile,
    change: Partial<FileChoices>,
    context: ReadingContext,
  ): DeskFile => {
    const choices = { ...file.choices, ...change };
    // Another kind is another reading: what was changed in the old one no longer fits.
    const isReread = change.kind !== undefined && change.kind !== file.choices.kind;
    return read(
      { ...file, choices: isReread ? { ...choices, session: {}, marks: {} } : choices },
      context,
    );
  };

  const leaveOutWhatIsThere = (file: DeskFile): DeskFile => {
    if (file.outcome.type !== "read" || file.choices.isLeftOut) return file;
    const { reading } = file.outcome;
    const isThere =
      reading.kind === "timetable"
        ? isInTimetable(reading, records)
        : broughtBefore(reading, records)?.fresh === 0;
    if (!isThere) return file;
    allThere.add(file.id);
    return { ...file, choices: { ...file.choices, isLeftOut: true } };
  };

  const cut = (file: ReadFile, starts: readonly number[]): readonly DeskFile[] => {
    const { from, to } = file.outcome;
    const inside = starts.filter((line) => line > from && line <= to);
    const edges = [from, ...inside, to + 1];
    return edges.slice(0, -1).map((start, at): DeskFile => {
      const isFirst = at === 0;
      return {
        ...file,
        id: isFirst ? file.id : mint.newId(),
        fileName: isFirst
          ? file.fileName
          : freeName(partName(file.fileName, start), takenNames(files)),
        sha256: isFirst ? file.sha256 : derivedHash(file.sha256, `line ${start.toString()}`),
        choices: isFirst
          ? { ...file.choices, marks: {}, edits: {} }
          : { ...noChoices, isLeftOut: file.choices.isLeftOut },
        outcome: { ...file.outcome, from: start, to: (edges[at + 1] ?? to + 1) - 1 },
      };
    });
  };

  const add: ReadingDesk["add"] = (added, onRead) => {
    const hashes = new Set(files.map(({ sha256 }) => sha256));
    // Why one cannot be read, or that it is empty, is said of each.
    const isSaid = ({ opened }: ArrivedFile): boolean =>
      !opened.ok || opened.value.papers.every(({ text }) => text.trim() === "");
    const copies: string[] = [];
    const fresh = added.filter((file) => {
      if (file.sha256 === "" || isSaid(file)) return true;
      if (hashes.has(file.sha256)) copies.push(file.fileName);
      else {
        hashes.add(file.sha256);
        return true;
      }
      return false;
    });
    const taken = takenNames(files);
    const arrived = fresh.flatMap((file) => arrive(file, taken, { mint, inVisit }));
    const context = contextOf([...files, ...arrived], contextNow());
    const parts = arrived.flatMap((file) =>
      file.outcome.type === "read"
        ? cut(
            file as ReadFile,
            furtherSessions({ ...file.outcome.whole, fileName: file.fileName }, context),
          )
        : [file],
    );
    const all = [...files, ...parts];
    const hasAgreement = parts.some(
      (file) => file.outcome.type === "read" && isAgreement(ownText(file as ReadFile)),
    );
    const before = files.length;
    files = all.map((file, index) => {
      onRead(index, all.length);
      const isNew = index >= before;
      if (!isNew && !hasAgreement) return file;
      const own = read(file, context);
      return isNew ? leaveOutWhatIsThere(own) : own;
    });
    onRead(all.length, all.length);
    return copies;
  };

  return {
    files: () => files,
    add,
    choose: (fileId, change) => {
      const before = files.find(({ id }) => id === fileId);
      const what = before === undefined ? null : choiceKind(change, before.choices);
      lastChoice = what === null ? null : { fileId, what };
      const context = contextOf(files, contextNow());
      files = files.map((file) => (file.id === fileId ? withChoice(file, change, context) : file));
    },
    offer,
    chooseAlike: () => {
      const offered = offer();
      const from = files.find(({ id }) => id === offered?.fileId);
      if (offered === null || from === undefined) return;
      const context = contextOf(files, contextNow());
      const ids = new Set(offered.files.map(({ id }) => id));
      files = files.map((file) =>
        ids.has(file.id)
          ? withChoice(file, choiceFor(offered.what, from.choices, file.choices), context)
          : file,
      );
    },
    addGroup: (group) => {
      if (groups.some(({ key }) => key === group.key)) return;
      groups = [...groups, group];
      const context = contextOf(files, contextNow());
      files = files.map((file) => read(file, context));
    },
    groupsAdded: () => groups,
    split: (fileId, line) => {
      const context = contextOf(files, contextNow());
      files = files.flatMap((file) =>
        file.id === fileId && file.outcome.type === "read"
          ? cut(file as ReadFile, [line]).map((part) => read(part, context))
          : [file],
      );
    },
    join: (fileId) => {
      const at = files.findIndex(({ id }) => id === fileId);
      const part = files[at];
      const before = files.find(
        ({ outcome }) =>
          outcome.type === "read" &&
          part?.outcome.type === "read" &&
          outcome.wholeId === part.outcome.wholeId &&
          outcome.to === part.outcome.from - 1,
      );
      if (part?.outcome.type !== "read" || before?.outcome.type !== "read") return;
      const { to } = part.outcome;
      const joined = { ...before, outcome: { ...before.outcome, to } };
      const context = contextOf(files, contextNow());
      files = files
        .filter(({ id }) => id !== fileId)
        .map((file) => (file.id === before.id ? read(joined, context) : file));
    },
    plan: (current = records) => {
      const chosen = files.filter(
        (file): file is ReadFile => file.outcome.type === "read" && !file.choices.isLeftOut,
      );
      const wanted = new Set(chosen.map(({ sha256 }) => sha256));
      const plan = importPlan(
        chosen.map(({ outcome }) => outcome.reading),
        withGroups(forgetImports(current, wanted), groups),
        {
          ...mint,
          now: mint.now(),
          fileHashes: new Map(chosen.map(({ fileName, sha256 }) => [fileName, sha256])),
          agreed: new Map(chosen.map(({ fileName, choices }) => [fileName, choices.agreed])),
          // What the user brings in again although all of it is there is wanted once more.
          asNew: new Set(
            chosen
              .filter((file) => inVisit.has(file.sha256) || allThere.has(file.id))
              .map(({ fileName }) => fileName),
          ),
        },
      );
      const joined = joinSessions(plan, chosen, current);
      return groups.length === 0 || joined.visit !== null || chosen.length === 0
        ? joined
        : { ...joined, visit: withGroups(current, groups).visit };
    },
    wasBroughtIn: ({ id, sha256 }) => inVisit.has(sha256) || allThere.has(id),
  };
}

/** The visit with further groups among its own, those it has already left out. */
function withGroups(records: VisitRecords, groups: readonly SourceGroup[]): VisitRecords {
  const { visit } = records;
  const { sourceGroups } = visit.vocabulary;
  const added = groups.filter(({ key }) => sourceGroups.every((group) => group.key !== key));
  if (added.length === 0) return records;
  const vocabulary = { ...visit.vocabulary, sourceGroups: [...sourceGroups, ...added] };
  return { ...records, visit: { ...visit, vocabulary } };
}

function arrive(
  { fileName, size, sha256, opened }: ArrivedFile,
  taken: Set<string>,
  { mint, inVisit }: { readonly mint: Mint; readonly inVisit: ReadonlySet<string> },
): readonly DeskFile[] {
  const named = (wanted: string): string => {
    const name = freeName(wanted, taken);
    taken.add(name);
    return name;
  };
  const base = { id: mint.newId(), size, sha256 };
  const leftOut = { ...noChoices, isLeftOut: true };
  const refused = (message: string): readonly DeskFile[] => [
    { ...base, fileName: named(fileName), choices: leftOut, outcome: { type: "refused", message } },
  ];
  if (!opened.ok) return refused(openErrorInWords(opened.error));
  const { papers, cutShort } = opened.value;
  const [first] = papers;
  if (first !== undefined && (/\.visit\.json$/i.test(fileName) || isVisitFile(first.text)))
    return [
      { ...base, fileName: named(fileName), choices: leftOut, outcome: { type: "visitFile" } },
    ];
  const filled = papers.filter(({ text }) => text.trim() !== "");
  if (filled.length === 0)
    return refused(
      "The file is empty: there is nothing in it to bring in. If it comes from a shared drive, wait until it is on this laptop.",
    );
  return filled.map((paper, at): DeskFile => {
    const name = named(paper.fileName);
    const hash = at === 0 ? sha256 : derivedHash(sha256, paper.fileName);
    const unread: FileReading = { kind: "wall", fileName: name, lines: [], columns: [] };
    return {
      id: at === 0 ? base.id : mint.newId(),
      fileName: name,
      size: at === 0 ? size : paper.text.length,
      sha256: hash,
      choices: { ...noChoices, isLeftOut: inVisit.has(hash) },
      outcome: {
        type: "read",
        whole: paper,
        wholeId: `${base.id} ${at.toString()}`,
        from: 1,
        to: Math.max(1, countLines(paper.text)),
        read: unread,
        reading: unread,
        cutShort,
      },
    };
  });
}

/** The text of a file on the desk: all of its paper, or the lines that are its part. */
const ownText = ({ outcome: { whole, from, to } }: ReadFile): FileToRead =>
  from === 1 && to >= countLines(whole.text) ? whole : partOfFile(whole, { from, to });

// A part, and a sheet, are known again by the file they were in and their place there.
const derivedHash = (sha256: string, place: string): string =>
  bytesToHex(digest(utf8ToBytes(`${sha256} ${place}`)));

const partName = (fileName: string, line: number): string =>
  fileName.replace(/(\.[^.]*)?$/, ` (from line ${line.toString()})$1`);

const takenNames = (files: readonly DeskFile[]): Set<string> =>
  new Set(files.map(({ fileName }) => fileName));

const contextOf = (files: readonly DeskFile[], context: ReadingContext): ReadingContext =>
  contextOfFiles(
    files.flatMap((file) =>
      file.outcome.type === "read"
        ? [{ ...ownText(file as ReadFile), fileName: file.fileName } satisfies FileToRead]
        : [],
    ),
    context,
  );

const isVisitFile = (text: string): boolean =>
  /^\s*\{\s*"format"\s*:\s*"critical-friend\.visit"/.test(text.slice(0, 200));

/** Readings are told apart by name, so two files of one name need two. */
function freeName(fileName: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name =
      count === 1 ? fileName : fileName.replace(/(\.[^.]*)?$/, ` (${count.toString()})$1`);
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
