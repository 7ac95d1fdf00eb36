import type { Seat } from "../visit/kinds/peer.ts";
import { findDay, findDays } from "./heading/dayAndTime.ts";
import type { AgreementField, AgreementReading, ReadAs } from "./fileReading.ts";
import { belongsToCall } from "./carriedCalls.ts";
import { concern } from "./readPoint.ts";
import { concernWords, isBlankLine, readSigns } from "./signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

// After a label stands a colon, or the next cell of a table.
const labels: readonly { readonly field: AgreementField; readonly label: RegExp }[] = [
  {
    field: "host",
    label:
      /^\s*(?:host(?: council| authority)?|(?:host )?council|(?:local )?authority)\s*[:\t]\s*/i,
  },
  {
    field: "programme",
    label:
      /^\s*(?:programme|type of (?:visit|review|challenge)|(?:peer )?(?:review|challenge)(?: type)?|model)\s*[:\t]\s*/i,
  },
  {
    field: "onSite",
    label:
      /^\s*(?:days? )?on[ -]?site(?: days?| dates?)?\s*[:\t]\s*|^\s*(?:dates?|days)(?: on[ -]?site)?\s*[:\t]\s*/i,
  },
  {
    field: "team",
    label: /^\s*(?:(?:the |peer |review )?team|peers)(?: members)?\s*(?:[:\t]\s*|$)/i,
  },
  { field: "focus", label: /^\s*(?:focus(?!\s*(?:group|grp))|scope)\b[^:\t]{0,80}[:\t]\s*/i },
  { field: "enquiries", label: /^\s*(?:key )?lines? of enquiry\b[^:]{0,40}:?\s*/i },
  { field: "audience", label: /^\s*audiences?\b[^:\t]{0,60}[:\t]\s*/i },
  { field: "groundRules", label: /^\s*ground rules\b[^:\t]{0,40}(?:[:\t]\s*|$)/i },
  {
    field: "feedback",
    label: /^\s*(?:feedback|reporting|letter)(?: arrangements| to the host)?\s*[:\t]\s*/i,
  },
];
/** Who speaks for the host, on a line of its own below it. */
const ofHost =
  /^\s*(?:sponsor|(?:visit )?co-?ordinator|dcs|director|contact|organiser|chief executive|lead member)\b[^:]{0,40}:/i;
/** Labels that the head of an interview sheet does not have. */
const ofScoping = new Set<AgreementField>(["programme", "enquiries", "audience", "groundRules"]);
const numbered = /^\s*(\d{1,2})[.)]?\s+(?:\(([^)]*\badded\b[^)]*)\)\s*)?(.+)$/i;
const bulleted = /^\s*(?:[-–—•*◦▪·o]\s+|\d{1,2}[.)]\s+|[a-z][.)]\s+)(?=\S)/i;

/**
 * Whether lines are a scoping agreement: at least three of its fields begin a line, one of them a field
 * that only an agreement has. The head of an interview sheet has a date, a team and a focus group too; and
 * where lines bear the signs of notes, notes it is.
 */
export function looksLikeAgreement(lines: readonly PhysicalLine[]): boolean {
  const some = lines.slice(0, 400);
  const seen = new Set(some.map((line) => fieldOf(wordsOf(line))?.field));
  seen.delete(undefined);
  const signs = some.filter((line) => {
    const { mark, hasPlus } = readSigns(wordsOf(line), { minusMarksArea: false });
    return hasPlus || mark === "strength" || mark === "quote";
  }).length;
  return (
    seen.size >= 3 &&
    signs <= 1 &&
    ([...seen].some((field) => field !== undefined && ofScoping.has(field)) ||
      (seen.has("host") && seen.has("focus")))
  );
}

