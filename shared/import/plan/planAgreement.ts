import { dayInWords } from "../../words/inWords.ts";
import { keyOf } from "./broughtBefore.ts";
import { EnquiryId, PeerId } from "../../visit/ids.ts";
import type { Visit } from "../../visit/kinds/visit.ts";
import { freeInitials, isSamePerson } from "../readAgreement.ts";
import type {
  AgreementField,
  AgreementReading,
  FileReading,
  ReadAs,
  ReadLine,
} from "../fileReading.ts";
import type { AgreedDifference, AgreedField, AgreedFields } from "./importDraft.ts";
import {
  rowsAfter,
  type ImportDraft,
  type LineAccount,
  type RecordReference,
} from "./importDraft.ts";
import { type Leftovers, leftoversOf } from "./planPaper.ts";
import { nextOrder } from "../../visit/nextOrder.ts";

/** Fills the visit's empty fields, the team and the lines of enquiry from a scoping agreement. */
export function planAgreement(
  draft: ImportDraft,
  reading: Extract<FileReading, { kind: "agreement" }>,
): void {
  const { agreement } = reading;
  const before = draft.visit;
  const differences = differencesOf(before, agreement, {
    decided: draft.agreed.get(reading.fileName) ?? {},
    hasWork: hasWork(draft),
  });
  draft.differences.push(...differences.map((each) => ({ ...each, fileName: reading.fileName })));
  const taken = new Set(differences.flatMap(({ field, isTaken }) => (isTaken ? [field] : [])));
  const keptAsThere = new Set<keyof Visit>(
    differences.flatMap(({ field, isTaken }) => (isTaken ? [] : [field])),
  );
  // A focus longer than its field is kept whole beside it.
  if (agreement.focus.length > longestFocus) keptAsThere.add("focus");
  const visit = filled(before, agreement, taken);
  // The same object where nothing was filled, so that a paper brought in again is known as such.
  draft.visit = JSON.stringify(visit) === JSON.stringify(before) ? before : visit;
  const team = planTeam(draft, agreement);
  const leftovers = leftoversOf(draft, reading, "Scoping agreement");
  draft.accounts.set(
    reading,
    reading.lines.map((line): LineAccount => {
      const { readAs, number } = line;
      if (readAs.type === "blank") return { line: number, type: "blank" };
      if (readAs.type === "heading") return { line: number, type: "heading" };
      if (readAs.type === "aside") return { line: number, type: "setAside" };
      if (readAs.type === "concern") {
        return { line: number, type: "records", records: leftovers.concern(readAs) };
      }
      if (readAs.type === "enquiry") {
        return { line: number, type: "records", records: [planEnquiry(draft, readAs)] };
      }
      if (readAs.type !== "agreementField") {
        return { line: number, type: "records", records: leftovers.note(line, line.raw.trim()) };
      }
      if (readAs.field === "team") return { line: number, type: "records", records: team };
      return fieldAccount(line, readAs.field, { keptAsThere, leftovers });
    }),
  );
}

const longestFocus = 20_000;

const fieldOf: Readonly<Record<Exclude<AgreementField, "team" | "enquiries">, keyof Visit>> = {
  host: "host",
  programme: "programme",
  onSite: "daysOnSite",
  focus: "focus",
  audience: "audiences",
  groundRules: "groundRules",
  feedback: "feedback",
};

function fieldAccount(
  line: ReadLine,
  field: Exclude<AgreementField, "team">,
  options: {
    /** Fields that keep their own words although the paper says otherwise. */
    readonly keptAsThere: ReadonlySet<keyof Visit>;
    readonly leftovers: Leftovers;
  },
): LineAccount {
  if (field === "enquiries") {
    return {
      line: line.number,
      type: "records",
      records: options.leftovers.note(line, line.raw.trim()),
    };
  }
  const place = fieldOf[field];
  // Where the visit keeps its own words, the paper's are kept beside them.
  const records = options.keptAsThere.has(place)
    ? options.leftovers.note(line, line.raw.trim())
    : [];
  return { line: line.number, type: "visitField", field: place, records };
}

/** Whether somebody worked on the visit: before that, what its programme gave it is nobody's words. */
const hasWork = ({ records }: ImportDraft): boolean =>
  records.sessions.some(
    ({ state, importedFrom }) => state === "held" && importedFrom.length === 0,
  ) ||
  records.notes.length > 0 ||
  records.letters.length > 0;

/** What the paper says otherwise than the visit, and which of the two holds: as decided, or the paper's before anything was begun. */
function differencesOf(
  visit: Visit,
  agreement: AgreementReading,
  { decided, hasWork: isWorkedOn }: { readonly decided: AgreedFields; readonly hasWork: boolean },
): readonly Omit<AgreedDifference, "fileName">[] {
  const paper = filled(emptied(visit), agreement, new Set());
  const rulesOf = ({ groundRules }: Visit): string =>
    groundRules.map(({ text }) => text).join("; ");
  const said: readonly (readonly [AgreedField, (of: Visit) => string])[] = [
    ["host", ({ host }) => host.name],
    ["programme", ({ programme }) => programme],
    ["daysOnSite", ({ daysOnSite }) => daysOnSite.map(dayInWords).join(", ")],
    ["focus", ({ focus }) => focus],
    ["audiences", ({ audiences }) => audiences.join("; ")],
    ["feedback", ({ feedback }) => feedback.join("; ")],
    ["groundRules", rulesOf],
    ["letterDueDays", ({ letterDueDays }) => `${letterDueDays} days`],
    ["factualCheckDays", ({ factualCheckDays }) => `${factualCheckDays} days`],
  ];
  return said.flatMap(([field, words]) => {
    const there = words(visit);
    const agreed = words(paper);
    const isSilent =
      field === "letterDueDays"
        ? agreement.letterDueDays === null
        : field === "factualCheckDays"
          ? agreement.factualCheckDays === null
          : agreed === "";
    if (isSilent || there === "" || keyOf(there) === keyOf(agreed)) return [];
    const isTaken =
      decided[field] === undefined
        ? !isWorkedOn && ofProgramme.has(field)
        : decided[field] === "paper";
    return [{ field, there, paper: agreed, isTaken }];
  });
}

