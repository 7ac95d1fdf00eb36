import type * as z from "zod";
import { SampledCase, CaseDraw } from "./caseSample.ts";
import { CheckIn } from "./checkIn.ts";
import { Concern } from "./concern.ts";
import { ReviewDocument } from "./document.ts";
import { Enquiry } from "./enquiry.ts";
import { Finding, Link, Position } from "./finding.ts";
import { Action, Learning } from "./followUp.ts";
import { Hold } from "./hold.ts";
import { Letter } from "./letter.ts";
import { Note } from "./note.ts";
import { Peer } from "./peer.ts";
import { Recommendation } from "./recommendation.ts";
import { Session } from "./session.ts";
import { Visit } from "./visit.ts";

/** Schema of every kind of record that belongs to a visit, by table. */
export const recordSchemas = {
  enquiries: Enquiry,
  peers: Peer,
  sessions: Session,
  notes: Note,
  documents: ReviewDocument,
  caseDraws: CaseDraw,
  cases: SampledCase,
  findings: Finding,
  links: Link,
  positions: Position,
  recommendations: Recommendation,
  checkIns: CheckIn,
  letters: Letter,
  actions: Action,
  learning: Learning,
  concerns: Concern,
  holds: Hold,
} as const;

/** Table of records belonging to a visit; `visits` itself stands apart. */
export type RecordTable = keyof typeof recordSchemas;

/** Every record table, in an order in which nothing refers to a later one. */
export const recordTables: readonly RecordTable[] = [
  "enquiries",
  "peers",
  "sessions",
  "notes",
  "documents",
  "caseDraws",
  "cases",
  "findings",
  "links",
  "positions",
  "recommendations",
  "checkIns",
  "letters",
  "actions",
  "learning",
  "concerns",
  "holds",
];

/** A row of the given table. */
export type RecordOf<T extends RecordTable> = z.infer<(typeof recordSchemas)[T]>;

/** Everything of one visit, in memory. */
export type VisitRecords = { readonly visit: Visit } & {
  readonly [T in RecordTable]: readonly RecordOf<T>[];
};
