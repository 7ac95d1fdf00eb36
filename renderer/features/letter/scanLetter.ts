import { useEffect, useMemo, useState } from "react";
import type { IdentifierHit } from "../../../shared/identifiers/identifierHit.ts";
import {
  identifierRegister,
  knownRegister,
  type IdentifierRegister,
} from "../../../shared/identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../../../shared/identifiers/scanForIdentifiers.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

export type LetterScan = (text: string) => readonly IdentifierHit[];

/** Sentences kept with what was found in them; a letter has some two hundred. */
const sentencesKept = 2_000;

/** The scan of the letter; null for the moment in which the notes are read for names, off the first paint. */
export function useLetterScan(records: VisitRecords): LetterScan | null {
  const { visit, notes, concerns, sessions, caseDraws, cases, peers } = records;
  const [fromNotes, setFromNotes] = useState<IdentifierRegister | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setFromNotes(identifierRegister(records)));
    return () => clearTimeout(timer);
    // Letters and findings change with every sentence and tell nothing about names in the notes.
  }, [visit, notes, concerns, sessions, caseDraws, cases, peers]);
  return useMemo(
    () => fromNotes && letterScan(records, fromNotes),
    [fromNotes, records.letters, visit],
  );
}

/** The identifier scan of a visit's letter; remembers sentences, so that a keystroke scans one of them. */
function letterScan(records: VisitRecords, fromNotes: IdentifierRegister): LetterScan {
  const { knownWords, notNames } = knownRegister(records);
  const register = { ...fromNotes, knownWords, notNames };
  const known = new Map<string, readonly IdentifierHit[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const hits = scanForIdentifiers(text, { register, setting: "letter" });
    if (known.size >= sentencesKept) known.clear();
    known.set(text, hits);
    return hits;
  };
}