/** Reads what was agreed at scoping, line by line, and what it amounts to. */
export function readAgreement(lines: readonly PhysicalLine[]): {
  readonly readings: readonly ReadAs[];
  readonly agreement: AgreementReading;
} {
  const items = new Map<AgreementField, string[]>();
  let current: AgreementField | null = null;
  let isList = false;
  let number = 0;
  const daysOnSite = findDays(
    lines
      .map(wordsOf)
      .filter((raw) => fieldOf(raw)?.field === "onSite")
      .map(beforeFeedback)
      .join("\n"),
  );
  const add = (field: AgreementField, text: string): void => {
    if (text !== "") items.set(field, [...(items.get(field) ?? []), text]);
  };
  const readings = lines.map((line, index): ReadAs => {
    const raw = wordsOf(line);
    if (isBlankLine(raw)) return { type: "blank" };
    const words = belongsToCall(lines, index) ? raw.trim() : concernWords(raw);
    if (words !== null) return concern(words);
    const found = fieldOf(raw);
    if (found !== null) {
      current = found.field;
      isList = found.text === "";
      add(found.field, found.text);
      if (found.field === "enquiries" && found.text === "") return { type: "heading", of: "part" };
      return { type: "agreementField", field: found.field, text: found.text };
    }
    const isBulleted = bulleted.test(raw) || line.hint?.level !== undefined;
    const text = raw.replace(bulleted, "").trim();
    if (current === "enquiries" && (isBulleted || numbered.test(raw) || isList)) {
      const enquiry = numbered.exec(raw);
      const note = enquiry?.[2] ?? null;
      number = enquiry === null ? number + 1 : Number(enquiry[1]);
      return {
        type: "enquiry",
        number,
        question: (enquiry?.[3] ?? text).trim().slice(0, 500),
        addedOnSite: note === null ? null : { day: findDay(note, daysOnSite)?.value ?? null, note },
      };
    }
    const { mark } = readSigns(raw, { minusMarksArea: false });
    // What bears a sign of notes goes on from no field.
    if (current === null || current === "enquiries" || mark === "strength" || mark === "question")
      return { type: "remark", about: "other", text: raw.trim() };
    const own = items.get(current) ?? [];
    const last = own.at(-1);
    const isItem =
      isBulleted ||
      isList ||
      last === undefined ||
      (current === "host" && ofHost.test(raw)) ||
      (current === "team" && /\([A-Z]{1,4}\)\s*$/.test(last));
    if (isItem) add(current, text);
    else items.set(current, [...own.slice(0, -1), `${last} ${raw.trim()}`]);
    return { type: "agreementField", field: current, text: raw.trim() };
  });
  return namingTwins(readings, agreementOf(items));
}

/** Says at the team's first line which peers were given initials of their own. */
function namingTwins(
  readings: readonly ReadAs[],
  { agreement, twins }: { readonly agreement: AgreementReading; readonly twins: readonly string[] },
): { readonly readings: readonly ReadAs[]; readonly agreement: AgreementReading } {
  if (twins.length === 0) return { readings, agreement };
  const at = readings.findIndex(
    (readAs) => readAs.type === "agreementField" && readAs.field === "team",
  );
  return {
    agreement,
    readings: readings.map((readAs, index) =>
      index === at && readAs.type === "agreementField"
        ? { ...readAs, note: twins.join("; ") }
        : readAs,
    ),
  };
}

function fieldOf(raw: string): { readonly field: AgreementField; readonly text: string } | null {
  for (const { field, label } of labels) {
    const found = label.exec(raw);
    if (found !== null) return { field, text: raw.slice(found[0].length).trim() };
  }
  return null;
}

const beforeFeedback = (text: string): string => text.replace(/\bfeedback\b.*$/i, "");

function agreementOf(items: ReadonlyMap<AgreementField, readonly string[]>): {
  readonly agreement: AgreementReading;
  readonly twins: readonly string[];
} {
  const list = (field: AgreementField): readonly string[] => items.get(field) ?? [];
  const text = (field: AgreementField): string => list(field).join("; ");
  const host = /^([^(.:;]*?)\s*(?:\(([^)]*)\))?\s*(?:[.;]|$)/.exec(text("host"));
  const person = (word: string): string =>
    new RegExp(String.raw`\b${word}\s*:\s*([^.;]+)`, "i").exec(text("host"))?.[1]?.trim() ?? "";
  const [programme = "", ...programmeNote] = text("programme").split(",");
  const rules = list("groundRules").flatMap((rule) => parts(rule, /;/));
  const days = (pattern: RegExp): number | null => {
    const said = `${text("groundRules")}; ${text("feedback")}`;
    const found = pattern.exec(said)?.[1]?.toLowerCase();
    return found === undefined ? null : (numbersInWords[found] ?? Number(found));
  };
  const { team, twins } = distinct(teamOf(list("team")));
  return {
    twins,
    agreement: {
      host: { name: (host?.[1] ?? "").slice(0, 500), kind: (host?.[2] ?? "").slice(0, 500) },
      sponsor: capital(person("DCS") || person("Sponsor")).slice(0, 500),
      coordinator: capital(person("Coordinator")).slice(0, 500),
      programme: programme.trim().slice(0, 500),
      programmeNote: programmeNote.join(",").trim(),
      daysOnSite: findDays(list("onSite").map(beforeFeedback).join("\n")),
      feedback: [
        ...parts(/\bfeedback\b\s*(?::\s*)?(.*)$/i.exec(text("onSite"))?.[1] ?? "", /;/),
        ...list("feedback").flatMap((each) => parts(each, /;/)),
      ],
      team,
      focus: list("focus").join(" "),
      audiences: list("audience")
        .flatMap((each) => parts(each, list("audience").length > 1 ? /;/ : /[,;]/))
        .map((part) => capital(part.replace(/^then\s+/i, ""))),
      groundRules: rules.map((rule) => ({ topic: topicOf(rule), text: capital(rule) })),
      letterDueDays: days(
        /\bletter (?:with)?in (?:a |one )?(\d{1,2}|seven|ten|five|fourteen|week) (?:working )?(?:days?)?/i,
      ),
      factualCheckDays: days(
        /\bfactual(?: accuracy)? check (?:within |in |of )?(\d{1,2}|one|two|three|five) (?:working )?days?/i,
      ),
    },
  };
}

const numbersInWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  seven: 7,
  week: 7,
  ten: 10,
  fourteen: 14,
};

type Person = AgreementReading["team"][number];

/**
 * The people of a team, an item or a semicolon each: "role, organisation (AB)", or "AB (lead, role,
 * organisation)". A dash parts the seat from the role.
 */
function teamOf(items: readonly string[]): readonly Person[] {
  return items
    .flatMap((item) => parts(item, /;/))
    .flatMap((part) => {
      const marks = marksAlone(part);
      if (marks !== null) return marks;
      const first = [...part.matchAll(/(?:^|,\s*|\band\s+)([A-Z]{1,4})\s*\(([^)]*)\)/g)];
      if (first.length > 0 && (first.length > 1 || first[0]?.index === 0))
        return first.map(([, initials = "", said = ""]) => personOf(said, initials));
      // "Head of care, Dorset (HC), practitioner, Poole (AB)"
      return part
        .split(/(?<=\([A-Z]{1,4}\))\s*(?:,|\band\b)\s*/)
        .filter((each) => each.trim() !== "")
        .map((each) => {
          const initials = /\(([A-Z]{1,4})\)\s*\.?$/.exec(each)?.[1] ?? null;
          return personOf(each.replace(/\([A-Z]{1,4}\)\s*\.?$/, "").trim(), initials);
        });
    });
}

/** "LP (lead), RW, KD (North Council)": initials, some with more in brackets; null where anything else stands among them. */
function marksAlone(part: string): readonly Person[] | null {
  const people = part
    .replace(/\.\s*$/, "")
    .split(/,(?![^(]*\))|\s(?:and|&)\s(?![^(]*\))/)
    .map((each) => /^\s*([A-Z]{2,4})\s*(?:\(([^)]*)\))?\s*$/.exec(each));
  return people.every((person) => person !== null)
    ? people.map((person) => personOf(person[2] ?? "", person[1] ?? ""))
    : null;
}

function personOf(said: string, initials: string | null): Person {
  const seat: Seat = /^(?:review )?lead\b|^[^,]*\blead peer\b/i.test(said)
    ? "lead"
    : /\bmember peer\b|\bcabinet member\b/i.test(said)
      ? "memberPeer"
      : /^observer\b/i.test(said)
        ? "observer"
        : "peer";
  const rest = said.replace(
    /^(?:review lead|lead peer|lead|member peer|officer peer|peer|observer|challenge manager)\s*(?:[-–:,]\s*|$)/i,
    "",
  );
  const comma = rest.lastIndexOf(",");
  return {
    initials: initials ?? (seat === "lead" ? "LP" : initialsOf(rest)),
    seat,
    role: capital((comma === -1 ? rest : rest.slice(0, comma)).trim()).slice(0, 500),
    organisation: (comma === -1 ? "" : rest.slice(comma + 1).trim()).slice(0, 500),
  };
}

/** Gives people who share initials and are not the same ones of their own; what was changed is said. */
function distinct(team: readonly Person[]): {
  readonly team: readonly Person[];
  readonly twins: readonly string[];
} {
  const kept: Person[] = [];
  const twins: string[] = [];
  for (const person of team) {
    if (kept.some((other) => isSamePerson(other, person))) continue;
    const initials = freeInitials(person, new Set(kept.map((other) => other.initials)));
    if (initials !== person.initials)
      twins.push(
        `two peers are ${person.initials}: ${[person.role, person.organisation].filter(Boolean).join(", ")} is ${initials}`,
      );
    kept.push({ ...person, initials });
  }
  return { team: kept, twins };
}

/** Whether two entries are one person: initials, role and organisation agree. */
export const isSamePerson = (
  a: Pick<Person, "initials" | "role" | "organisation">,
  b: Pick<Person, "initials" | "role" | "organisation">,
): boolean =>
  a.initials === b.initials &&
  sameOrUnsaid(a.role, b.role) &&
  sameOrUnsaid(a.organisation, b.organisation);

const sameOrUnsaid = (a: string, b: string): boolean =>
  a === "" || b === "" || a.trim().toLowerCase() === b.trim().toLowerCase();

/** Initials that nobody has: with a letter of the organisation, or the next of the alphabet. */
export function freeInitials(
  { initials, organisation }: Pick<Person, "initials" | "organisation">,
  taken: ReadonlySet<string>,
): string {
  if (!taken.has(initials)) return initials;
  const letters = [
    ...(organisation.toUpperCase().match(/\p{L}/gu) ?? []),
    ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ".split(""),
  ];
  const base = initials.slice(0, 3);
  return letters.map((letter) => base + letter).find((each) => !taken.has(each)) ?? initials;
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
