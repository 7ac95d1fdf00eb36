import { goneField, type OpTable } from "../ops/action.ts";
import { dayInWords, daysInWords } from "../words/inWords.ts";
import { sectionName, SectionId } from "./letterSections.ts";
import type { VisitRecords } from "./records.ts";
import { fieldWords, type FieldWords } from "./fieldWords.ts";
import { titleOfRow } from "./recordInWords.ts";

const unknown: FieldWords = { label: "Something this version does not know", kind: "special" };

/** The words of a field as ops name it; entries of a map (`texts/thanks`) have those of their map. */
export function wordsOfField(table: OpTable, field: string): FieldWords {
  return fieldWords[table][field.split("/")[0] ?? field] ?? unknown;
}

/** What people call a field, "The message, in one sentence", "Headline messages", "Rating: Voice of the child". */
export function fieldLabel(table: OpTable, field: string, records: VisitRecords): string {
  if (field === goneField) return "Deleted or not";
  const { label } = wordsOfField(table, field);
  const entry = field.split("/")[1];
  if (entry === undefined) return label;
  if (table === "letters") {
    const section = SectionId.safeParse(entry);
    return section.success ? sectionName(section.data) : entry;
  }
  const area = records.visit.vocabulary.practiceAreas.find(({ key }) => key === entry);
  return `${label}: ${area?.label ?? entry}`;
}

/** Whether people write the field in their own words, so that two versions of it can be joined. */
export function isProseField(table: OpTable, field: string): boolean {
  const { kind } = wordsOfField(table, field);
  return kind === "text" || (kind === "line" && !timeFields.has(`${table} ${field}`));
}

// One line each, yet two of them joined would be no time and no initials.
const timeFields = new Set([
  "sessions startsAt",
  "sessions endsAt",
  "checkIns at",
  "peers initials",
]);

/** Text, numbers and yes or no as they are; anything else as JSON, which no field of these kinds holds. */
const plain = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/** A value as people would say it; empty where there is nothing. Keys and ids become the words they stand for. */
export function valueInWords(
  table: OpTable,
  field: string,
  value: unknown,
  records: VisitRecords,
): string {
  if (value === null || value === undefined || value === "") return "";
  const { kind } = wordsOfField(table, field);
  if (typeof kind === "object") return kind[plain(value)] ?? plain(value);
  switch (kind) {
    case "text":
    case "line":
    case "number":
      return plain(value);
    case "day":
      return dayInWords(plain(value));
    case "days":
      return daysInWords(strings(value));
    case "lines":
      return strings(value).join("\n");
    case "enquiry":
      return titleIn(records, "enquiries", value);
    case "finding":
      return titleIn(records, "findings", value);
    case "session":
      return titleIn(records, "sessions", value);
    case "recommendation":
      return titleIn(records, "recommendations", value);
    case "peer":
      return titleIn(records, "peers", value);
    case "peers":
      return strings(value)
        .map((id) => titleIn(records, "peers", id))
        .join(", ");
    case "group":
    case "groups": {
      const labels = new Map(
        records.visit.vocabulary.sourceGroups.map(({ key, label }) => [key, label]),
      );
      const keys = kind === "group" ? [plain(value)] : strings(value);
      return keys.map((key) => labels.get(key) ?? key).join(", ");
    }
    case "rating":
      return (
        records.visit.vocabulary.ratings.find(({ key }) => key === value)?.label ?? plain(value)
      );
    case "evidence":
      return evidenceInWords(value, records);
    case "special":
      return specialInWords(field, value);
  }
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

const tablesOfEvidence = { note: "notes", case: "cases", document: "documents" } as const;

function evidenceInWords(value: unknown, records: VisitRecords): string {
  // The shape of the field: it was parsed on the way in.
  const { type, id } = value as { type: keyof typeof tablesOfEvidence; id: string };
  return titleIn(records, tablesOfEvidence[type], id);
}

function titleIn(records: VisitRecords, table: Exclude<OpTable, "visits">, id: unknown): string {
  const rows: readonly { readonly id: string }[] = records[table];
  const row = rows.find((each) => each.id === id);
  return row === undefined ? "one that was deleted" : titleOfRow(table, row, records);
}

/** Values with a shape of their own, line by line. They were parsed as such on the way in. */
function specialInWords(field: string, value: unknown): string {
  const joined = (parts: readonly unknown[]) =>
    parts
      .filter((part) => part !== "" && part !== null && part !== undefined)
      .map(String)
      .join(", ");
  switch (field) {
    case "host": {
      const { name, kind } = value as { name: string; kind: string };
      return joined([name, kind]);
    }
    case "groundRules":
      return (value as { topic: string; text: string }[])
        .map(({ topic, text }) => `${topic}: ${text}`)
        .join("\n");
    case "threshold": {
      const { sessions, sourceGroups, kinds } = value as Record<string, number>;
      return `${sessions} sessions, ${sourceGroups} source groups, ${kinds} kinds`;
    }
    case "notNames":
      return (value as { text: string; reason: string }[])
        .map(({ text, reason }) => `${text}: ${reason}`)
        .join("\n");
    case "addedOnSite": {
      const { day, reason, agreedWith } = value as Record<"day" | "reason" | "agreedWith", string>;
      return `${dayInWords(day)}: ${reason} Agreed with ${agreedWith}.`;
    }
    case "overrides":
      return (value as { guard: string; reason: string }[])
        .map(({ guard, reason }) => `${guards[guard] ?? guard}: ${reason}`)
        .join("\n");
    case "points":
      return (value as { shared: string; response: string }[])
        .map(({ shared, response }) => (response === "" ? shared : `${shared}\n${response}`))
        .join("\n");
    case "letterhead": {
      const { organisation, lines } = value as { organisation: string; lines: string[] };
      return [organisation, ...lines].filter((each) => each !== "").join("\n");
    }
    case "addressee": {
      const { name, lines } = value as { name: string; lines: string[] };
      return [name, ...lines].filter((each) => each !== "").join("\n");
    }
    case "signOff": {
      const { closing, name, lines } = value as { closing: string; name: string; lines: string[] };
      return [closing, name, ...lines].filter((each) => each !== "").join("\n");
    }
    case "headlines":
      return (value as { text: string }[]).map(({ text }) => text).join("\n");
    default:
      return plain(value);
  }
}

const guards: Readonly<Record<string, string>> = {
  thin: "Thin evidence",
  dissent: "Dissent",
  leftOut: "Left out of the letter",
};
