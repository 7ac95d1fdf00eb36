import { useMemo } from "react";
import {
  emptyRegister,
  type IdentifierRegister,
} from "../../../shared/identifiers/emptyRegister.ts";
import { knownRegister, readRegister } from "../../../shared/identifiers/identifierRegister.ts";
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

type From = readonly unknown[];

let lastRead: { readonly from: From; readonly register: IdentifierRegister } | null = null;
/** Begun ahead, and gone on with by whoever needs it sooner. */
let underWay: { readonly from: From; readonly steps: ReturnType<typeof readRegister> } | null =
  null;

/** What was asked for ahead last: two that are read by turns would each begin again, and never end. */
let wanted: From | undefined;

/** Reads all notes for names, again only when they changed: every saved sentence brings new records, hardly ever new notes. */
export function registerFromNotes(records: VisitRecords): IdentifierRegister {
  const from = whatIsRead(records);
  for (;;) {
    const register = readOn(from, records);
    if (register !== null) return register;
  }
}

/** Reads them a few lines at a time, whenever the window has nothing else to do; given up for newer notes. */
export async function readNotesAhead(records: VisitRecords): Promise<void> {
  const from = whatIsRead(records);
  wanted = from;
  while (isSame(wanted, from) && !isSame(lastRead?.from, from)) {
    const deadline = await new Promise<IdleDeadline>((resolve) =>
      requestIdleCallback(resolve, { timeout: 100 }),
    );
    const end = performance.now() + sliceMs;
    do if (readOn(from, records) !== null) return;
    while (deadline.didTimeout ? performance.now() < end : deadline.timeRemaining() > 5);
  }
}

/** So long it may take where there is no time to spare. */
const sliceMs = 8;

/** One text more; gives the register once all are read. */
function readOn(from: From, records: VisitRecords): IdentifierRegister | null {
  if (lastRead !== null && isSame(lastRead.from, from)) return lastRead.register;
  if (underWay === null || !isSame(underWay.from, from))
    underWay = { from, steps: readRegister(records) };
  const step = underWay.steps.next();
  if (step.done !== true) return null;
  underWay = null;
  lastRead = { from, register: step.value };
  return step.value;
}

const isSame = (a: From | undefined, b: From): boolean =>
  a?.every((part, i) => part === b[i]) === true;

const whatIsRead = ({
  visit,
  notes,
  concerns,
  sessions,
  caseDraws,
  listParts,
  cases,
  peers,
}: VisitRecords): From => [visit, notes, concerns, sessions, caseDraws, listParts, cases, peers];
