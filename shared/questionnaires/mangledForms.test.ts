import { expect, test } from "vitest";
import { formText } from "./form.ts";
import { formOf, readFormDocument, readFormText } from "./readForm.ts";
import { askedVisit } from "./testing/askedVisit.ts";

/** The plain form with the second answer of its first question marked, and a word added. */
function filled() {
  const { questionnaire, round: begin } = askedVisit();
  const round = begin("After the visit");
  const form = { questionnaire, round, side: "host" as const };
  const blank = formText(form);
  const text = blank
    .replace("[ ] Agree for the most part", "[x] Agree for the most part")
    .replace("   Anything to add:", "   Anything to add: It was short.");
  return { round, blank, text };
}

const said = { answers: { q1: "mostly" }, remarks: { q1: "It was short." }, leftOut: [] };

/** Breaks lines as a mail program does that sends plain text. */
const broken = (text: string, width: number) =>
  text
    .split("\r\n")
    .map((line) => line.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, "gu"), "$1\n").trimEnd())
    .join("\n");

test.for([72, 60, 40, 34])(
  "a form whose lines were broken at %i letters says the same",
  (width) => {
    const { text, round } = filled();
    expect(readFormText(broken(text, width), round)).toMatchObject(said);
  },
);

test("a form that was quoted twice, or behind bars, says the same", () => {
  const { text, round } = filled();
  for (const sign of [">> ", "> > ", "| ", ">"])
    expect(
      readFormText(
        text
          .split("\r\n")
          .map((line) => sign + line)
          .join("\n"),
        round,
      ),
    ).toMatchObject(said);
});

test("the empty form that is quoted below the answers is no remark on the last question", () => {
  const { text, blank, round } = filled();
  const quoted = blank.split("\r\n").map((line) => `> ${line}`);
  const read = readFormText(
    [text, "On 3 March 2026 at 09:14 J Smith wrote:", ...quoted].join("\n"),
    round,
  );
  expect(read).toMatchObject(said);
  expect(read?.unanswered).toEqual([2, 3, 4, 5]);
});

test("marks in what is quoted below other answers are told", () => {
  const { text, round } = filled();
  const quoted = text.split("\r\n").map((line) => `> ${line}`);
  expect(readFormText([text, ...quoted].join("\n"), round)?.leftOut).toEqual([
    "What is quoted below the answers has marks too, and was not read",
  ]);
});

test("a signature and the mail that is answered are no remark, also where the last line was deleted", () => {
  const { text, round } = filled();
  const cut = text.slice(0, text.lastIndexOf("Form "));
  for (const end of ["-- \nJane Smith", "From: Jane Smith\nSent: Monday", "Sent from my iPhone"])
    expect(readFormText(`${cut}\n${end}\n`, round)?.remarks).toEqual(said.remarks);
});

test("numbers that a list has taken away are not needed", () => {
  const { text, round } = filled();
  expect(readFormText(text.replaceAll(/^\d\. /gmu, ""), round)).toMatchObject(said);
});

test("an x beside the brackets counts, an underscore between them does not, and what is unclear is told", () => {
  const { blank, round } = filled();
  const read = (to: string) =>
    readFormText(blank.replace("[ ] Agree for the most part", to), round);
  expect(read("[ ] Agree for the most part x")?.answers).toEqual({ q1: "mostly" });
  expect(read("[ ] X Agree for the most part")?.answers).toEqual({ q1: "mostly" });
  expect(read("\\[x\\] Agree for the most part")?.answers).toEqual({ q1: "mostly" });
  expect(read("[_] Agree for the most part")?.answers).toEqual({});
  expect(read("[ ] Agree for the most part, at night")).toMatchObject({
    answers: {},
    leftOut: ["Question 1: “Agree for the most part, at night” has no x between its brackets"],
  });
});

test.for(["‑", "–", "—", " - "])(
  "its last line is known with “%s” in place of the hyphen",
  (dash) => {
    const { text, round } = filled();
    expect(formOf(text.replace("-host", `${dash}host`), [round])).toEqual({ round, side: "host" });
  },
);

test("“no” under an answer of the Word form is not that answer, and an empty box is nothing", () => {
  const { round } = filled();
  const [question] = round.questions.map(({ text }) => text);
  const row = (...cells: readonly string[]) => [
    ["Question", ...round.scale.map(({ label }) => label)],
    [question ?? "", ...cells],
  ];
  const read = (...cells: readonly string[]) =>
    readFormDocument({ tables: [row(...cells)], paragraphs: [] }, round);
  expect(read("no", "x")).toMatchObject({
    answers: { q1: "mostly" },
    leftOut: [expect.stringContaining("“no” under “Agree fully” is no x")],
  });
  expect(read("☐", "☒", "☐")).toMatchObject({ answers: { q1: "mostly" }, leftOut: [] });
});
