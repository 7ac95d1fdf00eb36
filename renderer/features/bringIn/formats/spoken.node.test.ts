import { expect, test } from "vitest";
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
