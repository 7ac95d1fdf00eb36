import type { Day } from "../visit/fields.ts";
import type { Seat } from "../visit/kinds/peer.ts";
import { findDay, findDays } from "./dayAndTime.ts";
import type { AgreementField, AgreementReading, ReadAs } from "./fileReading.ts";
import { concern } from "./readPoint.ts";
import { concernWords, isBlankLine } from "./readSigns.ts";
import type { PhysicalLine } from "./splitLines.ts";

const labels: readonly { readonly field: AgreementField; readonly label: RegExp }[] = [
  { field: "host", label: /^\s*host(?: council| authority)?\s*:\s*/i },
  { field: "programme", label: /^\s*(?:programme|type of (?:visit|review)|model)\s*:\s*/i },
  { field: "onSite", label: /^\s*(?:days? )?on[ -]?site\s*:\s*|^\s*(?:dates?|days)\s*:\s*/i },
  { field: "team", label: /^\s*(?:team|peers|peer team)\s*:\s*/i },
  { field: "focus", label: /^\s*(?:focus|scope)\b[^:]{0,80}:\s*/i },
  { field: "enquiries", label: /^\s*(?:key )?lines? of enquiry\b[^:]{0,40}:?\s*/i },
  { field: "audience", label: /^\s*audiences?\b[^:]{0,60}:\s*/i },
  { field: "groundRules", label: /^\s*ground rules\b[^:]{0,40}:\s*/i },
];
const numbered = /^\s*(\d{1,2})[.)]?\s+(?:\(([^)]*\badded\b[^)]*)\)\s*)?(.+)$/i;

/** Whether lines are a scoping agreement: at least three of its fields begin a line. */
export function looksLikeAgreement(lines: readonly PhysicalLine[]): boolean {
  const seen = new Set(lines.slice(0, 400).map(({ raw }) => fieldOf(raw)?.field));
  seen.delete(undefined);
  return seen.size >= 3;
}

/** Reads what was agreed at scoping, line by line, and what it amounts to. */
export function readAgreement(lines: readonly PhysicalLine[]): {
  readonly readings: readonly ReadAs[];
  readonly agreement: AgreementReading;
} {
  const texts = new Map<AgreementField, string>();
  let current: AgreementField | null = null;
  const daysOnSite = findDays(
    lines
      .map(({ raw }) => raw)
      .filter((raw) => fieldOf(raw)?.field === "onSite")
      .map(beforeFeedback)
      .join("\n"),
  );
  const readings = lines.map(({ raw }): ReadAs => {
    if (isBlankLine(raw)) return { type: "blank" };
    const words = concernWords(raw);
    if (words !== null) return concern(words);
    const found = fieldOf(raw);
    if (found !== null) {
      current = found.field;
      texts.set(
        found.field,
        [texts.get(found.field) ?? "", found.text].filter((text) => text !== "").join("; "),
      );
      if (found.field === "enquiries" && found.text === "") return { type: "heading", of: "part" };
      return { type: "agreementField", field: found.field, text: found.text };
    }
    const enquiry = numbered.exec(raw);
    if (current === "enquiries" && enquiry !== null) {
      const note = enquiry[2] ?? null;
      return {
        type: "enquiry",
        number: Number(enquiry[1]),
        question: (enquiry[3] ?? "").trim().slice(0, 500),
        addedOnSite: note === null ? null : { day: findDay(note, daysOnSite)?.value ?? null, note },
      };
    }
    if (current === null || current === "enquiries")
      return { type: "remark", about: "other", text: raw.trim() };
    texts.set(current, `${texts.get(current) ?? ""} ${raw.trim()}`.trim());
    return { type: "agreementField", field: current, text: raw.trim() };
  });
  return { readings, agreement: agreementOf(texts, daysOnSite) };
}

function fieldOf(raw: string): { readonly field: AgreementField; readonly text: string } | null {
  for (const { field, label } of labels) {
    const found = label.exec(raw);
    if (found !== null) return { field, text: raw.slice(found[0].length).trim() };
  }
  return null;
}

const beforeFeedback = (text: string): string => text.replace(/\bfeedback\b.*$/i, "");

