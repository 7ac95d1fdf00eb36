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
import { putVisit } from "../../../db/keptVisits.ts";
import { mint } from "../../../db/mint.ts";
import { type FileRead, lookIntoVisitFile } from "../visits.ts";

/** An earlier visit as its file has it, and what a return to it would bring, in words. */
export interface EarlierVisit extends FileRead {
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
  if (read === null || !read.ok) return read;
  const { records, fileHash } = read.value;
  const letter = earlierLetter(records);
  if (!letter.ok) return err(noReturnInWords(letter.error));
  const { baseline, items, leftBehind } = baselineOf(records, letter.value, {
    // Nothing of this is kept: the visit that begins has an id of its own.
    visitId: VisitId.parse(mint.newId()),
    lineOf: () => null,
    fileHash,
    now: mint.now(),
  });
  const count = (type: string) => items.filter(({ was }) => was.type === type).length;
  const { host, programme, daysOnSite } = records.visit;
  return ok({
    ...read.value,
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
      { term: "File’s fingerprint", detail: fileHash },
      {
        term: "Comes with it",
        detail: `${listInWords([
          counted(count("recommendation"), "recommendation"),
          counted(count("finding"), "finding"),
          counted(count("area"), "practice area"),
        ])}; ${counted(records.enquiries.length, "line of enquiry", "lines of enquiry")} and ${counted(records.practiceForms.length, "practice form")}`,
      },
    ],
  });
}

/** Begins the return visit and gives its id; the error says in words why it did not. */
export async function startReturn(
  { records, fileHash }: FileRead,
  basics: Omit<ReturnBasics, "fileHash">,
): Promise<Result<VisitId, string>> {
  const begun = beginReturn(records, { ...basics, fileHash }, mint);
  if (!begun.ok) return err(noReturnInWords(begun.error));
  const { leftBehind: _said, ...visit } = begun.value;
  await putVisit(visit, "Return to an earlier visit");
  return ok(visit.visit.id);
}
