import { err, ok, type Result } from "../result.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import { LetterId } from "../visit/ids.ts";
import type { Mint } from "../visit/programme.ts";
import { canIssue } from "./checkLetter.ts";
import { type LetterProblem, standsInTheWay } from "./problems/letterProblem.ts";
import { letterHash } from "./letterHash.ts";
import type { LetterModel } from "../visit/letterModel.ts";

/** Why a letter is not issued: something stands in the way, or the last version says just the same. */
export type IssueError =
  | { readonly type: "Refused"; readonly problems: readonly LetterProblem[] }
  | { readonly type: "SameAsVersion"; readonly version: number };

/** What is to be issued: `model` composed from `draft`, `problems` and `pagesFilled` of that model. */
export interface IssueLetterInput {
  readonly draft: Letter;
  /** Every letter of the visit, issued ones among them. */
  readonly letters: readonly Letter[];
  readonly model: LetterModel;
  readonly problems: readonly LetterProblem[];
  /** As laid out, at most 4. */
  readonly pagesFilled: number;
}

/**
 * The row of the next version: a copy of the draft with what was issued, word for word. Nothing is
 * saved and the draft is not touched: it goes on for the version after. Refuses with every problem
 * that is not mere advice, and when nothing has changed since the last version.
 */
export function issueLetter(input: IssueLetterInput, mint: Mint): Result<IssuedLetter, IssueError> {
  const { draft, letters, model, problems, pagesFilled } = input;
  if (!canIssue(problems))
    return err({
      type: "Refused",
      problems: problems.filter(standsInTheWay),
    });
  const contentHash = letterHash(model);
  const [last] = issuedVersions(letters);
  if (last?.issued.contentHash === contentHash)
    return err({ type: "SameAsVersion", version: last.version });
  return ok({
    ...draft,
    id: LetterId.parse(mint.newId()),
    version: (last?.version ?? 0) + 1,
    issued: { at: mint.now(), contentHash, pagesFilled, model },
  });
}

/** A version of the letter that was issued. */
export type IssuedLetter = Letter & { readonly issued: NonNullable<Letter["issued"]> };

/** Issued versions, the latest first. */
export function issuedVersions(letters: readonly Letter[]): readonly IssuedLetter[] {
  return letters
    .filter((letter): letter is IssuedLetter => letter.issued !== null)
    .sort((a, b) => b.version - a.version);
}
