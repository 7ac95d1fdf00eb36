import { useMemo } from "react";
import {
  emptyRegister,
  type IdentifierRegister,
} from "../../../shared/identifiers/emptyRegister.ts";
import { knownRegister } from "../../../shared/identifiers/identifierRegister.ts";
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
