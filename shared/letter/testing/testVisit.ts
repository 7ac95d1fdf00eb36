import { eachTable } from "../../visit/eachTable.ts";
import programmeData from "../../../assets/programmes/safeguarding-peer-challenge.json" with { type: "json" };
import { beginLetter } from "../beginLetter.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import type { RecordOf, RecordTable, VisitRecords } from "../../visit/records.ts";
import { absentValue } from "../../visit/absent.ts";
import { fieldsOfTable } from "../../ops/fieldRules.ts";
import { kindOf } from "../../visit/records.ts";
import { beginVisit, type Mint, Programme } from "../../visit/programme/programme.ts";

/** For tests: ids and times that are the same in every run. */
export function testMint(): Mint {
  let count = 0;
  return {
    newId: () => `0192a000-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`,
    now: () => "2024-10-16T18:00:00.000Z",
  };
}

/** Where what a plain record says is more than nothing. */
const defaults: {
  readonly [T in RecordTable]?: Readonly<Record<string, unknown>>;
} = {
  enquiries: { order: 1, question: "?" },
  agreements: { enquiryId: null, words: "Purpose", side: "host" },
  peers: {
    order: 1,
    initials: "AB",
    seat: "peer",
    role: "Head of service",
    organisation: "Oxtown",
  },
  sessions: {
    order: 1,
    title: "Social workers",
    day: "2024-10-15",
    startsAt: "11:15",
    sourceGroups: ["socialWorkers"],
    peopleMet: 5,
    state: "held",
  },
  notes: { order: 1, text: "We heard it said.", createdAt: "2024-10-15T11:20:00.000Z" },
  pictures: {
    image: { file: "ab".repeat(32), key: "cd".repeat(32), bytes: 9_000, width: 1600, height: 1200 },
    addedAt: "2024-10-15T11:21:00.000Z",
  },
  documents: { title: "Self-assessment", kind: "selfAssessment" },
  caseDraws: { listName: "Open cases" },
  cases: { label: "1", origin: "drawn" },
  findings: { order: 1, state: "agreed", inLetter: true },
  links: { bearing: "supports" },
  positions: { stance: "agrees" },
  recommendations: { order: 1, inLetter: true },
  checkIns: { day: "2024-10-15" },
  learning: { createdAt: "2024-10-16T18:00:00.000Z" },
  copies: { recordedAt: "2024-10-24T09:00:00.000Z" },
  concerns: { recordedAt: "2024-10-15T14:05:00.000Z" },
  destructions: { at: "2024-12-13T09:00:00.000Z", laptopName: "MC" },
  holds: { placedAt: "2024-10-20T09:00:00.000Z", placedBy: "Visit coordinator" },
};

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
      ...eachTable<Omit<VisitRecords, "visit">>(() => []),
      visit: { ...visit, reviewDate: "May 2025" },
      enquiries,
    };
  }

  /** Adds one record, the given fields over plain defaults, checked by its schema. */
  add<T extends RecordTable>(table: T, fields: Partial<RecordOf<T>> = {}): RecordOf<T> {
    const row = kindOf(table).schema.parse({
      id: this.mint.newId(),
      visitId: this.records.visit.id,
      ...Object.fromEntries(fieldsOfTable(table).map((name) => [name, absentValue(table, name)])),
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
