// Words that alone, or with figures, initials and each other, say where, when or of whom a line is.
const places =
  "case|room|day|no|nos|nr|number|question|session|page|line|row|item|point|part|group|team|file|child|site|unit|ward|week|visit|table|floor|building|ref|id|interview|meeting|focus|talk|round|slot|step|section|para|pg|kloe|entry|year|yr|locality|north|south|east|west|central|board|home";
const callsOut =
  "note|notes|nb|fyi|ps|urgent|urgently|alert|important|attention|warning|danger|priority|action|actions|flag|escalate|escalated|escalation|safeguarding|concern|sg|cp|emergency|immediate|red|also|update|later|todo|reminder";
const people =
  "social|worker|workers|sw|sws|asw|manager|managers|mgr|head|heads|headteacher|teacher|teachers|police|officer|officers|health|visitor|visitors|nurse|nurses|school|schools|iro|iros|dsl|lado|dcs|carer|carers|foster|parent|parents|mother|mum|father|dad|young|person|people|director|chair|practitioner|practitioners|advocate|member|members|lead|deputy|assistant|senior|principal|service|services|staff|duty|mash|edt|camhs|yot|cafcass|gp|midwife|partner|partners|admin|participant|speaker|cllr|councillor|boy|girl|early";
const times =
  "mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|am|pm|noon|time|date|at|on|the|of|in|re|from|for|by|with|and|to|self|about|approx|voice|threshold|oversight|plan|supervision|st|nd|rd|th|today|yesterday|[ivx]{1,5}";

// "WOW !", "Great !": no initials, and no label.
const exclaims =
  /^(?:wow|hello|hi|welcome|thanks?|thank|sorry|please|good|better|best|love[sd]?|like[sd]?|proud|happy|fantastic|excellent|fab|fabulous|awesome|lovely|wonderful|impressive|shocking|terrible|awful|poor|sad|bad|big|huge|true|right|agreed?|indeed|finally|done|never|always|too|very|it|they|we|you|is|are|was|were|has|have|what|how|why|yes|yay|yep|no|nope|ok|okay|great|good|stop|help|omg|lol|oh|ah|ha|hurray|hooray|go|super|nice|cool|well|really|brilliant|amazing|not|so|top)$/i;

const known = new RegExp(`^(?:${places}|${callsOut}|${people}|${times})$`, "i");
// 14:05 · 14h05 · 2.05pm · 2023/0142 · 15/10/2024 · 1st
const figure = /^(?:pp?\.?)?\d[\d:./hT-]{0,20}(?:st|nd|rd|th|[ap]m|hrs?|h)?$/i;
// JP · LP/MC · J.P. · S1 · AB12
const initials =
  /^(?:\p{Lu}{1,5}\d{0,5}\p{Ll}?|\p{L}?\d{1,5}\p{L}?|\p{L})(?:[/&.+-](?:\p{Lu}{1,5}|\p{L}))*$/u;

const piece = /[^\s,;|]{1,30}[\s,;|]{0,4}/uy;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const callSign = /[!\uFF01\uFE57\u00A1\u2757\u2755\u203C\u2049\u26A0\u{1F6A8}\u{1F198}]/u;

const mostPieces = 24;

/** Whether up to `most` words before a "!" may name somebody or something: no sentence, and nothing felt. */
export const mayLabel = (text: string, most: number): boolean => {
  const words = text.match(/[\p{L}\p{N}'\u2019]+/gu) ?? [];
  return words.length > 0 && words.length <= most && !words.some((word) => exclaims.test(word));
};

/**
 * Where a label that begins at `at` ends, with what parts it from the words: "JP", "(JP)", "S1", "Case 14",
 * "15 Oct 14:05", "2024/0613 y y n", "Urgent", "Social worker". `at` itself where none begins there.
 * It ends before the first word that may be one of a sentence.
 */
export function labelEnd(line: string, at: number): number {
  let end = at;
  for (let pieces = 0; pieces < mostPieces; pieces += 1) {
    piece.lastIndex = end;
    const [found] = piece.exec(line) ?? [];
    if (found === undefined) break;
    const word = found.replace(edges, "").replace(/[()[\]]/g, "");
    const isCount = /^no$/i.test(word) && /\d/.test(line.charAt(end + found.length));
    const mayExclaim = exclaims.test(word) && !isCount;
    const isLabel =
      !callSign.test(found) &&
      // "95% ! impressive" is a measure.
      !/[%\u00A3$]/.test(found) &&
      !mayExclaim &&
      (word === "" || known.test(word) || figure.test(word) || initials.test(word));
    if (!isLabel) break;
    end += found.length;
  }
  return end;
}
