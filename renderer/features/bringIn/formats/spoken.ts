import type { LineHint } from "../../../../shared/import/lineHint.ts";
import { linesOf } from "../../../../shared/import/readFile.ts";
import { mayCall } from "../../../../shared/import/signs/readSigns.ts";
import { wordsOf } from "../../../../shared/import/splitLines.ts";
import type { Paper } from "./paper.ts";
import { asks, fills } from "./speech.ts";

/**
 * A paper whose lines are a transcript of Teams, Zoom or Otter ("Speaker 2   0:11" above what was said), a
 * talk written down with who speaks before a colon, or the export of a chat, with what says who spoke and
 * when taken off. A speaker's name is never kept. Any other paper comes back as it is.
 */
export function withoutSpeakers(paper: Paper): Paper {
  if (paper.isTable === true) return paper;
  // Of a long text its beginning tells.
  if (paper.text.length > longText) {
    const head = { ...paper, text: paper.text.slice(0, longText) };
    if (withoutSpeakers(head) === head) return paper;
  }
  const lines = linesOf(paper).map((line) => wordsOf(line).trim());
  return chat(paper, lines) ?? stamped(paper, lines) ?? named(paper, lines) ?? paper;
}

const longText = 200_000;

type Hints = Map<number, LineHint>;

const own = (paper: Paper, at: number): LineHint => paper.hints?.get(at + 1) ?? {};
const setAside = (hints: Hints, at: number): void =>
  void hints.set(at + 1, { aside: "transcript" });

// WhatsApp, Teams and Signal: "[15/10/2024, 09:32] LP: …", "15/10/2024, 09:32 - LP: …".
const message =
  /^\u200E?\[?(\d{1,2})[/.](\d{1,2})[/.](\d{2,4}),?\s(\d{1,2}:\d{2})(?::\d{2})?(?:\s?([ap])\.?m\.?)?\]?\s(?:-\s)?([^:]{1,60}):\s(.*)$/iu;

// What the program tells in its own name: "[15/10/2024, 09:32] You created this group".
const saidByNobody =
  /^\u200E?\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]?\s(?:-\s)?[^:!]{1,300}$/iu;
const saysNothing =
  /^<?(?:(?:media|image|video|audio|sticker|gif|document|contact card|location) (?:omitted|message)|this message was deleted|you deleted this message|messages and calls are end-to-end encrypted|missed (?:voice|video) call|null$)/i;

function chat(paper: Paper, lines: readonly string[]): Paper | null {
  const found = lines.map((line) => message.exec(line));
  const count = found.filter((match) => match !== null).length;
  if (count < 3 || count * 2 < lines.filter((line) => line !== "").length) return null;
  const hints: Hints = new Map(paper.hints);
  found.forEach((match, at) => {
    if (match === null) {
      if (saidByNobody.test(lines[at] ?? "")) setAside(hints, at);
      return;
    }
    const [, , , , clock = "", half = "", , words = ""] = match;
    const said = words.replace(/^[\u200E\u200F\u202A-\u202E\s]+/, "");
    if (saysNothing.test(said) || (!/[\p{L}\p{N}]/u.test(said) && !mayCall(said))) {
      setAside(hints, at);
      return;
    }
    hints.set(at + 1, { ...own(paper, at), text: `[${dayClock(clock, half)}] ${said}` });
  });
  const days = new Set(
    found.flatMap((match) => (match === null ? [] : [match.slice(1, 4).join("/")])),
  );
  const [dayLine = ""] = days;
  const remarks =
    days.size < 2
      ? paper.remarks
      : [
          ...paper.remarks,
          `The chat runs over ${days.size} days; all of it was taken for the first, ${dayLine}. Part it where another day begins.`,
        ];
  return { ...paper, hints, dayLine, remarks };
}

