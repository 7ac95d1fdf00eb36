import type { Day } from "../visit/fields.ts";

/** What a visit already knows: who must not be named, and which words only look like names. */
export type IdentifierRegister = {
  /** References from the case list and the cases read. */
  readonly caseReferences: readonly string[];
  /** Names seen in the notes, as written there. */
  readonly names: readonly string[];
  /** Initials of the team and of people in the notes, capitals without full stops: `KB`. */
  readonly initials: readonly string[];
  /** Words the team says are no names. */
  readonly notNames: readonly string[];
  /** Host, organisations, programme, vocabulary: may be printed wherever they occur. */
  readonly knownWords: readonly string[];
  /** Days on site: a date from then on cannot be a birth date. */
  readonly visitDays: readonly Day[];
};

/** A register that knows nothing. */
export const emptyRegister: IdentifierRegister = {
  caseReferences: [],
  names: [],
  initials: [],
  notNames: [],
  knownWords: [],
  visitDays: [],
};
