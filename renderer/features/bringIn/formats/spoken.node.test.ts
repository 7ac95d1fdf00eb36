import { expect, test } from "vitest";
import { readCaptions } from "./captions.ts";
import { withoutSpeakers } from "./spoken.ts";

const read = (...lines: readonly string[]) =>
  withoutSpeakers({ fileName: "chat.txt", text: lines.join("\n"), remarks: [] });
const said = (...lines: readonly string[]) =>
  [...(read(...lines).hints ?? new Map()).values()].map(({ text }) => text);

test("the clock of a chat is read as it is shown: midnight, noon and the afternoon", () => {
  expect(
    said(
      "15/10/2024, 12:05 am - LP: late",
      "15/10/2024, 12:05 pm - LP: noon",
      "15/10/2024, 2:07 pm - LP: after",
      "15/10/2024, 09:30 - LP: early",
    ),
  ).toEqual(["[00:05] late", "[12:05] noon", "[14:07] after", "[09:30] early"]);
});

test("a chat over several days says that all of it stands under the first", () => {
  const day = (date: string) => `${date}, 09:30 - LP: plans are late`;
  const one = read(day("15/10/2024"), day("15/10/2024"), day("15/10/2024"));
  expect([one.dayLine, one.remarks]).toEqual(["15/10/2024", []]);
  const two = read(day("15/10/2024"), day("15/10/2024"), day("16/10/2024"));
  expect(two.dayLine).toBe("15/10/2024");
  expect(two.remarks).toEqual([expect.stringContaining("runs over 2 days")]);
});

test("what a program tells in its own name, pictures and what Otter puts above a talk are set aside", () => {
  const hints = [
    ...(
      read(
        "[15/10/2024, 09:58:02] \u200EMessages and calls are end-to-end encrypted",
        "[15/10/2024, 12:04:11] KD: + police in the room",
        "[15/10/2024, 12:06:02] RW: \u200Eimage omitted",
        "[15/10/2024, 12:07:00] LP: \u{1F44D}",
        "[15/10/2024, 12:08:00] LP: \u{1F6A8}",
      ).hints ?? new Map()
    ).values(),
  ];
  expect(hints.map(({ aside, text }) => aside ?? text)).toEqual([
    "transcript",
    "[12:04] + police in the room",
    "transcript",
    "transcript",
    "[12:08] \u{1F6A8}",
  ]);
  const otter = read(
    "SUMMARY KEYWORDS",
    "plan, flat",
    "KD  15/10/2024 10:04",
    "How is it?",
    "Speaker 1  00:11",
    "She rings me.",
    "Speaker 1  00:15",
  );
  expect(otter.dayLine).toBe("15/10/2024");
  expect([1, 2, 3, 4, 6].map((line) => otter.hints?.get(line))).toEqual([
    { aside: "transcript" },
    { aside: "transcript" },
    { aside: "transcript" },
    { isAsked: true },
    {},
  ]);
});

test("captions that begin with who speaks keep nobody, whatever they are called", () => {
  const { hints } = readCaptions(
    "x.vtt",
    `WEBVTT\n\n${["Kay: How is it?", "Head - St Marys: We ring.", "Head - St Marys: They answer."].map((line, at) => `00:0${at.toString()}.000 --> 00:0${(at + 1).toString()}.000\n${line}`).join("\n\n")}`,
  );
  expect([...(hints ?? new Map()).values()].flatMap(({ text }) => text ?? [])).toEqual([
    "How is it?",
    "We ring.",
    "They answer.",
  ]);
});
