import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitParagraphs, splitSentences } from "./sentences.ts";
import { catchUp, joinSentences } from "./joinSentences.ts";
import { sentenceUnits } from "./sentenceUnits.ts";

const base = "Plans are late. Visits are short. Panels are rare.";
const change = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), base);

/** What becomes of it, and that it is the same whoever is named first. */
function joined(from: string, ...texts: readonly string[]) {
  const text = joinSentences(from, texts);
  expect(joinSentences(from, texts.toReversed())).toBe(text);
  return text;
}

test("changes of different sentences are both in the text, of neighbours too", () => {
  expect(joined(base, change(["late", "good"]), change(["rare", "weekly"]))).toBe(
    "Plans are good. Visits are short. Panels are weekly.",
  );
  expect(joined(base, change(["late", "good"]), change(["short", "long"]))).toBe(
    "Plans are good. Visits are long. Panels are rare.",
  );
});

test("two changes of one sentence are never put together, however far apart the words", () => {
  const sentence = "Most members know the circumstances of children.";
  expect(
    joined(
      sentence,
      "Few members know the circumstances of children well.",
      "Most members can describe the circumstances of children.",
    ),
  ).toBeNull();
  expect(
    joined(base, change(["Visits", "Many visits"]), change(["short", "too short"])),
  ).toBeNull();
});

test("what two put in the same place, or one takes out where the other puts in, cannot be joined", () => {
  expect(joined(base, `${base} Staff are new.`, `${base} Staff stay.`)).toBeNull();
  const without = base.replace(" Visits are short.", "");
  expect(joined(base, without, base.replace(" Panels", " Some are long. Panels"))).toBeNull();
  expect(joined(base, without, change(["short", "long"]))).toBeNull();
});

test("one takes a sentence out, another changes its neighbour, a third adds one", () => {
  expect(
    joined(
      base,
      base.replace("Plans are late. ", ""),
      change(["short", "long"]),
      `${base} Staff stay.`,
    ),
  ).toBe("Visits are long. Panels are rare. Staff stay.");
});

test("what both changed in the same way is changed once", () => {
  const both = change(["late", "good"]);
  expect(joined(base, both, both)).toBe(both);
  expect(joined(base, both, `${both} Staff stay.`)).toBe(`${both} Staff stay.`);
  expect(joined(base, base, both)).toBe(both);
  expect(joined(base, base, base)).toBe(base);
});

test("paragraphs and spaces stay as they were written, and a paragraph parted by one stays parted", () => {
  const text = "  Thank you.\n\nYou asked us.  We looked.\n";
  expect(
    joined(text, text.replace("Thank you.", "Many thanks."), text.replace("looked", "read")),
  ).toBe("  Many thanks.\n\nYou asked us.  We read.\n");
  expect(joined(text, text.replace("us.  We", "us.\n\nWe"), text.replace("looked", "read"))).toBe(
    "  Thank you.\n\nYou asked us.\n\nWe read.\n",
  );
  expect(joined(text, text.replace(".  We", ".\n\nWe"), text.replace(".  We", ". We"))).toBeNull();
});

test("sentences do not run together where one takes a stop out and the other what parts it from the next", () => {
  const text = "Thresholds differ.\n\nReferrers cannot tell.";
  expect(joined(text, text.replace("differ.", "differ"), text.replace("\n\n", " "))).toBeNull();
});

test("nothing is parted in the middle of a sentence: titles, initials, shortened words, small letters", () => {
  const units = (text: string) => sentenceUnits(text).units.map((unit) => unit.text);
  for (const whole of [
    "We met Dr. Smith and Cllr. Jones.",
    "Plans, e.g. Early Help, are late.",
    "About approx. Ten of J. K. Smith’s.",
    "He asked why? and left.",
    "It was 3.5 of 4.0 Pages.",
    "No. Of 12 plans.",
  ])
    expect(units(whole)).toEqual([whole]);
  expect(units("Plans are late. “We know.” Why? 12 of 14 said so! (All do.)")).toEqual([
    "Plans are late.",
    "“We know.”",
    "Why? 12 of 14 said so!",
    "(All do.)",
  ]);
});

// What people write, and what lies between: stops and capitals in places where they mean nothing.
const piece = fc.constantFrom(
  "Plans are late",
  "visits",
  "We met Dr. Smith",
  "e.g.",
  "“Few do”",
  "12 of 14",
  "No",
  "J.",
  "É",
  "…",
);
const stop = fc.constantFrom(".", "?", "!", ".”", ")", "", ":");
const gap = fc.constantFrom(" ", " ", "  ", "\n", "\n\n", "\n \n", "");
const sentence = fc.tuple(piece, stop, gap).map((parts) => parts.join(""));
const prose = fc.array(sentence, { maxLength: 8, size: "max" });

