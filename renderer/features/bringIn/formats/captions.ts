import type { LineHint } from "../../../../shared/import/lineHint.ts";
import { asks, fills } from "./speech.ts";
import { paperOf, type Paper, type PaperLine } from "./paper.ts";

/** Whether a text is a transcript with times, WebVTT or SubRip. */
export const looksLikeCaptions = (text: string): boolean =>
  /^\s*WEBVTT\b/.test(text) ||
  /^\s*\d{1,6}\s*\r?\n\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(text.slice(0, 200));

const times = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/;

/** Whether a line holds words of a cue. */
const isInCue = (raw: string): boolean => raw.trim() !== "" && !times.test(raw);

const cueLabel = /^(\p{L}[^:]{0,59}):\s+(?=\S)/u;

/** Whether most cues begin with who speaks and a colon, whatever that person is called: Zoom and Google Meet. */
function labelsCues(raws: readonly string[]): boolean {
  const firsts = raws.flatMap((raw, at) => (times.test(raw) ? [(raws[at + 1] ?? "").trim()] : []));
  const labelled = firsts.filter((first) => cueLabel.test(first)).length;
  return labelled >= 3 && labelled * 10 >= firsts.length * 7;
}

/** What the same speaker says on the further lines of the cue. */
function restOfCue(raws: readonly string[], at: number): string {
  const rest: string[] = [];
  for (let next = at + 1; next < raws.length; next += 1) {
    const line = raws[next]?.trim() ?? "";
    if (!isInCue(line) || /^(?:[-–]\s|>>|<v)/i.test(line)) break;
    rest.push(line.replace(/<[^>]{0,200}>/g, ""));
  }
  return rest.join(" ");
}

/**
 * A transcript as text: times, numbers and marks of speakers set aside, cues that cut a sentence joined,
 * and what the one who opens the talk asks marked as asked. Who speaks is left out: a transcript's
 * "Speaker 3" is no name, and a name is not kept.
 */
export function readCaptions(fileName: string, text: string): Paper {
  const lines: PaperLine[] = [];
  let isNote = false;
  let isCue = false;
  let speaker = "";
  let first: string | null = null;
  let before: { readonly speaker: string; readonly text: string } | null = null;
  const raws = text.split(/\r\n|[\n\r]/);
  const isLabelled = labelsCues(raws);
  for (const [at, raw] of raws.entries()) {
    const line = raw.trim();
    const aside = (): void => void lines.push({ raw, hint: { aside: "transcript" } });
    if (line === "") {
      isNote = false;
      isCue = false;
      lines.push({ raw });
      continue;
    }
    if (times.test(line)) {
      isCue = true;
      aside();
      continue;
    }
    if (/^(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP|Kind:|Language:)/.test(line) && !isCue) {
      isNote = true;
      aside();
      continue;
    }
    if (!isCue || isNote) {
      aside();
      continue;
    }
    const isSameCue =
      at > 0 && before !== null && isInCue(raws[at - 1] ?? "") && !/^(?:[-–]\s|>>)/.test(line);
    const voice = /^<v(?:\.[^ >]*)?\s+([^>]{1,120})>/i.exec(line)?.[1];
    const named =
      /^(?:>>\s*)?((?:SPEAKER|PARTICIPANT|INTERVIEWER|INTERVIEWEE|FACILITATOR)\s?\d{0,3})\s?:\s+(?=\S)/.exec(
        line,
      ) ??
      /^(?:>>\s*)?((?:speaker|participant|interviewer|facilitator|unknown(?: speaker)?)\s?\d{0,3}|[A-Z][\p{L}'’-]+(?:,? [A-Z][\p{L}'’-]+){1,3}(?: \([^)]{1,40}\))?)\s?:\s+(?=\S)/u.exec(
        line,
      ) ??
      (isLabelled ? cueLabel.exec(line) : null);
    speaker = voice ?? named?.[1] ?? speaker;
    const said = (voice === undefined && named !== null ? line.slice(named[0].length) : line)
      .replace(/<[^>]{0,200}>/g, "")
      .replace(/^>>\s*/, "")
      .replace(/^[-–]\s+(?=\S)/, "")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&nbsp;", " ")
      .trim();
    if (said === "" || fills(said)) {
      aside();
      continue;
    }
    first ??= speaker;
    const goesOn =
      before !== null &&
      before.speaker === speaker &&
      (isSameCue || !/[.?!…]["”’]?$/.test(before.text));
    // A question may end on the next line of its cue.
    const isAsked = !goesOn && speaker === first && asks(`${said} ${restOfCue(raws, at)}`.trim());
    const hint: LineHint = {
      text: said,
      ...(goesOn ? { continues: true } : {}),
      ...(isAsked ? { isAsked: true } : {}),
    };
    lines.push({ raw, hint });
    before = { speaker, text: said };
  }
  return paperOf(fileName, lines);
}
