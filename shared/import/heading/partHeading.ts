import type { NoteMark } from "../../visit/kinds/note.ts";
import { callsAlone } from "../signs/announcedConcern.ts";
import { headsOwnPart } from "../ownLines.ts";
import { visibleText } from "../signs/invisible.ts";
import type { ReadingContext } from "../readingContext.ts";
import { isBlankLine, isCounted, readSigns, startsWithSign } from "../signs/readSigns.ts";
import { sourceGroupCalled } from "../sourceGroupWords.ts";
import { wordsAt, wordsOf, type PhysicalLine } from "../splitLines.ts";

/** The heading of a part of the notes, and how it marks the unmarked lines below it. */
export type PartHeading = { readonly text: string; readonly mark: NoteMark };

// What people write over lists, without "key", "our", "some", colon and question mark.
const strengths =
  /^(?:strengths?|positives?|pluses|pros|likes?|liked|what (?:they|you|people|families|staff) (?:like|value)|enablers|highlights|plus points|good(?: (?:points|practice|things|stuff|news))?|what(?:'?s|’s| is| are| was| went)? (?:working|going|good|great|well|we (?:liked|saw that works))(?: (?:well|points))?|what works(?: well)?|what we (?:think )?(?:are|is) (?:proud of|working well)|proud of|working well|going well|went well|www|successes|best practice|areas? of (?:strength|good practice)|evidence of (?:strengths?|good practice|what works)|strengths? (?:seen|heard|noted|identified))$/i;
const areas =
  /^(?:areas?|(?:areas?|points|issues) (?:for|of|to) (?:further )?(?:improvement|improve|development|develop|consideration|consider|concern|focus|attention)|areas? (?:that )?(?:need|needing|requiring) .{3,30}|(?:development|improvement) (?:areas?|points|needs)|weakness(?:es)?|negatives?|minuses|cons|challenges|gaps|barriers|problems|issues|concerns|dislikes?|disliked|lowlights|deltas?|less positive|frustrations|what(?:'?s|’s| is) not|not (?:so|as) (?:good|well|great)|less (?:good|well)|bad|could be better|what(?:'?s|’s| is)? (?:not|less) (?:working|going|so good|good)(?: so| as)?(?: well)?|not (?:working|going)(?: so)?(?: well)?|what (?:doesn[’']?t|does not|isn[’']?t) (?:work|working)(?: well)?|what (?:needs to|could|should) (?:improve|be (?:better|improved))|(?:what (?:are (?:we|you|they)|we are|we['’]re) )?(?:still )?(?:worried|worries|concerned)(?: about)?|worries|to improve|needs? improv(?:ing|ement)|even better if|ebi|do better|evidence of (?:areas?|weakness(?:es)?|concerns?)(?: .{2,30})?)$/i;
const questions =
  /^(?:not sure|unsure|don[’']?t know|unknowns?|(?:some)?things? to (?:follow up|check|ask)|(?:open |outstanding |remaining |unanswered )?questions?(?: (?:to|for) .{2,40})?|to follow up|queries|to check|(?:things|points|lines|evidence|issues|themes) (?:to|for) (?:triangulation|follow|follow up|check|test|triangulate|explore|pick up)(?: .{2,30})?|to (?:triangulate|test|explore)|triangulate (?:with|against)|further (?:enquir(?:y|ies)|questions?)|what we (?:still )?(?:don[’']?t know|need to (?:know|find out)))$/i;
const quotations =
  /^(?:quotes?|quotations?|verbatim|in their own words|direct quotes?|what (?:they|people) said)$/i;
const others =
  /^(?:what (?:he|she|the dcs|dcs|the director|the chief executive) said|(?:(?:their|his|her|dcs|host|director)(?:['’]s)? )?(?:responses?|reply|reaction)|what (?:needs to|should|must) (?:happen|change)(?: next)?|next steps?|suggestions?|ideas|asks?|wishes|what (?:would|will) help|context|background|situation|assessment|recommendations?|headlines?|key (?:messages|points|themes|issues)|themes?|summary|notes?|general|other(?: points| comments)?|comments?|observations?|discussion|evidence(?: seen)?|impact|data|overall|aob|actions?)$/i;
const withoutSmallWords = (text: string): string =>
  text.replace(/^(?:(?:the|key|our|some|main|any|other) )+(?=\S)/i, "");

// What judges is a note, however short: "caseloads too high".
const judges =
  /(?<!\p{L})(?:too|not|no|never|none|nobody|few|little|lots?|many|more|less|better|worse|good|great|brill(?:iant)?|excellent|strong|weak|poor|bad|high|low|slow|quick|fast|late|early|long|short|clear|unclear|rare|rarely|always|often|well|very|v|lack|lacks|missing|need|needs|improved|improving|rising|falling|up|down|late|overdue|unknown|used|valued|liked|visible|stable|unstable|mixed|patchy|inconsistent|consistent|variable|varies|drift|drifts)(?!\p{L})/iu;

/**
 * Whether the line at `at` heads a part of the notes rather than tells something: styled so, marked as in
 * Markdown, in capitals, named as a line of enquiry or a practice area is, or a few words that end in a
 * colon above a list. In doubt it is a note.
 */
export function partHeading(
  lines: readonly PhysicalLine[],
  at: number,
  context: ReadingContext,
): PartHeading | null {
  const line = lines[at];
  if (line === undefined || line.hint?.cells !== undefined) return null;
  const raw = wordsOf(line);
  const marked = /^\s*#{1,6}\s+(?=\S)/.exec(raw);
  const isStressed = /^\s*(?:\*\*.+\*\*|__.+__):?\s*$/.test(raw);
  const text = visibleText(
    (marked === null ? withoutNumber(raw) : raw.slice(marked[0].length)).replace(
      /^\s*(?:\*\*(.+)\*\*|__(.+)__):?\s*$/,
      "$1$2",
    ),
  ).replace(/\s*:$/, "");
  if (text === "" || text.length > 120) return null;
  const found = { text, mark: markBelow(text) };
  if (line.hint?.heading !== undefined || marked !== null) return found;
  if (line.hint?.level !== undefined || text.length > 70 || startsWithSign(raw)) return null;
  const words = (text.match(/\S+/g) ?? []).length;
  const next = lines.slice(at + 1, at + 3).find((each) => !isBlankLine(wordsOf(each)));
  if (next === undefined) return null;
  if (callsAlone(text) !== null) return { text, mark: "plain" };
  if (isSetHeading(text)) return found;
  if (isStressed && words <= 10 && !/[.!,;]$/.test(text)) return found;
  // "Item 3 - Performance", "File 1 (CIN, 9 yrs)", "Case B"
  if (countedPart.test(text) && !startsWithSign(raw)) return found;
  if (/[.!,;]$/.test(text)) return null;
  // "What needs to change?" over a list is asked by the sheet.
  if (text.endsWith("?"))
    return words <= 9 &&
      asksOverList.test(text) &&
      startsList(lines, at) &&
      // One of a list of questions heads nothing.
      !(isCounted(raw) && isCounted(wordsOf(next)))
      ? found
      : null;
  // "PERFORMANCE REPORT", "2. PERFORMANCE REPORT"
  const isShouted = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase() && words <= 9;
  if (isShouted && (words > 1 || text.length > 5)) return found;
  if (words > 6) return null;
  if (context.partNames?.has(text.toLowerCase()) === true && startsList(lines, at)) return found;
  if (/:\s*$/.test(raw) && words <= 5 && startsList(lines, at)) return found;
  if (headsItem(lines, at, text, words)) return found;
  return headsListAlone(lines, at, { text, words, context }) ? found : null;
}

/** "2. Workforce" of minutes: counted, a thing named in a few words, and what was said of it below, not counted itself. */
function headsItem(
  lines: readonly PhysicalLine[],
  at: number,
  text: string,
  words: number,
): boolean {
  const raw = wordsAt(lines, at);
  if (words > 4 || !/^\s*\d{1,2}[.)]\s/.test(raw) || judges.test(text) || /\d|[.,;]/.test(text))
    return false;
  const next = lines[at + 1];
  if (next === undefined || isBlankLine(wordsOf(next)) || /^\s*\d/.test(wordsOf(next)))
    return false;
  // Every item of the list is so: one that goes on in words is a point.
  const counted = lines.filter((line) => /^\s*\d{1,2}[.)]\s/.test(wordsOf(line)));
  const short = counted.filter((line) => (wordsOf(line).match(/\S+/g) ?? []).length <= 6);
  return counted.length >= 3 && short.length * 10 >= counted.length * 8;
}

const asksOverList = /^(?:what|where|which|who|how)\b/i;
const countedPart =
  /^(?:(?:agenda )?item|case|file|child|young person|yp|part|section|theme|kloe|line of enquiry|loe)\s?(?:no\.?\s?)?(?:\d{1,3}|[A-H])(?=$|\s?[-–—:.(,])[^.?!]{0,60}$/i;

/** "housing", "Strategy meetings" over its list: a thing named in at most three words that judge nothing, with a blank line or a list before. */
function headsListAlone(
  lines: readonly PhysicalLine[],
  at: number,
  {
    text,
    words,
    context,
  }: { readonly text: string; readonly words: number; readonly context: ReadingContext },
): boolean {
  // "Team managers (6)" over what they said.
  const name = text.replace(/\s?\(\d{1,3}\)$/, "");
  if (words > 4 || (words > 3 && name === text)) return false;
  if (judges.test(text) || /\d|[.,;]/.test(name)) return false;
  const before = lines[at - 1];
  const isApart =
    before === undefined ||
    isBlankLine(wordsOf(before)) ||
    startsWithSign(wordsOf(before)) ||
    /^(?:\s{2,}|\t)/.test(wordsOf(before));
  if (!isApart) return false;
  // One point of a counted list is no heading of the next.
  if (!isCounted(wordsAt(lines, at)) && startsList(lines, at)) return true;
  // Under a list or a blank line, and further in below: "1) Morale" over "   a) better".
  const next = lines[at + 1];
  return (
    next !== undefined &&
    !isBlankLine(wordsOf(next)) &&
    (/^(?:\s{2,}|\t)/.test(wordsOf(next)) ||
      (sourceGroupCalled(text, context.vocabulary) !== null && isAmongGroups(lines, at, context)))
  );
}

/** Whether another line too is a group's name and nothing else: then each heads what that group said. */
const isAmongGroups = (
  lines: readonly PhysicalLine[],
  at: number,
  { vocabulary }: ReadingContext,
): boolean =>
  lines.some(
    (line, index) =>
      index !== at &&
      Math.abs(index - at) < 40 &&
      sourceGroupCalled(visibleText(wordsOf(line)).replace(/:$/, ""), vocabulary) !== null,
  );

const isSetHeading = (text: string): boolean => {
  const plain = withoutSmallWords(text.replace(/\s*\?$/, ""));
  return (
    markBelow(text) !== "plain" || headsOwnPart(text) || others.test(plain) || others.test(text)
  );
};

const startsList = (lines: readonly PhysicalLine[], at: number): boolean => {
  const next = lines.slice(at + 1, at + 3).find((each) => !isBlankLine(wordsOf(each)));
  return (
    next !== undefined &&
    (startsWithSign(wordsOf(next)) ||
      isCounted(wordsOf(next)) ||
      (next.hint?.level ?? 0) > 0 ||
      next.hint?.cells !== undefined)
  );
};

// "2. PERFORMANCE REPORT" is counted; the number is not its name.
const withoutNumber = (raw: string): string => {
  const { text, mark } = readSigns(raw, { minusMarksArea: false });
  return mark === "plain" ? text : raw;
};

/** How a heading marks what stands under it: "What went well", "Gaps", "To check". */
export function markBelow(said: string): NoteMark {
  const text = withoutSmallWords(said.replace(/\s*\?$/, ""));
  if (strengths.test(text)) return "strength";
  if (areas.test(text)) return "area";
  if (quotations.test(text)) return "quote";
  return questions.test(text) ? "question" : "plain";
}
