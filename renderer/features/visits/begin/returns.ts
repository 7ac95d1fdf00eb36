import { baselineOf } from "../../../../shared/returns/baselineOf.ts";
import {
  beginReturn,
  type ReturnBasics,
  usualFocus,
} from "../../../../shared/returns/beginReturn.ts";
import { earlierLetter, noReturnInWords } from "../../../../shared/returns/earlierLetter.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import { VisitId } from "../../../../shared/visit/ids.ts";
import { counted, daysInWords, listInWords } from "../../../../shared/words/inWords.ts";
import { londonDay } from "../../../../shared/words/londonTime.ts";
import { putVisit, readVisit, withUnsaved } from "../../../db/keptVisits.ts";
import { mint } from "../../../db/mint.ts";
import { type FileRead, lookIntoVisitFile } from "../visits.ts";

/** Where an earlier visit was taken from: the fingerprint of its file is null where it is on this laptop. */
interface Taken extends Pick<FileRead, "records"> {
  readonly fileHash: string | null;
}

/** An earlier visit, and what a return to it would bring, in words. */
export interface EarlierVisit extends Taken {
  readonly facts: readonly { readonly term: string; readonly detail: string }[];
  /** Whether its record shows that the letter's words are those that were issued. */
  readonly isProven: boolean;
  /** What would be left behind as it tells who somebody is. */
  readonly leftBehind: readonly string[];
  readonly focus: string;
}

/** Reads the file of an earlier visit and checks its letter; the error says in words why nothing can be taken, and null that `signal` called it off. */
export async function lookAtEarlier(
  file: File,
  signal: AbortSignal,
): Promise<Result<EarlierVisit, string> | null> {
  const read = await lookIntoVisitFile(file, signal);
  return read === null || !read.ok ? read : inWords(read.value);
}

/** Looks at a visit on this laptop in the same way, with what is still typed of its register. */
export async function lookAtVisitHere(visitId: VisitId): Promise<Result<EarlierVisit, string>> {
  const records = await readVisit(visitId);
  return records === undefined
    ? err("This visit is no longer on this laptop. Nothing was taken.")
    : inWords({ records: await withUnsaved(records), fileHash: null });
}

/** Checks the letter of an earlier visit, and says what a return to it would bring. */
function inWords(taken: Taken): Result<EarlierVisit, string> {
  const { records, fileHash } = taken;
  const letter = earlierLetter(records);
  if (!letter.ok) return err(noReturnInWords(letter.error, placeOf(taken)));
  const { baseline, items, leftBehind } = baselineOf(records, letter.value, {
    // Nothing of this is kept: the visit that begins has an id of its own.
    visitId: VisitId.parse(mint.newId()),
    lineOf: () => null,
    fileHash,
    now: mint.now(),
  });
  const count = (type: string) => items.filter(({ was }) => was.type === type).length;
  const { host, programme, daysOnSite, notesDestroyedAt } = records.visit;
  return ok({
    ...taken,
    isProven: letter.value.isProven,
    leftBehind,
    focus: usualFocus(baseline.letter.date),
    facts: [
      { term: "Council", detail: host.name },
      {
        term: "Earlier visit",
        detail: [programme, daysInWords(daysOnSite)].filter(Boolean).join(", "),
      },
      {
        term: "Its letter",
        detail: [
          `Version ${String(baseline.letter.version)}`,
          baseline.letter.date,
          baseline.letter.reference,
        ]
          .filter(Boolean)
          .join(", "),
      },
      { term: "Letter’s fingerprint", detail: baseline.letter.contentHash.slice(0, 16) },
      fileHash === null
        ? { term: "Taken from", detail: "This laptop, as the visit is now" }
        : { term: "File’s fingerprint", detail: fileHash },
      {
        term: "Comes with it",
        detail: `${listInWords([
          counted(count("recommendation"), "recommendation"),
          counted(count("finding"), "finding"),
          counted(count("area"), "practice area"),
        ])}; ${counted(records.enquiries.length, "line of enquiry", "lines of enquiry")} and ${counted(records.practiceForms.length, "practice form")}`,
      },
      ...(notesDestroyedAt === null
        ? []
        : [
            {
              term: "Not with it",
              detail: `What the case files showed: the notes of the visit were destroyed on ${londonDay(notesDestroyedAt)}, and its counts with them`,
            },
          ]),
    ],
  });
}

/** Begins the return visit and gives its id; the error says in words why it did not. */
export async function startReturn(
  { records, fileHash }: Taken,
  basics: Omit<ReturnBasics, "fileHash">,
): Promise<Result<VisitId, string>> {
  const begun = beginReturn(records, { ...basics, fileHash }, mint);
  if (!begun.ok) return err(noReturnInWords(begun.error, placeOf({ records, fileHash })));
  const { leftBehind: _said, ...visit } = begun.value;
  await putVisit(visit, "Return to an earlier visit");
  return ok(visit.visit.id);
}

const placeOf = ({ fileHash }: Taken) => (fileHash === null ? "laptop" : "file");