/** A text changed here and there. */
const edited = (from: readonly string[]) =>
  fc
    .array(
      fc.record({ at: fc.nat(8), takes: fc.nat(1), puts: fc.array(sentence, { maxLength: 1 }) }),
      { maxLength: 2 },
    )
    .map((edits) => {
      const parts = [...from];
      for (const { at, takes, puts } of edits) parts.splice(at, takes, ...puts);
      return parts.join("");
    });
const versions = prose.chain((from) =>
  fc.tuple(
    fc.constant(from.join("")),
    fc.array(edited(from), { minLength: 2, maxLength: 3, size: "max" }),
  ),
);

const sentencesOf = (text: string) => splitParagraphs(text).flatMap(splitSentences);

test("every sentence of a joined text, as the letter parts it, is one that one of them wrote", () => {
  let count = 0;
  fc.assert(
    fc.property(versions, ([from, texts]) => {
      const text = joined(from, ...texts);
      if (text === null) return;
      count += [from, ...texts].includes(text) ? 0 : 1;
      const written = new Set(texts.flatMap(sentencesOf));
      for (const each of sentencesOf(text)) expect(written).toContain(each);
    }),
    { numRuns: 3_000 },
  );
  expect(count).toBeGreaterThan(100);
});

test("a text put together from its units is the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        prose.map((all) => all.join("")),
        fc.string(),
      ),
      (text) => {
        const { units, rest } = sentenceUnits(text);
        expect(units.map(({ space, text: own }) => space + own).join("") + rest).toBe(text);
      },
    ),
  );
});

test("fault 62: what would hold the window goes to the team: a sentence repeated a thousand times, more versions than a team writes at once", () => {
  const many = "Yes. ".repeat(2_000).trim();
  expect(joinSentences(many, [`No. ${many}`, `${many} No.`])).toBeNull();
  const nine = Array.from({ length: 9 }, (_, i) => base.replace("late", `late ${i}`));
  expect(joinSentences(base, nine)).toBeNull();
  const dots = ". ".repeat(10_000);
  expect(joinSentences(dots, [`A${dots}`, `${dots}A`])).toBeNull();
});

describe("a text that was edited catches up with what it was begun from", () => {
  test("in sentences that nobody touched, beside those that somebody did", () => {
    const written = change(["Visits are short", "Visits are far too short"]);
    expect(catchUp(base, written, change(["late", "good"], ["rare", "weekly"]))).toBe(
      "Plans are good. Visits are far too short. Panels are weekly.",
    );
  });

  test("what holds no longer is taken out, what holds now is put in where it belongs", () => {
    const written = `${base} We were well looked after.`;
    expect(catchUp(base, written, change(["Plans are late. ", ""]))).toBe(
      "Visits are short. Panels are rare. We were well looked after.",
    );
    expect(catchUp(base, written, `Staff are proud. ${base}`)).toBe(
      "Staff are proud. Plans are late. Visits are short. Panels are rare. We were well looked after.",
    );
  });

  test("a sentence that somebody reworded or took out stays as it was left, and keeps no other from following", () => {
    const now = change(["late", "good"], ["short", "long"], ["rare", "weekly"]);
    expect(catchUp(base, change(["Visits are short. ", ""]), now)).toBe(
      "Plans are good. Panels are weekly.",
    );
    expect(catchUp(base, change(["short", "brief"]), now)).toBe(
      "Plans are good. Visits are brief. Panels are weekly.",
    );
  });

  test("a paragraph that is put in stands by itself, and one written by hand stays", () => {
    expect(
      catchUp(
        "One is.\n\nTwo are.",
        "One is.\n\nTwo are.\n\nMine is.",
        "One is.\n\nNew is.\n\nTwo are.",
      ),
    ).toBe("One is.\n\nNew is.\n\nTwo are.\n\nMine is.");
  });

  test("nothing is written that stands in neither; without a change of one side the other stands", () => {
    const isSo = fc.nat(7).map((number) => `Plan ${number} is so.`);
    const text = fc.array(isSo, { maxLength: 6 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(text, text, text, (began, written, now) => {
        const result = catchUp(began, written, now);
        const known = [written, now].flatMap((each) =>
          sentenceUnits(each).units.map((unit) => unit.text),
        );
        for (const unit of sentenceUnits(result).units) expect(known).toContain(unit.text);
        expect(catchUp(began, written, began)).toBe(written);
        expect(catchUp(began, began, now)).toBe(now);
      }),
    );
  });
});
