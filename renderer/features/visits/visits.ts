import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { err, ok, type Result } from "../../../shared/result.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { useLiveQuery } from "dexie-react-hooks";
import sampleVisitUrl from "../../../assets/sample-visit/midthorpe.visit.json?url";
import type { VisitId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import {
  describeVisitFileError,
  notWrittenInWords,
  readVisitFile,
} from "../../../shared/visit/file/visitFile.ts";
import { isReduced } from "../../../shared/visit/retention/reducedVisit.ts";
import { londonDay } from "../../../shared/words/londonTime.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import type { WholeVisit } from "../../../shared/visit/file/visitFileVersions.ts";
import {
  notKeptInWords,
  putWholeVisit,
  wholeVisitFile,
  withoutInWords,
} from "../../pictures/wholeVisit.ts";
import { mint } from "../../db/mint.ts";
import {
  listVisits,
  listVisitsToFetch,
  putVisit,
  readVisit,
  withUnsaved,
} from "../../db/keptVisits.ts";
import { refuseLargeImport } from "../../sync/freeSpace.ts";
import { readInWorker } from "./readInWorker.ts";

/** All visits on this laptop, live; undefined while loading. */
export function useVisits(): readonly Visit[] | undefined {
  return useLiveQuery(() => listVisits());
}

/** Visits joined and not fetched yet, live. */
export function useVisitsToFetch(): readonly VisitId[] {
  return useLiveQuery(() => listVisitsToFetch()) ?? [];
}

/** What became of a visit file that was opened. */
export type OpenedFile =
  /** It is here; `trouble` says what of it is not. */
  | { readonly type: "Opened"; readonly visitId: VisitId; readonly trouble: Trouble | null }
  /** This visit is on the laptop already: nothing was written, the user decides. */
  | { readonly type: "AlreadyHere"; readonly whole: WholeVisit }
  | { readonly type: "Refused"; readonly message: string };

/** What did not go as it should: what it comes to, and what to do. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
}

const largestFile = 200 * 1024 * 1024;

/** Reads a visit file beside the window; the error says why it cannot be read, and null that it was called off. */
async function readBeside(
  file: File,
  signal: AbortSignal,
): Promise<Result<WholeVisit, string> | null> {
  if (file.size > largestFile)
    return err("This file is larger than any visit can be (200 MB). Nothing was changed.");
  const noRoom = await refuseLargeImport(file.size);
  if (noRoom !== null) return err(noRoom);
  const read = await readInWorker(file, signal).catch((fault: unknown) => {
    if (signal.aborted) return null;
    throw fault;
  });
  if (read === null) return null;
  return read.ok ? read : err(describeVisitFileError(read.error));
}

/** Reads a visit file and keeps it, unless the visit is here already. `signal` calls it off until `onKeeping`: nothing is kept then. */
export async function openVisitFile(
  file: File,
  signal: AbortSignal,
  onKeeping: () => void,
): Promise<OpenedFile | { readonly type: "CalledOff" }> {
  const read = await readBeside(file, signal);
  if (read === null) return { type: "CalledOff" };
  if (!read.ok) return { type: "Refused", message: read.error };
  const { records } = read.value;
  const there = await readVisit(records.visit.id);
  if (there && isReduced(there) !== isReduced(records))
    return { type: "Refused", message: notesInOne(there) };
  if (there) return { type: "AlreadyHere", whole: read.value };
  if (signal.aborted) return { type: "CalledOff" };
  onKeeping();
  return keepVisit(read.value);
}

/** Keeps the visit of a file, in place of the one on this laptop if there is one. */
export async function keepVisit(
  whole: WholeVisit,
): Promise<Extract<OpenedFile, { type: "Opened" }>> {
  const notKept = await putWholeVisit(whole);
  const trouble =
    notKept === 0
      ? null
      : {
          title: "The visit is on this laptop, without all its pictures",
          text: notKeptInWords(notKept),
        };
  return { type: "Opened", visitId: whole.records.visit.id, trouble };
}

/** A visit file that was only read: its records and its fingerprint, SHA-256 of its bytes in hexadecimal. */
export interface FileRead {
  readonly records: VisitRecords;
  readonly fileHash: string;
}

/** Reads a visit file and keeps nothing of it; the error says in words why it cannot be read, and null that `signal` called it off. */
export async function lookIntoVisitFile(
  file: File,
  signal: AbortSignal,
): Promise<Result<FileRead, string> | null> {
  const read = await readBeside(file, signal);
  if (read === null || !read.ok) return read;
  const fileHash = bytesToHex(sha256(new Uint8Array(await file.arrayBuffer())));
  return signal.aborted ? null : ok({ records: read.value.records, fileHash });
}

/** Why a file is not taken when the notes of one visit are destroyed in it or on this laptop, and not in the other. */
const notesInOne = (there: VisitRecords): string =>
  there.visit.notesDestroyedAt === null
    ? "The file is what was kept of the visit after its notes were destroyed, and the visit on this laptop still has them. Nothing was changed. Destroy the notes here, under Retention: what is kept then is the same."
    : `The notes of this visit were destroyed on this laptop on ${londonDay(there.visit.notesDestroyedAt)}, and the file still holds them. Nothing of it was taken in. Destroy the file too.`;

/** The sample visit as it ships: kept as it was left when it is here already. */
export async function openSampleVisit(): Promise<VisitId> {
  const shipped = readVisitFile(await (await fetch(sampleVisitUrl)).text());
  if (!shipped.ok) throw new Error(describeVisitFileError(shipped.error));
  const { visit } = shipped.value;
  if (!(await readVisit(visit.id))) await putVisit(shipped.value);
  return visit.id;
}

/** Saves everything of a visit as one file, what the disk has refused included. Says what went wrong, or is not in it; null when saved whole or called off. */
export async function saveVisitFile(records: VisitRecords): Promise<Trouble | null> {
  const file = await wholeVisitFile(await withUnsaved(records), mint.now());
  if (!file.ok) return { title: notSaved, text: notWrittenInWords(file.error) };
  const saved = await bridge.saveFile({
    what: "visitFile",
    suggestedName: asFileName(records.visit.host.name, { most: 80, otherwise: "Visit" }),
    bytes: new TextEncoder().encode(file.value),
  });
  if (!saved.ok) {
    const text = saveErrorInWords(saved.error);
    return text === null ? null : { title: notSaved, text };
  }
  return file.without === 0
    ? null
    : {
        title: "The visit file was saved, without all its pictures",
        text: withoutInWords(file.without),
      };
}

const notSaved = "The visit file was not saved";
