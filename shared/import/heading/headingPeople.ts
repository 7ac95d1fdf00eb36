import type { PeerMark } from "../fileReading.ts";
import type { HeadingParts } from "./headingBlock.ts";
import type { ReadingContext } from "../readingContext.ts";
import { findSourceGroups } from "../sourceGroupWords.ts";

const things =
  "(?:min|minute|hour|hr|am|pm|month|week|day|year|yr|mile|file|case|page|area|session|version|point|centre|team|th|st|nd|rd|to|of|and|x|per|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[a-z]?s?";
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.:/£%#-])(\d{1,3})\s(?!${things}\b)(?:[a-z][\p{L}'’&/-]*)`,
  "giu",
);
const countedInWords =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty) (?:[\p{L}'’-]+ ){0,2}(?:people|carers?|members?|parents?|mums?|dads?|staff|heads?|headteachers?|teachers?|governors?|inspectors?|workers?|managers?|officers?|practitioners?|nurses?|visitors?|councillors?|advisers?|advisors?|leavers?|leads?|directors?|children|adopters?|chairs?|midwives|midwife|police officers?|residents?|volunteers?|partners?|colleagues)\b/giu;
const whole =
  /(?<![\d.:/£-])(\d{1,3})\s(?:of them|people|ppl|attended|attending|present|in total|altogether|in all|in the room|persons|pax)\b|\b(?:total(?: of)?|group of|in all|altogether)\s?:?\s?(\d{1,3})\b/i;

/** How many people were met, as a heading says or lists them; null when it does not. */
export function countIn(
  parts: HeadingParts,
  heading: string,
  open: string,
  context: ReadingContext,
): number | null {
  if (parts.present !== "") {
    const listed = listedPeople(parts.present, context);
    if (listed !== null) return listed;
  }
  return peopleIn(heading, open);
}

/** "14 members", "chair, police, health x2, 2 schools": people told one by one, with their numbers. */
function listedPeople(text: string, { initials }: ReadingContext): number | null {
  const all = whole.exec(text);
  if (all !== null) return Number(all[1] ?? all[2]);
  const alone = /^\(?(\d{1,3})\)?\.?$/.exec(text.trim());
  if (alone !== null) return Number(alone[1]);
  const beside = /\(\s?(\d{1,3})(?:\s\p{L}+)?\s?\)/u.exec(text);
  if (beside !== null && !/[,;]/.test(text)) return Number(beside[1]);
  let sum = 0;
  for (const part of text
    .replace(/[^,;\n]{0,200}\((?:apologies|absent|not present)\)/gi, "")
    .replace(/[^,;\n]*\b(?:sent|gave|with) apologies\b[^,;\n]*/gi, "")
    .replace(/\bapologies\s?:[^;\n]*/gi, "")
    .replace(/\([^)]{0,300}\)/g, "")
    .split(/[,;\n]|\band\b|&|\+/)) {
    const person = part
      .trim()
      .replace(/\.$/, "")
      .replace(
        /^(?:we |i )?(?:met|saw|spoke (?:to|with)|talked (?:to|with)|interviewed)(?: with)? /i,
        "",
      );
    if (!/[\p{L}\d]/u.test(person) || initials.includes(person)) continue;
    sum += numberOf(
      /^(\d{1,3}|[a-z]{3,9})\b/i.exec(person)?.[1] ?? "",
      Number(/[x×]\s?(\d{1,3})/i.exec(person)?.[1] ?? 1),
    );
  }
  return sum === 0 ? null : sum;
}

/** A number in figures or in words; `otherwise` for any other word. */
function numberOf(said: string, otherwise: number): number {
  if (/^\d/.test(said)) return Number(said);
  const at = numbersInWords.indexOf(said.toLowerCase());
  return at === -1 ? otherwise : at + 1;
}

const numbersInWords =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

const further =
  /(?:\+|\bw\b|\bwith\b|\band\b|&)\s?(?:an? |the |their )?(?:[a-z-]+ )?(?:manager|worker|officer|coordinator|head)\b/i;

/** "Chair of scrutiny and", "DI +": one more than those who are counted. */
const oneAhead =
  /\b(?:chair|head|manager|director|lead|leader|officer|inspector|di|ds|nurse|doctor|gp|psw|coordinator)\b(?! ?\d)[^,;.\d]{0,30}(?:\b(?:and|plus|with)|&|\+)\s*$/i;

/** One person by rank or post: "DI", "named nurse", "service manager". */
export const oneRole =
  /^(?:an? |the )?(?:D[CIS]|DCI|PC|PS|TM|SM|HV|AD|DSL|GP|(?:[\p{L}-]+ ){0,3}(?:manager|lead|officer|nurse|doctor|worker|head|deputy|chair|director|inspector|sergeant|(?:chief )?superintendent|chief constable|adviser|advisor|coordinator|teacher|governor|councillor))$/iu;

// From the plainest way of giving a number of people to the least; several kinds of people add up.
function peopleIn(heading: string, open: string): number | null {
  const all = whole.exec(open);
  if (all !== null) return Number(all[1] ?? all[2]);
  // "(staff x 3, one manager)"
  const listed =
    /\((?!\s?\d)([^()]{0,300}\p{L}\s?[x×]\s?\d{1,3}\s?(?:,|and\b|&|\+|;)[^()]*)\)/iu.exec(
      heading,
    )?.[1];
  if (listed !== undefined) {
    const figures = [...listed.matchAll(/[x×]\s?(\d{1,3})\b/giu), ...listed.matchAll(counted)];
    const words = [...listed.matchAll(countedInWords)];
    return [...figures, ...words].reduce((sum, [, said = ""]) => sum + numberOf(said, 0), 0);
  }
  const inBrackets =
    /\(\s?(?:(?:about|approx(?:imately)?\.?|around|circa|c\.|~|n\s?=|[a-z ]{0,20}(?<![a-z])[x×])\s?)?(\d{1,3})(?:\s?[:;,)]|\s?$|\sof (?:them|us)\b)/i.exec(
      heading,
    ) ??
    /(?<![\p{L}\d])n\s?=\s?(\d{1,3})\b/iu.exec(heading) ??
    new RegExp(String.raw`\bthere were (${numbersInWords.join("|")}|\d{1,3}) of them\b`, "i").exec(
      heading,
    );
  if (inBrackets !== null) {
    const said = (inBrackets[1] ?? "").toLowerCase();
    return numbersInWords.includes(said) ? numbersInWords.indexOf(said) + 1 : Number(said);
  }
  // "staff x 8", and as some write it "2 x DS"
  const multiplied = [
    ...open.matchAll(/(?<![\p{L}\d])[x×]\s?(\d{1,3})\b/giu),
    ...open.matchAll(/(?<![\p{L}\d.:])(\d{1,2})\s?[x×]\s(?=\p{L})/giu),
  ];
  const named = [...open.matchAll(counted)].filter(
    ({ index }) => !/(?<!\p{L})[x×]\s?$/iu.test(open.slice(0, index)),
  );
  if (multiplied.length + named.length > 0) {
    const sum = [...multiplied, ...named].reduce((total, [, figure]) => total + Number(figure), 0);
    const first = [...multiplied, ...named].sort((a, b) => a.index - b.index)[0];
    const after = first === undefined ? "" : open.slice(first.index + first[0].length);
    return sum + (further.test(after) || oneAhead.test(open.slice(0, first?.index ?? 0)) ? 1 : 0);
  }
  // "Health: named GP, designated nurse, HV manager": people told one by one.
  const list = /^[^:]{2,30}:\s([^.:]*,[^.:]*)/.exec(open)?.[1];
  if (list !== undefined)
    return list.split(/,|\band\b|&/).filter((part) => part.trim() !== "").length;
  const inBracketsBeside = [...heading.matchAll(counted)].filter(
    ({ index }) => open.slice(index, index + 2).trim() === "",
  );
  if (inBracketsBeside.length > 0)
    return inBracketsBeside.reduce(
      (total, [, figure]) => total + Number(figure),
      oneAhead.test(heading.slice(0, inBracketsBeside[0]?.index ?? 0)) ? 1 : 0,
    );
  const roles = [...heading.matchAll(/\(([^()\d]{3,120})\)/g)]
    .map(([, inside = ""]) => inside.split(/,|\band\b|&|\+/).map((each) => each.trim()))
    .find((each) => each.length > 1 && each.every((role) => oneRole.test(role)));
  if (roles !== undefined) return roles.length;
  const [inOpen, inAll] = [open, heading].map((text) => [...text.matchAll(countedInWords)]);
  const inWords = inOpen?.length === 0 ? (inAll ?? []) : (inOpen ?? []);
  if (inWords.length > 0)
    return inWords.reduce(
      (total, [, figure = ""]) => total + numberOf(figure, 0),
      oneAhead.test(heading.slice(0, inWords[0]?.index ?? 0)) ? 1 : 0,
    );
  const pair = /\bw(?:ith\s|\/)\s*([^,.;()]{1,200}?)\s(?:&|and)\s([^,.;()]+)/i.exec(open);
  return pair === null ? null : 2;
}

// Capitals that are no initials of a peer.
const noInitials = new Set(
  "DCS LM CX CEO CE SW SWS TM TMS HV HVS GP GPS QA IRO IROS SEND SEN CIN CP LAC CLA CIC CL NHS ICB PM AM BST GMT UK MASH LADO LCS RTF PDF FGC EHCP EHC MACPT DSL VCS VCSE CYP YP NPS ASC AD ADS HOS LSCB LSCP EH EHM OK TBC ABE CAF DOC TXT ID DI DS DC DCI PC PS ACC DCC DSU CPS PA HOS SM DSLS IFA PLO YJS FGC".split(
    " ",
  ),
);

/** Peers named in a heading: initials of the team, `lead` where it stands for the review lead, and unknown ones where a label or bracket makes them peers. */
export function peersIn(
  parts: HeadingParts,
  heading: string,
  { initials, vocabulary }: ReadingContext,
): readonly PeerMark[] {
  const found: { readonly mark: PeerMark; readonly at: number }[] = [];
  const add = (mark: PeerMark, at: number): void => {
    if (found.every((each) => each.mark !== mark)) found.push({ mark, at });
  };
  for (const mark of initials.filter((each) => each.toLowerCase() !== "lead"))
    if (new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "u").test(parts.present))
      add(mark, heading.length + 1);
  for (const mark of initials) {
    const at = new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "u").exec(heading)?.index;
    if (mark.toLowerCase() !== "lead" && at !== undefined) add(mark, at);
  }
  const before = [
    "^",
    String.raw`[+,(&/;:]\s?`,
    String.raw`\d\s{1,3}`,
    String.raw`\.\s{1,3}`,
    String.raw`\s{2}`,
    String.raw`\b(?:w|with|and|notes|one|by|hrs|am|pm)\s`,
  ];
  if (initials.length > 0) before.push(String.raw`(?<![\p{L}])(?:${initials.join("|")})\s`);
  const lead = new RegExp(
    String.raw`(?:${before.join("|")})(?:review )?([Ll]ead)\b(?!\s(?:[Mm]ember|[Oo]fficer|professional|worker|nurse|for|gp|teacher|practitioner|cllr|councillor|director)|s\b)`,
    "u",
  ).exec(heading.trim());
  if (lead !== null) add("lead", lead.index);
  // "lead + KD", "(LP)", "notes: MC": marks of people the team does not have yet.
  const unknown = [
    ...heading.matchAll(/\b[Ll]ead\s?(?:\+|&|,|\/|and)\s?([A-Z]{2,3})\b/g),
    ...heading.matchAll(/\b([A-Z]{2,3})\s?(?:\+|&|,|\/|and)\s?[Ll]ead\b(?!\s?member)/g),
    ...heading.matchAll(/\(([A-Z]{2,3})(?:\s?[,+&/]\s?[A-Z]{2,3})*\)/g),
    ...heading.matchAll(/\b(?:[Nn]otes(?: by)?|[Tt]aken by):?\s([A-Z]{2,3})\b/g),
  ];
  for (const match of unknown)
    for (const [mark] of match[0].matchAll(/\b[A-Z]{2,3}\b/g))
      if (!noInitials.has(mark) && findSourceGroups(mark, vocabulary).length === 0)
        add(mark, /notes|taken/i.test(match[0]) ? heading.length : match.index);
  // "RW (lead)" is one peer who leads.
  for (const [mark] of `${parts.peers}, ${parts.writer}`.matchAll(
    /(?<!\b[A-Z]{2,3}\s?\()\b(?:[A-Z]{2,4}|[Ll]ead)\b(?!\s(?:member|officer))/g,
  ))
    if (!noInitials.has(mark)) add(/^lead$/i.test(mark) ? "lead" : mark, heading.length + 1);
  return found.sort((a, b) => a.at - b.at).map(({ mark }) => mark);
}

/** Who of the team wrote the notes, where the heading or the name of the file says so. */
export function writerOf(
  parts: HeadingParts,
  heading: string,
  fileName: string,
  peers: readonly PeerMark[],
  { initials }: ReadingContext,
): PeerMark | null {
  const labelled = /\b[A-Z]{2,4}\b/.exec(parts.writer)?.[0];
  if (labelled !== undefined) return labelled;
  const said = /\b[Nn]otes:?\s(?:by\s)?([A-Z]{2,4})\b/.exec(heading)?.[1];
  if (said !== undefined) return said;
  const inName = fileName.split(" ").find((word) => initials.includes(word));
  if (inName !== undefined) return inName;
  return peers.length === 1 ? (peers[0] ?? null) : null;
}