/** What a new visit has from its programme and from nobody else. */
const ofProgramme = new Set<AgreedField>([
  "programme",
  "groundRules",
  "letterDueDays",
  "factualCheckDays",
]);

/** The visit with the fields of an agreement empty, so that what the paper alone would fill shows. */
const emptied = (visit: Visit): Visit => ({
  ...visit,
  host: { name: "", kind: "" },
  programme: "",
  focus: "",
  daysOnSite: [],
  feedback: [],
  audiences: [],
  groundRules: [],
});

function filled(visit: Visit, agreement: AgreementReading, taken: ReadonlySet<AgreedField>): Visit {
  const text = (field: AgreedField | null, own: string, agreed: string): string =>
    own.trim() === "" || (field !== null && taken.has(field)) ? agreed : own;
  const list = <T>(
    field: AgreedField,
    own: readonly T[],
    agreed: readonly T[],
    most: number,
  ): T[] => (own.length === 0 || taken.has(field) ? agreed : own).slice(0, most);
  const useOfDays =
    agreement.programmeNote === "" ? [] : [{ topic: "Use of days", text: agreement.programmeNote }];
  const isNew = visit.groundRules.length === 0;
  return {
    ...visit,
    host: {
      name: text("host", visit.host.name, agreement.host.name),
      kind: text("host", visit.host.kind, agreement.host.kind),
    },
    programme: text("programme", visit.programme, agreement.programme),
    focus: text("focus", visit.focus, agreement.focus.slice(0, longestFocus)),
    daysOnSite: list("daysOnSite", visit.daysOnSite, agreement.daysOnSite, 20),
    feedback: list("feedback", visit.feedback, agreement.feedback, 10),
    sponsor: text(null, visit.sponsor, agreement.sponsor),
    coordinator: text(null, visit.coordinator, agreement.coordinator),
    audiences: list("audiences", visit.audiences, agreement.audiences, 20),
    groundRules: list(
      "groundRules",
      visit.groundRules,
      [...agreement.groundRules, ...useOfDays],
      40,
    ),
    // The days the rules name go with the rules: a visit with rules of its own has its own days.
    letterDueDays:
      isNew || taken.has("letterDueDays")
        ? inRange(agreement.letterDueDays, 1, visit.letterDueDays)
        : visit.letterDueDays,
    factualCheckDays:
      isNew || taken.has("factualCheckDays")
        ? inRange(agreement.factualCheckDays, 0, visit.factualCheckDays)
        : visit.factualCheckDays,
  };
}

const inRange = (days: number | null, least: number, otherwise: number): number =>
  days !== null && days >= least && days <= 90 ? days : otherwise;

function planTeam(draft: ImportDraft, { team }: AgreementReading): readonly RecordReference[] {
  return team.map((person) => {
    const peers = rowsAfter(draft, "peers");
    const same = peers.find(
      (peer) => isSamePerson(peer, person) || (person.seat === "lead" && peer.seat === "lead"),
    );
    if (same !== undefined) return { table: "peers", id: same.id };
    const initials = freeInitials(person, new Set(peers.map((peer) => peer.initials)));
    const id = PeerId.parse(draft.newId());
    draft.puts.peers.set(id, {
      id,
      visitId: draft.visit.id,
      order: nextOrder(peers),
      skills: [],
      ...person,
      initials,
    });
    return { table: "peers", id };
  });
}

function planEnquiry(
  draft: ImportDraft,
  readAs: Extract<ReadAs, { type: "enquiry" }>,
): RecordReference {
  const enquiries = rowsAfter(draft, "enquiries");
  const same = enquiries.find(
    ({ question }) => question.trim().toLowerCase() === readAs.question.toLowerCase(),
  );
  if (same !== undefined) return { table: "enquiries", id: same.id };
  const id = EnquiryId.parse(draft.newId());
  const note = readAs.addedOnSite?.note ?? "";
  const day = readAs.addedOnSite?.day ?? draft.visit.daysOnSite[0] ?? null;
  draft.puts.enquiries.set(id, {
    id,
    visitId: draft.visit.id,
    parentId: null,
    order: nextOrder(enquiries),
    question: readAs.question,
    shortName: shortName(readAs.question),
    prompts: [],
    addedOnSite:
      readAs.addedOnSite === null || day === null
        ? null
        : {
            day,
            reason: note,
            agreedWith: (
              /\bagreed with (?:the )?([^,;]+?)(?: at\b|$|[,;])/i.exec(note)?.[1] ?? ""
            ).slice(0, 500),
          },
  });
  return { table: "enquiries", id };
}

const small = new Set(
  "does do is are was were the a an of to in on it its their and or what who how there where by for with know everyone same way right place joins".split(
    " ",
  ),
);

/** The words of a question that carry it, at most four: to be worded better by hand. */
function shortName(question: string): string {
  const words = (question.match(/[\p{L}'’-]+/gu) ?? []).filter(
    (word) => !small.has(word.toLowerCase()),
  );
  const text = words.slice(0, 3).join(" ");
  return (text.charAt(0).toUpperCase() + text.slice(1) || question).slice(0, 60);
}
