import { callsAlone, saysNoConcern } from "../../../../shared/import/signs/announcedConcern.ts";
import { visibleText } from "../../../../shared/import/signs/invisible.ts";
import { readSigns } from "../../../../shared/import/signs/readSigns.ts";
import { type MarkName, markNames } from "../../../ui/evidence/marks.ts";

/** The mark after `mark`, or before it; the cycle closes. */
export function nextMark(mark: MarkName, { backwards = false } = {}): MarkName {
  const step = backwards ? -1 : 1;
  const place = (markNames.indexOf(mark) + step + markNames.length) % markNames.length;
  return markNames[place] ?? "plain";
}

/** A line as it stands in the field: what it says and how it is marked. */
export interface MarkedText {
  readonly text: string;
  readonly mark: MarkName;
  /** A single "-" began it, which in this session may be a bullet or a mark. */
  readonly isDashed?: boolean | undefined;
}

/** What a "-" at the start of a line means in these notes. */
interface DashOptions {
  readonly minusMarksArea: boolean;
}

const asMark: DashOptions = { minusMarksArea: true };

/**
 * The line after a change of its text from `before` to `after`. A mark typed at the start counts at
 * the moment it is typed, so that a mark chosen by key later is not overruled by the same characters.
 */
export function typeInto(line: MarkedText, after: string, dash = asMark): MarkedText {
  // "Safeguarding concern:" was one until "none" was typed behind it.
  if (line.mark === "concern" && saysNoConcern(after)) return { text: after, mark: "plain" };
  const typed = typedMark(after, dash);
  const wasThere = typedMark(line.text, dash)?.mark === typed?.mark;
  return typed === null || wasThere ? { ...line, text: after } : typed;
}

/**
 * A line as it is kept once it is entered. Bullets and what shows nothing come off here, and signs typed
 * without a space are read, so that the line says what it would say in a file. A mark that was chosen
 * stays, but for a "!", which nothing overrules.
 */
export function enteredLine({ text, mark, isDashed }: MarkedText, dash = asMark): MarkedText {
  const read = readSigns(text, dash);
  if (read.mark === "concern" && !read.isAnnounced) return { text: read.text, mark: "concern" };
  // What was chosen or typed before stands, with the words as they are.
  if (mark !== "plain") return { text: visibleText(text), mark };
  if (isDashed === true && read.mark === "plain")
    return { text: read.text, mark: "plain", isDashed };
  return { text: read.text, mark: read.mark, isDashed: read.isDashed };
}

/**
 * The line as it waits for its words when it is entered with nothing but the label of a concern,
 * "Safeguarding concern:"; null for any other, and for one that is entered so again.
 */
export const waitingForWords = ({ text, mark }: MarkedText): string | null =>
  mark === "concern" && !/\s$/.test(text) && callsAlone(text) === "one" ? `${text} ` : null;

/**
 * The mark that stands at the start of a line being typed, and the line without it: `+ `, `- `, `? ` with
 * their space, and `!` at once, behind whatever bullets. An opening quotation mark stays in the text, as
 * do words that announce a concern. Null when the line starts with none.
 */
function typedMark(text: string, dash: DashOptions): MarkedText | null {
  const read = readSigns(text, dash);
  if (read.mark === "concern")
    return read.isAnnounced ? { mark: "concern", text } : { mark: "concern", text: read.text };
  const sign = /^\s*([+\-\u2010-\u2015\u2212?])\s(.*)$/su.exec(text);
  if (sign?.[1] === "+") return { mark: "strength", text: sign[2] ?? "" };
  if (sign?.[1] === "?") return { mark: "question", text: sign[2] ?? "" };
  if (sign)
    return { mark: dash.minusMarksArea ? "area" : "plain", text: sign[2] ?? "", isDashed: true };
  return /^\s*["\u201C]/.test(text) ? { mark: "quote", text } : null;
}
