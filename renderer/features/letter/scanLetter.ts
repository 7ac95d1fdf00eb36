import { useEffect, useState } from "react";
import type { IdentifierHit } from "../../../shared/identifiers/identifierHit.ts";
import { knownRegister } from "../../../shared/identifiers/identifierRegister.ts";
import { scanForIdentifiers } from "../../../shared/identifiers/scanForIdentifiers.ts";
import { scanLetter } from "../../../shared/letter/letterText.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { readNotesAhead, registerFromNotes } from "../../ui/text/registers.ts";

export type LetterScan = (text: string) => readonly IdentifierHit[];

/** Passages kept with what was found in them; a letter has some fifty. */
const passagesKept = 2_000;

/** The identifier scan of the letter; null until its pages are drawn and the notes are read for names. */
export function useLetterScan(records: VisitRecords): LetterScan | null {
  const [scan, setScan] = useState<LetterScan | null>(null);
  useEffect(() => {
    let isGone = false;
    // What is found is told when the window has drawn what was asked for.
    const waiting = requestIdleCallback(
      () => {
        void readNotesAhead(records).then(() => {
          if (!isGone) setScan(() => letterScan(records));
        });
      },
      { timeout: 100 },
    );
    return () => {
      isGone = true;
      cancelIdleCallback(waiting);
    };
  }, [records]);
  return scan;
}

/** Scans the letter's passages a few at a time while the window has nothing else to do; done again, it only looks them up. */
export async function scanLetterAhead(records: VisitRecords, model: LetterModel): Promise<void> {
  await readNotesAhead(records);
  const passages: string[] = [];
  scanLetter(model, (passage) => {
    passages.push(passage);
    return [];
  });
  const scan = letterScan(records);
  for (const passage of passages) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
    scan(passage);
  }
}

/** The scan of these very records; made anew for others, as what is a name may be another. */
function letterScan(records: VisitRecords): LetterScan {
  if (last?.records !== records) last = { records, scan: newScan(records) };
  return last.scan;
}

let last: { readonly records: VisitRecords; readonly scan: LetterScan } | null = null;

/** Remembers passages, so that a keystroke scans one of them. */
function newScan(records: VisitRecords): LetterScan {
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
