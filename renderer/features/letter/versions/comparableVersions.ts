import { composeLetter } from "../../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../../shared/letter/inLetter.ts";
import { type IssuedLetter, issuedVersions } from "../../../../shared/letter/issuedVersions.ts";
import { replacedNext, saysTheSame } from "../../../../shared/letter/versions/reissue.ts";
import type { LetterModel } from "../../../../shared/visit/issued/letterModel.ts";
import { isAsIssued } from "../../../../shared/visit/issued/issuedLetter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { hashInShort, notAsIssuedInWords, whenIssued } from "../issuing/issuedInWords.ts";

/** A version that can be held against another. */
export interface ComparableVersion {
  readonly id: string;
  readonly isDraft: boolean;
  /** It is a draft that does not say yet which version it replaces, as no reason for that is on record. */
  readonly lacksReason: boolean;
  /** "Version 2, 23 October 2024 at 14:02". */
  readonly label: string;
  /** The same within a sentence. */
  readonly inText: string;
  /** Null where its words are not those that were issued. */
  readonly model: LetterModel | null;
  /** Why it is not shown, in words; null where it is. */
  readonly doubt: string | null;
}

/** The draft and every issued version, the latest first; a draft that says just what was last issued is left out where two versions remain. */
export function comparableVersions(records: VisitRecords): readonly ComparableVersion[] {
  const issued = issuedVersions(records.letters);
  const versions = issued.map((row) => comparable(row, issued));
  const letter = draftLetter(records);
  if (letter === undefined) return versions;
  const model = composeLetter(records, letter);
  const draft: ComparableVersion = {
    id: letter.id,
    isDraft: true,
    lacksReason: replacedNext(records)?.reason === null,
    label: `Draft of version ${(issued[0]?.version ?? 0) + 1}`,
    inText: "the draft",
    model,
    doubt: null,
  };
  const isSame = issued[0] !== undefined && saysTheSame(model, issued[0].issued.model);
  // The first that is offered is what somebody comes to see: what changed last.
  return isSame && versions.length > 1 ? versions : [draft, ...versions];
}

function comparable(row: IssuedLetter, all: readonly IssuedLetter[]): ComparableVersion {
  const isAlone = all.every((other) => other === row || other.version !== row.version);
  // Two that bear one number are told apart by their fingerprints.
  const number = `${row.version}${isAlone ? "" : `, fingerprint ${hashInShort(row.issued.contentHash)}`}`;
  const isWhole = isAsIssued(row);
  return {
    id: row.id,
    isDraft: false,
    lacksReason: false,
    label: `Version ${number}, ${whenIssued(row)}`,
    inText: `version ${number} of ${whenIssued(row)}`,
    model: isWhole ? row.issued.model : null,
    doubt: isWhole ? null : notAsIssuedInWords(row),
  };
}
