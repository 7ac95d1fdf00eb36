import type { LetterFormId } from "../../../../shared/bridge/savedFiles.ts";
import type { SaveError } from "../../../../shared/bridge/bridge.ts";
import {
  keepsDraftBack,
  type LetterProblem,
} from "../../../../shared/letter/problems/letterProblem.ts";
import { composeLetter } from "../../../../shared/letter/composeLetter.ts";
import { examineLetter } from "../../../../shared/letter/examineLetter.ts";
import type { IssuedLetter } from "../../../../shared/letter/issuedVersions.ts";
import {
  issueLetter,
  type IssueError,
  type Signer,
} from "../../../../shared/letter/issueLetter.ts";
import {
  publicErrorInWords,
  publicPagesInWords,
  publicVersionOf,
} from "../../../../shared/letter/publicVersion/publicVersion.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import { bridge } from "../../../bridge/bridge.ts";
import { saveErrorInWords } from "../../../bridge/saveErrorInWords.ts";
import type { LetterFailed } from "../../../outputs/letterWorker.ts";
import { notMadeInWords } from "../../../outputs/notMadeInWords.ts";
import type { OutputError, OutputSource } from "../../../outputs/output.ts";
import type { OutputId } from "../../../outputs/outputs.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { put } from "../../../../shared/visit/change.ts";
import { isAsIssued } from "../../../../shared/visit/issued/issuedLetter.ts";
import { openedVisit } from "../../../db/currentLaptop.ts";
import { mint } from "../../../db/mint.ts";
import { runForGood } from "../../../db/run.ts";
import { deletedFindings } from "../deletedFindings.ts";
import { notAsIssuedInWords } from "./issuedInWords.ts";
import { layoutOf, letterSetter } from "../pages/letterSetter.ts";
import { draftName, plainName, suggestedName } from "./suggestedName.ts";
import type { LiveLetter } from "../useLetterDesk.ts";

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
  | SavingError
  | { readonly type: "NotRecorded"; readonly fileName: string };

/**
 * Saves the first of `forms` where the user says and, only once it is safely there, records the
 * version; then saves the others. Says of each of those what came of it.
 */
export async function issuePrepared(
  issued: IssuedLetter,
  records: VisitRecords,
  [first, ...others]: readonly [LetterFormId, ...LetterFormId[]],
): Promise<
  Result<{ readonly fileName: string; readonly alsoSaid: readonly string[] }, IssuingError>
> {
  const saved = await saveVersion(first, issued, records);
  if (!saved.ok) return saved;
  const { fileName } = saved.value;
  try {
    await runForGood(issued.visitId, "Issue the letter", () => [put("letters", issued)]);
  } catch {
    return err({ type: "NotRecorded", fileName });
  }
  const alsoSaid: string[] = [];
  for (const form of others) alsoSaid.push(await saveVersionAgain(form, issued, records));
  return ok({ fileName, alsoSaid });
}

type SavingError = SaveError | LetterFailed | OutputError;
type Saved = Promise<Result<{ readonly fileName: string }, SavingError>>;

/** Saves a version in one form; the same version gives the same content. */
async function saveVersion(
  form: LetterFormId,
  { issued, version, title }: IssuedLetter,
  records: VisitRecords,
): Saved {
  const createdAt = new Date(issued.at);
  return saveOutput(
    form,
    { records, model: issued.model, createdAt, isDraft: false },
    suggestedName(title, version),
  );
}

async function saveOutput(form: OutputId, source: OutputSource, name: string): Saved {
  const made = await letterSetter().output(form, source);
  if (!made.ok) return made;
  return bridge.saveFile({ what: form, suggestedName: name, bytes: made.value });
}

/**
 * Saves the letter as it stands, marked as a draft on every page and in its name, and says in words
 * what came of it. What tells who somebody is keeps a draft back too.
 */
export async function saveDraft(
  form: LetterFormId,
  { records, letter }: LiveLetter,
  now: Date,
): Promise<string> {
  const model = composeLetter(records, letter);
  const problems = examineLetter({ records, letter, model, layout: null });
  if (problems.some(keepsDraftBack))
    return "No draft was saved: something in the letter tells who somebody is, or repeats a safeguarding concern. It is first in the list of problems.";
  const source = { records, model, createdAt: now, isDraft: true };
  const saved = await saveOutput(form, source, draftName(letter.title));
  return saved.ok
    ? `Draft saved as ${saved.value.fileName}. It says DRAFT on every page; nothing was issued.`
    : savingErrorInWords(saved.error);
}

/** Saves the slides of the verbal feedback, from the letter as it stands, and says in words what came of it. */
export async function saveSlides(
  id: "slidesLeaders" | "slidesStaff",
  { records, letter }: LiveLetter,
  now: Date,
): Promise<string> {
  const model = composeLetter(records, letter);
  const source = { records, model, createdAt: now, isDraft: false };
  const saved = await saveOutput(id, source, `Feedback, ${plainName(letter.title)}`);
  return saved.ok
    ? `Slides saved as ${saved.value.fileName}. What is said to each is in its notes.`
    : savingErrorInWords(saved.error);
}

/** What happened and what to do, without a word on issuing. */
function savingErrorInWords(error: SavingError): string {
  switch (error.type) {
    case "Cancelled":
      return "You closed the save window, so nothing was saved.";
    case "LetterFailed":
    case "NothingSent":
    case "Unfilled":
    case "TellsOnSomebody":
      return notMadeInWords(error);
    default:
      return saveErrorInWords(error) ?? "";
  }
}

/** The same for a version that was to be issued, with what that means for the letter. */
export const issuingErrorInWords = (error: IssuingError): string =>
  error.type === "NotRecorded"
    ? `“${error.fileName}” was saved, but this laptop could not record the version, so it does not count as issued. Make room on the disk and issue it again over that file.`
    : `${savingErrorInWords(error)} Nothing has been issued, and the draft is as it was.`;

/** Saves an issued version in one form, and says in words what came of it. Other words than were issued are not saved as it. */
export async function saveVersionAgain(
  form: LetterFormId,
  issued: IssuedLetter,
  records: VisitRecords,
): Promise<string> {
  if (!isAsIssued(issued)) return notAsIssuedInWords(issued);
  const saved = await saveVersion(form, issued, records);
  return saved.ok ? `Saved as ${saved.value.fileName}.` : savingErrorInWords(saved.error);
}

/** Saves the public version of the letter that was issued last, and says in words what came of it. */
export async function savePublic(form: LetterFormId, shown: VisitRecords): Promise<string> {
  // A reason that is being typed counts.
  const visit = openedVisit(shown.visit.id);
  await visit?.drafts.flush();
  const records = visit?.records.value() ?? shown;
  const made = publicVersionOf(records);
  if (!made.ok) return `Nothing was saved. ${publicErrorInWords(made.error)}`;
  const { issued, model } = made.value;
  const source = { records, model, createdAt: new Date(issued.issued.at), isDraft: false };
  const saved = await saveOutput(
    form,
    source,
    `Public version, ${suggestedName(issued.title, issued.version)}`,
  );
  if (!saved.ok) return savingErrorInWords(saved.error);
  const layout = await layoutOf(model);
  const tooLong = "type" in layout ? "" : publicPagesInWords(layout.pages);
  return `Saved as ${saved.value.fileName}. Nothing that is kept back is in it. ${tooLong}`.trim();
}
