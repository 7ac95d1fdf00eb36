import type * as z from "zod";
import { SampledCase } from "./kinds/sampledCase.ts";
import { CaseDraw } from "./kinds/caseDraw.ts";
import { CheckIn } from "./kinds/checkIn.ts";
import { Concern } from "./kinds/concern.ts";
import { ReviewDocument } from "./kinds/reviewDocument.ts";
import { Enquiry } from "./kinds/enquiry.ts";
import { Finding } from "./kinds/finding.ts";
import { Link } from "./kinds/link.ts";
import { Position } from "./kinds/position.ts";
import { HostAction } from "./kinds/hostAction.ts";
import { Learning } from "./kinds/learning.ts";
import { Hold } from "./kinds/hold.ts";
import { Letter } from "./kinds/letter.ts";
import { Note } from "./kinds/note.ts";
import { Peer } from "./kinds/peer.ts";
import { Recommendation } from "./kinds/recommendation.ts";
import { Session } from "./kinds/session.ts";
import { Visit } from "./kinds/visit.ts";

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
  actions: HostAction,
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
