import programmeData from "../../../assets/programmes/safeguarding-peer-challenge.json" with { type: "json" };
import { beginLetter } from "../beginLetter.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import type { RecordOf, RecordTable, VisitRecords } from "../../visit/records.ts";
import { kindOf } from "../../visit/records.ts";
import { beginVisit, type Mint, Programme } from "../../visit/programme.ts";

/** For tests: ids and times that are the same in every run. */
export function testMint(): Mint {
  let count = 0;
  return {
    newId: () => `0192a000-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`,
    now: () => "2024-10-16T18:00:00.000Z",
  };
}

const defaults = {
  enquiries: {
    parentId: null,
    order: 1,
    question: "?",
    shortName: "",
    prompts: [],
    addedOnSite: null,
  },
  peers: {
    order: 1,
    initials: "AB",
    seat: "peer",
    role: "Head of service",
    organisation: "Oxtown",
  },
  sessions: {
    order: 1,
    kind: "group",
    title: "Social workers",
    day: "2024-10-15",
    startsAt: "11:15",
    endsAt: null,
    room: "",
    sourceGroups: ["socialWorkers"],
    peopleMet: 5,
    peerIds: [],
    state: "held",
    importedFrom: [],
  },
  notes: {
    order: 1,
    text: "",
    mark: "plain",
    kind: "heard",
    enquiryId: null,
    sourceGroup: null,
    peerId: null,
    at: null,
    createdAt: "2024-10-15T11:20:00.000Z",
    importedLine: null,
  },
  documents: { title: "Self-assessment", kind: "selfAssessment", receivedOn: null, remark: "" },
  caseDraws: {
    listName: "Open cases",
    rows: [],
    listFingerprint: "0".repeat(64),
    seed: null,
    drawnAt: null,
    size: 0,
  },
  cases: {
    drawId: null,
    label: "1",
    reference: null,
    origin: "drawn",
    replacementReason: null,
    readBy: [],
    answers: {},
    remark: "",
  },
  findings: {
    enquiryId: null,
    polarity: "area",
    order: 1,
    sentence: "",
    detail: "",
    state: "agreed",
    parkedReason: "",
    inLetter: true,
    inspectorWouldRaise: false,
    viewWouldChangeIf: "",
    overrides: [],
  },
  links: { bearing: "supports" },
  positions: { stance: "agrees", remark: "" },
  recommendations: {
    order: 1,
    findingId: null,
    text: "",
    cause: "",
    advice: "",
    whoCanHelp: "",
    byWhen: "",
    inLetter: true,
  },
  checkIns: { day: "2024-10-15", at: null, withWhom: "", points: [] },
  letters: {},
  actions: { response: "awaited", owner: "", due: null, measure: "" },
  learning: { peerId: null, text: "", createdAt: "2024-10-16T18:00:00.000Z" },
  concerns: {
    sessionId: null,
    text: "",
    recordedBy: null,
    recordedAt: "2024-10-15T14:05:00.000Z",
    told: "",
    closed: false,
  },
  holds: {
    reason: "",
    placedAt: "2024-10-20T09:00:00.000Z",
    placedBy: "Visit coordinator",
    lifted: null,
  },
} as const satisfies Record<RecordTable, object>;

/** For tests: a visit from the shipped programme, with records added as they are needed. */
export class TestVisit {
  readonly mint = testMint();
  records: VisitRecords;

  constructor(basics: { readonly hostName?: string; readonly focus?: string } = {}) {
    const { visit, enquiries } = beginVisit(
      Programme.parse(programmeData),
      {
        hostName: "Midthorpe Council",
        focus: "why improvement has not moved",
        daysOnSite: ["2024-10-15", "2024-10-16"],
        ...basics,
      },
      this.mint,
    );
    this.records = {
      visit,
      enquiries,
      peers: [],
      sessions: [],
      notes: [],
      documents: [],
      caseDraws: [],
      cases: [],
      findings: [],
      links: [],
      positions: [],
      recommendations: [],
      checkIns: [],
      letters: [],
      actions: [],
      learning: [],
      concerns: [],
      holds: [],
    };
  }

  /** Adds one record, the given fields over plain defaults, checked by its schema. */
  add<T extends RecordTable>(table: T, fields: Partial<RecordOf<T>> = {}): RecordOf<T> {
    const row = kindOf(table).schema.parse({
      id: this.mint.newId(),
      visitId: this.records.visit.id,
      ...defaults[table],
      ...fields,
    }) as RecordOf<T>; // the schema of that very table made it
    this.records = { ...this.records, [table]: [...this.records[table], row] };
    return row;
  }

  /** A session of its own group and one note in it, linked to the finding. */
  addEvidence(
    finding: RecordOf<"findings">,
    fields: Partial<RecordOf<"notes">> & { readonly sourceGroup?: string } = {},
  ): RecordOf<"notes"> {
    const { sourceGroup = "socialWorkers", ...noteFields } = fields;
    const session = this.add("sessions", { sourceGroups: [sourceGroup] });
    const note = this.add("notes", { sessionId: session.id, ...noteFields });
    this.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id } });
    return note;
  }

  /** The draft letter begun from what is there so far; also kept in the records. */
  addLetter(fields: Partial<Letter> = {}): Letter {
    return this.add("letters", { ...beginLetter(this.records), ...fields });
  }
}