function dayClock(clock: string, half: string): string {
  const [hour = "0", minute = "00"] = clock.split(":");
  // "12:05 am" is five past midnight, "12:05 pm" five past noon.
  const onClock = half === "" ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return `${onClock.toString().padStart(2, "0")}:${minute}`;
}

// "Speaker 2   0:11", "Speaker 2 00:00:11", "0:11" below a name: a line of its own above the words.
const stamp =
  /^(?:(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s)?\[?\(?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\)?\]?|(\p{L}[\p{L}\p{N} .,'’()&/-]{0,60}?)(?:\s{1,}|\s?[-–|]\s?|\s?\[)(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s)?\(?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\)?\]?)$/u;

function stamped(paper: Paper, lines: readonly string[]): Paper | null {
  const found = lines.map((line) => stamp.exec(line));
  const count = found.filter((match) => match !== null).length;
  if (count < 3 || count * 5 < lines.filter((line) => line !== "").length) return null;
  const hints: Hints = new Map(paper.hints);
  let first: string | null = null;
  let speaker = "";
  let isBegun = false;
  lines.forEach((line, at) => {
    if (line === "") return;
    const match = found[at] ?? null;
    const isName = found[at + 1]?.[1] === undefined && found[at + 1] != null && line.length <= 60;
    if (match !== null || (isName && /^\p{L}[\p{L}\p{N} .,'’()-]*$/u.test(line))) {
      const said = match === null ? line : match[1];
      if (said !== undefined) {
        speaker = said.trim();
        first ??= speaker;
      }
      isBegun = true;
      setAside(hints, at);
    } else if (
      /^(?:\d{1,3}h )?\d{1,3}m(?: \d{1,2}s)?$/.test(line) ||
      (isBegun ? fills(line) : isOfProgram(lines, at))
    )
      setAside(hints, at);
    else if (isBegun && speaker === first && asks(line))
      hints.set(at + 1, { ...own(paper, at), isAsked: true });
    else if (isBegun) hints.set(at + 1, { ...own(paper, at) });
  });
  const dayLine = found.map((match) => dayIn.exec(match?.[0] ?? "")?.[0]).find((day) => day);
  return { ...paper, hints, ...(dayLine === undefined ? {} : { dayLine }) };
}

const dayIn = /\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/;

/** What Otter puts above a talk: its keywords and who speaks, each below a head of its own. */
const isOfProgram = (lines: readonly string[], at: number): boolean =>
  ofProgram.test(lines[at] ?? "") || ofProgram.test(lines[at - 1] ?? "");
const ofProgram = /^(?:(?:summary )?keywords|speakers|transcript):?$/i;

// "Speaker 1: …", "Interviewer: …", "[00:12] Speaker 2: …": who speaks before every line.
const turn =
  /^(?:\[?(?:\d{1,2}:)?\d{1,2}:\d{2}\]?\s)?((?:speaker|participant|interviewer|interviewee|facilitator|respondent|unknown(?: speaker)?|voice)\s?[\dA-H]{0,2})\s?(?:\[?\(?(?:\d{1,2}:)?\d{1,2}:\d{2}\)?\]?)?\s?:\s+(\S.*)$/i;

function named(paper: Paper, lines: readonly string[]): Paper | null {
  const found = lines.map((line) => turn.exec(line));
  const count = found.filter((match) => match !== null).length;
  if (count < 3 || count * 3 < lines.filter((line) => line !== "").length) return null;
  const hints: Hints = new Map(paper.hints);
  const first = found.find((match) => match !== null)?.[1]?.toLowerCase();
  found.forEach((match, at) => {
    if (match === null) return;
    const [, speaker = "", said = ""] = match;
    if (fills(said)) {
      setAside(hints, at);
      return;
    }
    const isAsked =
      (speaker.toLowerCase() === first || /^(?:interviewer|facilitator)/i.test(speaker)) &&
      asks(said);
    hints.set(at + 1, { ...own(paper, at), text: said, ...(isAsked ? { isAsked: true } : {}) });
  });
  return { ...paper, hints };
}
