import { type MarkedText, readTypedMark } from "./lineMarks.ts";

/** A bullet that some programs put before every line; it says nothing about the line. */
const bullet = /^\s*[\u2022\u00B7\u25AA\u25CF\u2023*]\s+/u;

/** Pasted text as evidence points: one a line, blank lines left out, marks at their start read. */
export function pastedLines(text: string): readonly MarkedText[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(bullet, "").trim())
    .filter((line) => line !== "")
    .map((line) => readTypedMark(line) ?? { text: line, mark: "plain" });
}
