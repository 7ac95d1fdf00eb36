import type { Letter } from "../../visit/kinds/letter.ts";
import { composeLetter } from "../composeLetter.ts";
import type { IssuedLetter } from "../issuedVersions.ts";
import { issueLetter } from "../issueLetter.ts";
import { draftLetter } from "../inLetter.ts";
import type { TestVisit } from "./testVisit.ts";

/** For tests: issues the letter as it stands, whatever stands in its way, and keeps the version. */
export function issueVersion(
  visit: TestVisit,
  { at = visit.mint.now(), ...fields }: Partial<Letter> & { readonly at?: string } = {},
): IssuedLetter {
  const { records } = visit;
  const draft = { ...(draftLetter(records) ?? visit.addLetter()), ...fields };
  const lead = { initials: "JP", seat: "lead", role: "Director", organisation: "Oxtown" } as const;
  const { letters, peers } = visit.records;
  const model = composeLetter(visit.records, draft);
  const result = issueLetter(
    { draft, letters, model, problems: [], pagesFilled: 3.7, peers, signer: lead },
    { ...visit.mint, now: () => at },
  );
  if (!result.ok) throw new Error(`not issued: ${result.error.type}`);
  visit.records = { ...visit.records, letters: [...visit.records.letters, result.value] };
  return result.value;
}
