import type { FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { strengthOf } from "./passphraseStrength.ts";

/** What stands in the fields for a new passphrase. */
export interface NewPassphrase {
  readonly text: string;
  /** The same again; not asked for while the passphrase is shown. */
  readonly again: string;
  readonly isShown: boolean;
}

export const noPassphrase: NewPassphrase = { text: "", again: "", isShown: false };

/** Ids of the two fields; one form has them once. */
export const passphraseId = "new-passphrase";
export const againId = "new-passphrase-again";

/** Why it cannot be taken, by field; empty when it can. */
export async function problemsOf({
  text,
  again,
  isShown,
}: NewPassphrase): Promise<readonly FieldProblem[]> {
  if (text === "") return [{ fieldId: passphraseId, message: "Choose a passphrase" }];
  const { isEnough } = await strengthOf(text);
  if (!isEnough)
    return [
      {
        fieldId: passphraseId,
        message:
          "This passphrase is too easy to guess: add a word or two that do not belong with it",
      },
    ];
  if (isShown || again === text) return [];
  return [
    {
      fieldId: againId,
      message:
        again === "" ? "Type the passphrase a second time" : "The two passphrases are not the same",
    },
  ];
}

export const problemAt = (problems: readonly FieldProblem[], id: string): string | undefined =>
  problems.find(({ fieldId }) => fieldId === id)?.message;
