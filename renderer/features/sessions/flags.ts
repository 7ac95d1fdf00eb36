import { useMemo } from "react";
import { knownRegister } from "../../../shared/identifiers/identifierRegister.ts";
import { type IdentifierRegister } from "../../../shared/identifiers/emptyRegister.ts";
import { scanForIdentifiers } from "../../../shared/identifiers/scanForIdentifiers.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

/** What the visit knows of references and words that are no names; the same object while those stay. */
export function useKnownRegister(records: VisitRecords): IdentifierRegister {
  const { visit, peers, caseDraws, cases, letters } = records;
  // Not the whole of records: it changes with every note, and the register does not.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => knownRegister(records), [visit, peers, caseDraws, cases, letters]);
}

/** What in a line looks like an identifier, in words: `"K.B." looks like a person's initials`. */
export function flagsInWords(text: string, register: IdentifierRegister): readonly string[] {
  const hits = scanForIdentifiers(text, { register, setting: "notes" });
  return [...new Set(hits.map((hit) => `\u201C${hit.text}\u201D ${hit.message}`))];
}

/** Whether a session's title reads as if it named a person. */
export function namesSomebody(title: string, register: IdentifierRegister): boolean {
  return scanForIdentifiers(title, { register, setting: "notes" }).some(
    ({ kind }) => kind === "personName",
  );
}
