import { dayInWords, daysInWords } from "../words/inWords.ts";
import { allAreas, areaOfAnswer, formsOf, type FormOfVisit, ratingOf } from "./formsOf.ts";
import { HeardKey } from "./heardKey.ts";
import type { Field } from "./kind.ts";
import { sectionName, SectionId } from "./programme/letterSections.ts";
import { wordsIn } from "./recordInWords.ts";
import { skillsOf } from "./teamSkills.ts";
import { kindOf, type Table, type VisitRecords } from "./records.ts";

const unknown: Field<unknown> = { label: "Something this version does not know", said: "text" };

/** All there is about a field as ops name it; entries of a map (`texts/thanks`) have that of their map. */
export function fieldOf(table: Table, field: string): Field<unknown> {
  const name = field.split("/")[0] ?? field;
  const { fields } = kindOf(table);
  return (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? unknown;
}

/** What people call a field, "The message, in one sentence", "Headline messages", "Rating: Voice of the child". */
export function fieldLabel(table: Table, field: string, records: VisitRecords): string {
  // Fields of the log's own, of which there is one.
  if (field.startsWith("$")) return "Deleted or not";
  const { label } = fieldOf(table, field);
  const entry = field.split("/")[1];
  if (entry === undefined) return label;
  const section = SectionId.safeParse(entry);
  if (table === "letters") return section.success ? sectionName(section.data) : entry;
  const heard = HeardKey.safeParse(entry);
  if (heard.success) {
    const [, of = "", id = ""] = /^(\w+)-(.*)$/u.exec(heard.data) ?? [];
    const title = wordsIn(records, "one that was deleted").titleOf(`${of}s`, id);
    return `${label}: ${of === "headline" ? "a headline" : title}`;
  }
  return `${label}: ${wordsOfEntry(table, entry, records)}`;
}

/** What the entry of a map is called: a practice area, as it is asked today. */
function wordsOfEntry(table: Table, entry: string, records: VisitRecords): string {
  const isAreaOfForm = (form: FormOfVisit) =>
    table === "practiceForms" ? allAreas(form).find(({ key }) => key === entry) : undefined;
  const area = formsOf(records).map(isAreaOfForm).find(Boolean) ?? areaOfAnswer(records, entry);
  return area?.label ?? entry;
}

/** Whether people write the field in their own words, so that two versions of it can be joined. */
export function isProseField(table: Table, field: string): boolean {
  const { said } = fieldOf(table, field);
  return said === "text" || said === "line";
}

/** Text, numbers and yes or no as they are; anything else as JSON, which no field of these kinds holds. */
const plain = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/** A value as people would say it; empty where there is nothing. Keys and ids become the words they stand for. */
export function valueInWords(
  table: Table,
  field: string,
  value: unknown,
  records: VisitRecords,
): string {
  if (value === null || value === undefined || value === "") return "";
  const { said, refers } = fieldOf(table, field);
  const words = wordsIn(records, "one that was deleted");
  if (typeof said === "function") return said(value, words);
  if (typeof said === "object") return Reflect.get(said, plain(value)) ?? plain(value);
  const { sourceGroups, ratings } = words.vocabulary;
  const area = areaOfAnswer(records, field.split("/")[1] ?? "");
  const group = (key: string) => sourceGroups.find((each) => each.key === key)?.label ?? key;
  switch (said) {
    case "day":
      return dayInWords(plain(value));
    case "days":
      return daysInWords(strings(value));
    case "lines":
      return strings(value).join("\n");
    case "yesNo":
      return value === true ? "Yes" : "No";
    case "group":
      return group(plain(value));
    case "groups":
      return strings(value).map(group).join(", ");
    case "keys":
      return strings(value)
        .map((key) => skillsOf(records.visit).find((each) => each.key === key)?.label ?? group(key))
        .join(", ");
    case "rating":
      return (
        (area && ratingOf(area, plain(value)))?.label ??
        ratings.find(({ key }) => key === value)?.label ??
        plain(value)
      );
    case "text":
    case "line":
    case "exact":
    case "number":
      return plain(value);
    case undefined:
  }
  const titles: string[] = [];
  refers?.see(value, (to, id) => titles.push(words.titleOf(to, id)));
  return refers === undefined ? plain(value) : titles.join(", ");
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];