function agreementOf(
  texts: ReadonlyMap<AgreementField, string>,
  daysOnSite: readonly Day[],
): AgreementReading {
  const text = (field: AgreementField): string => texts.get(field) ?? "";
  const host = /^([^(.:;]*?)\s*(?:\(([^)]*)\))?\s*(?:[.;]|$)/.exec(text("host"));
  const person = (word: string): string =>
    new RegExp(String.raw`\b${word}\s*:\s*([^.;]+)`, "i").exec(text("host"))?.[1]?.trim() ?? "";
  const [programme = "", ...programmeNote] = text("programme").split(",");
  const rules = parts(text("groundRules"), /;/);
  const days = (pattern: RegExp): number | null => {
    const found = pattern.exec(text("groundRules"))?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    host: { name: (host?.[1] ?? "").slice(0, 500), kind: (host?.[2] ?? "").slice(0, 500) },
    sponsor: capital(person("DCS") || person("Sponsor")).slice(0, 500),
    coordinator: capital(person("Coordinator")).slice(0, 500),
    programme: programme.trim().slice(0, 500),
    programmeNote: programmeNote.join(",").trim(),
    daysOnSite,
    feedback: parts(/\bfeedback\b\s*(?::\s*)?(.*)$/i.exec(text("onSite"))?.[1] ?? "", /;/),
    team: teamOf(text("team")),
    focus: text("focus"),
    audiences: parts(text("audience"), /[,;]/).map((part) =>
      capital(part.replace(/^then\s+/i, "")),
    ),
    groundRules: rules.map((rule) => ({ topic: topicOf(rule), text: capital(rule) })),
    letterDueDays: days(/\bletter within (\d{1,2}) days?/i),
    factualCheckDays: days(/\bfactual(?: accuracy)? check (?:within )?(\d{1,2}) days?/i),
  };
}

// Each person of the team stands between semicolons: role, organisation (initials). A dash parts the
// seat from the role; a person without a seat of their own shares the one before.
function teamOf(text: string): AgreementReading["team"] {
  return parts(text, /;/).map((part) => {
    const initials = /\(([A-Z]{1,4})\)\s*$/.exec(part)?.[1] ?? null;
    const rest = part.replace(/\([A-Z]{1,4}\)\s*$/, "").trim();
    const seat: Seat = /^(?:review )?lead\b/i.test(rest)
      ? "lead"
      : /^member peer\b|\bcabinet member\b/i.test(rest)
        ? "memberPeer"
        : /^observer\b/i.test(rest)
          ? "observer"
          : "peer";
    const said = rest.replace(/^(?:review lead|lead peer|lead)\s*[-–:,]\s*/i, "");
    const comma = said.lastIndexOf(",");
    return {
      initials: initials ?? (seat === "lead" ? "LP" : initialsOf(said)),
      seat,
      role: capital((comma === -1 ? said : said.slice(0, comma)).trim()).slice(0, 500),
      organisation: (comma === -1 ? "" : said.slice(comma + 1).trim()).slice(0, 500),
    };
  });
}

const initialsOf = (role: string): string =>
  (role.match(/\p{L}+/gu) ?? ["P"])
    .map((word) => word.charAt(0).toUpperCase())
    .join("")
    .slice(0, 4);

// The topics that ground rules settle, by the words they are written in.
const topics: readonly (readonly [string, RegExp])[] = [
  ["Anonymity for staff", /\battribut|\banonym|\bnamed?\b/i],
  ["Escalation", /\brisk\b|\bescalat|\bsafeguard/i],
  ["Confidentiality", /\bconfiden|\bmaterial\b|\breferences\b|\bin the building\b/i],
  ["Data sharing", /\bshar|\bdata\b|\bdestroy|\bretain/i],
  ["Disputes", /\bdisagree|\bdispute|\bcomplain/i],
  ["Feedback and timescale", /\bletter\b|\bslides\b|\bfeedback\b|\bdays\b|\bdraft\b/i],
];

const topicOf = (rule: string): string =>
  topics.find(([, words]) => words.test(rule))?.[0] ?? "Other";

const parts = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim().slice(0, 500))
    .filter((part) => part !== "");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
