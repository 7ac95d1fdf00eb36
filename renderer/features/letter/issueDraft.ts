import { assertNever } from "../../../shared/assertNever.ts";
import type { SaveError } from "../../../shared/bridge/bridge.ts";
import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { examineLetter } from "../../../shared/letter/examineLetter.ts";
import {
  issueLetter,
  type IssuedLetter,
  type IssueError,
  type Signer,
} from "../../../shared/letter/issueLetter.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { bridge } from "../../bridge/bridge.ts";
import type { LetterFailed } from "../../pdf/letterWorker.ts";
import { put } from "../../../shared/visit/change.ts";
import { isAsIssued } from "../../../shared/visit/issuedLetter.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { mint } from "../../db/mint.ts";
import { runForGood } from "../../db/run.ts";
import { deletedFindings } from "./deletedFindings.ts";
import { notAsIssuedInWords } from "./issuedInWords.ts";
import { layoutOf, letterSetter } from "./letterSetter.ts";
import { suggestedName } from "./suggestedName.ts";
import type { LiveLetter } from "./useLetterDesk.ts";

/** A version that is ready to be issued: checked as a whole, saved nowhere yet. */
export type Prepared = Result<
  { readonly issued: IssuedLetter; readonly problems: readonly LetterProblem[] },
  IssueError | LetterFailed
>;

/** Composes, lays out and checks the letter afresh, whatever the screen shows. Writes nothing. */
export async function prepareIssue(live: LiveLetter, signer: Signer | null): Promise<Prepared> {
  const model = composeLetter(live.records, live.letter);
  const layout = await layoutOf(model);
  if ("type" in layout) return err(layout);
  const { letters, peers, visit } = live.records;
  const unsettled = openedVisit(visit.id)?.state.conflicts() ?? [];
  const problems = examineLetter({
    ...live,
    model,
    layout,
    unsettled,
    deletedFindings: deletedFindings(visit.id),
  });
  const { pagesFilled } = layout;
  const row = issueLetter(
    { draft: live.letter, letters, model, problems, pagesFilled, peers, signer },
    mint,
  );
  return row.ok ? ok({ issued: row.value, problems }) : row;
}

/** Why a version was not issued after all. In every case but `NotRecorded` nothing was saved. */
export type IssuingError =
  | SaveError
  | LetterFailed
  | { readonly type: "NotRecorded"; readonly fileName: string };

/** Saves the PDF where the user says and, only once it is safely there, records the version. */
export async function issuePrepared(
  issued: IssuedLetter,
): Promise<Result<{ readonly fileName: string }, IssuingError>> {
  const saved = await saveVersion(issued);
  if (!saved.ok) return saved;
  try {
    await runForGood(issued.visitId, "Issue the letter", () => [put("letters", issued)]);
  } catch {
    return err({ type: "NotRecorded", fileName: saved.value.fileName });
  }
  return saved;
}

/** Saves the PDF of a version; the same version gives the same bytes. */
async function saveVersion(
  letter: IssuedLetter,
): Promise<Result<{ readonly fileName: string }, SaveError | LetterFailed>> {
  const { issued, version, title } = letter;
  const pdf = await letterSetter().pdf(issued.model, { createdAt: new Date(issued.at) });
  if (!pdf.ok) return pdf;
  return bridge.saveFile({
    what: "letterPdf",
    suggestedName: suggestedName(title, version),
    bytes: pdf.value,
  });
}

/** What happened and what to do, without a word on issuing. */
function savingErrorInWords(error: SaveError | LetterFailed): string {
  switch (error.type) {
    case "Cancelled":
      return "You closed the save window, so nothing was saved.";
    case "DiskFull":
      return "The disk is full, so the PDF was not saved. Make room or choose another folder, then try again.";
    case "ReadOnly":
      return "That folder cannot be written to, so the PDF was not saved. Choose another folder.";
    case "FileInUse":
      return "That file is open in another program, so it was left as it is. Close it there, or choose another name.";
    case "FolderMissing":
      return "That folder is no longer there, so the PDF was not saved. Choose another folder.";
    case "SaveFailed":
      return `The PDF could not be saved (${error.code}). Try another folder.`;
    case "LetterFailed":
      return "The pages could not be drawn, so the PDF was not saved. What you wrote is safe. Try again.";
    default:
      return assertNever(error);
  }
}

/** The same for a version that was to be issued, with what that means for the letter. */
export const issuingErrorInWords = (error: IssuingError): string =>
  error.type === "NotRecorded"
    ? `“${error.fileName}” was saved, but this laptop could not record the version, so it does not count as issued. Make room on the disk and issue it again over that file.`
    : `${savingErrorInWords(error)} Nothing has been issued, and the draft is as it was.`;

/** Saves the PDF of an issued version once more, and says in words what came of it. Other words than were issued are not saved as it. */
export async function saveVersionAgain(issued: IssuedLetter): Promise<string> {
  if (!isAsIssued(issued)) return notAsIssuedInWords(issued);
  const saved = await saveVersion(issued);
  return saved.ok ? `Saved as ${saved.value.fileName}.` : savingErrorInWords(saved.error);
}
