import type { RecordOf } from "../../../shared/visit/records.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { plainDraft, textDraft, type TextField } from "../../db/textDraft.ts";

const label = "Change visit details";
const ofVisit = (visit: Visit, field: Omit<TextField<"visits">, "label">) =>
  textDraft("visits", { id: visit.id, visitId: visit.id }, { ...field, label });

/** A text of the visit's details, to be typed in. */
export const visitText = (
  { id }: Visit,
  field: "programme" | "focus" | "sponsor" | "coordinator" | "reviewDate",
) => plainDraft("visits", { id, visitId: id }, field, label);

/** What the host is called, or what kind of council it is. */
export const hostText = (visit: Visit, part: "name" | "kind") =>
  ofVisit(visit, {
    field: `host.${part}`,
    read: ({ host }) => host[part],
    write: ({ host }, text) => ({ host: { ...host, [part]: text } }),
  });

/** A list, one on each line. */
export const linesText = (visit: Visit, field: "audiences" | "feedback") =>
  ofVisit(visit, {
    field,
    read: (row) => row[field].join("\n"),
    write: (_, text) => ({
      [field]: text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    }),
  });

/** What a ground rule is about, or what it says. */
export const ruleText = (visit: Visit, index: number, part: "topic" | "text") =>
  ofVisit(visit, {
    field: `groundRules.${index}.${part}`,
    read: ({ groundRules }) => groundRules[index]?.[part] ?? "",
    write: ({ groundRules }, text) => ({
      groundRules: groundRules.map((rule, i) => (i === index ? { ...rule, [part]: text } : rule)),
    }),
  });

/** A text of a line of enquiry. */
export const enquiryText = (enquiry: RecordOf<"enquiries">, field: "shortName" | "question") =>
  plainDraft("enquiries", enquiry, field, "Change line of enquiry", (text) =>
    field === "question" ? text.replace(/\s+/gu, " ") : text,
  );
