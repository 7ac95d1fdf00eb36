import { useMemo } from "react";
import {
  emptyRegister,
  type IdentifierRegister,
} from "../../../shared/identifiers/emptyRegister.ts";
import {
  identifierRegister,
  knownRegister,
} from "../../../shared/identifiers/identifierRegister.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";

/** What the visit knows of references and words that are no names; the same object while those stay. */
export function useKnownRegister(records: VisitRecords): IdentifierRegister {
  const { visit, peers, caseDraws, listParts, cases, letters } = records;
  // Not the whole of records: it changes with every note, and the register does not.
  const from = [visit, peers, caseDraws, listParts, cases, letters];
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => knownRegister(records), from);
}

/**
 * For a field whose own words the visit knows elsewhere, such as a peer's role: nothing passes in it but
 * what the team says is no name.
 */
export function useBareRegister({ visit: { notNames } }: VisitRecords): IdentifierRegister {
  return useMemo(
    () => ({ ...emptyRegister, notNames: notNames.map(({ text }) => text) }),
    [notNames],
  );
}

let lastRead: { readonly from: readonly unknown[]; readonly register: IdentifierRegister } | null =
  null;

/** Reads all notes for names, again only when they changed: every saved sentence brings new records, hardly ever new notes. */
export function registerFromNotes(records: VisitRecords): IdentifierRegister {
  const { visit, notes, concerns, sessions, caseDraws, listParts, cases, peers } = records;
  const from = [visit, notes, concerns, sessions, caseDraws, listParts, cases, peers];
  if (!lastRead?.from.every((part, i) => part === from[i]))
    lastRead = { from, register: identifierRegister(records) };
  return lastRead.register;
}
