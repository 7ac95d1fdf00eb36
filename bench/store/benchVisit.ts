import type { Enquiry } from "../../shared/visit/kinds/enquiry.ts";
import type { Peer } from "../../shared/visit/kinds/peer.ts";
import { newSession, type Session } from "../../shared/visit/kinds/session.ts";
import type { Visit } from "../../shared/visit/kinds/visit.ts";
import {
  enquiriesPerVisit,
  enquiryIdOf,
  peerIdOf,
  peersPerVisit,
  sessionIdOf,
  sessionsPerVisit,
  visitIdOf,
} from "./benchNote.ts";
import { plainLetterStyle } from "../../shared/visit/programme/letterStyle.ts";
import { plainPooling } from "../../shared/visit/programme/pooling.ts";

/** A row that the notes of a visit point at. */
export type BenchRow =
  | { readonly table: "visits"; readonly put: Visit }
  | { readonly table: "peers"; readonly put: Peer }
  | { readonly table: "enquiries"; readonly put: Enquiry }
  | { readonly table: "sessions"; readonly put: Session };

/** What must be in a visit before its notes: they show only beside their session. */
export function rowsBeforeNotes(visit: number): readonly BenchRow[] {
  const visitId = visitIdOf(visit);
  return [
    { table: "visits", put: visitOf(visitId) },
    ...times(peersPerVisit, (order): BenchRow => ({
      table: "peers",
      put: {
        id: peerIdOf(visit, order),
        visitId,
        order,
        initials: "AB",
        seat: "peer",
        role: "Head of service",
        organisation: "Oxtown",
        skills: [],
      },
    })),
    ...times(enquiriesPerVisit, (order): BenchRow => ({
      table: "enquiries",
      put: {
        id: enquiryIdOf(visit, order),
        visitId,
        parentId: null,
        order,
        question: "Does it work?",
        shortName: "It",
        prompts: [],
        addedOnSite: null,
      },
    })),
    ...times(sessionsPerVisit, (order): BenchRow => ({
      table: "sessions",
      put: newSession({
        id: sessionIdOf(visit, order),
        visitId,
        order,
        kind: "group",
        title: "Social workers",
        day: "2024-10-15",
        startsAt: "11:15",
        sourceGroups: ["socialWorkers"],
        peopleMet: 5,
        state: "held",
      }),
    })),
  ];
}

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const visitOf = (id: Visit["id"]): Visit => ({
  id,
  host: { name: "Midthorpe Council", kind: "Unitary council" },
  programme: "",
  focus: "",
  daysOnSite: ["2024-10-15", "2024-10-16"],
  feedback: [],
  sponsor: "",
  coordinator: "",
  audiences: [],
  audienceOutputs: [],
  ruleTopics: [],
  groundRules: [],
  threshold: { sessions: 2, sourceGroups: 2, kinds: 1 },
  letterDueDays: 10,
  factualCheckDays: 0,
  reviewDate: "",
  destroyOn: null,
  keeps: [],
  notesDestroyedAt: null,
  notNames: [],
  quantifiers: null,
  houseWords: null,
  initialisms: null,
  plainness: null,
  vocabulary: {
    sourceGroups: [],
    practiceAreas: [],
    ratings: [],
    letter: { wording: {}, budgets: {} },
  },
  slideStyle: null,
  briefing: {},
  knownWords: {},
  scopeLoad: null,
  skills: null,
  skeleton: null,
  seatNames: {},
  otherGroupNames: {},
  retiredWords: [],
  themes: null,
  pooling: plainPooling,
  outputs: ["letter", "slides"],
  letterStyle: plainLetterStyle,
  isSample: false,
  createdAt: "2024-10-14T08:00:00.000Z",
});
