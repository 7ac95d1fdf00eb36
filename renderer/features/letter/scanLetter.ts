import { useEffect, useState } from "react";
import type { IdentifierHit } from "../../../shared/identifiers/identifierHit.ts";
import { knownRegister } from "../../../shared/identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../../../shared/identifiers/scanForIdentifiers.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { readNotesAhead, registerFromNotes } from "../../ui/text/registers.ts";

export type LetterScan = (text: string) => readonly IdentifierHit[];

/** Passages kept with what was found in them; a letter has some fifty. */
const passagesKept = 2_000;

/** The identifier scan of the letter; null for the moment in which the notes are read for names, off the first paint. */
export function useLetterScan(records: VisitRecords): LetterScan | null {
  const [scan, setScan] = useState<LetterScan | null>(null);
  useEffect(() => {
    let isGone = false;
    const frame = requestAnimationFrame(() => {
      void readNotesAhead(records).then(() => {
        if (!isGone) setScan(() => letterScan(records));
      });
    });
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
    };
  }, [records]);
  return scan;
}

/** Remembers passages, so that a keystroke scans one of them. */
function letterScan(records: VisitRecords): LetterScan {
  const { knownWords, notNames } = knownRegister(records);
  const register = { ...registerFromNotes(records), knownWords, notNames };
  const known = new Map<string, readonly IdentifierHit[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const hits = scanForIdentifiers(text, { register, setting: "letter" });
    if (known.size >= passagesKept) known.clear();
    known.set(text, hits);
    return hits;
  };
}
