import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import type { LetterModel } from "../visit/issued/letterModel.ts";
import { TestVisit } from "./testing/testVisit.ts";
import { echoesConcern } from "./echoesConcern.ts";
import { letterHash } from "../visit/issued/letterHash.ts";
import { composeLetter } from "./composeLetter.ts";
import { whatToCut } from "./whatToCut.ts";

test("the thinnest finding is the first to go, a difficult message the last", () => {
  const visit = new TestVisit();
  const strong = visit.add("findings", { sentence: "Strong." });
  for (const sourceGroup of ["schools", "police", "housing"])
    visit.addEvidence(strong, { sourceGroup });
  const thin = visit.add("findings", { sentence: "Thin." });
  visit.addEvidence(thin);
  const difficult = visit.add("findings", { sentence: "Difficult.", inspectorWouldRaise: true });
  visit.add("findings", { sentence: "Not in the letter.", inLetter: false });
  expect(whatToCut(visit.records).map((cut) => cut.finding.id)).toEqual([
    thin.id,
    strong.id,
    difficult.id,
  ]);
});

test("what counts most are sessions and groups, then kinds, then lines; what contradicts weakens, and the longer goes first", () => {
  /** Which of two goes first, each with its evidence: sessions of a group, lines each, and what contradicts. */
  const goesFirst = (...ofTwo: readonly Borne[]) => {
    const visit = new TestVisit();
    for (const [i, borne] of ofTwo.entries()) bearOut(visit, String(i), borne);
    return whatToCut(visit.records)[0]?.finding.sentence.slice(0, 1);
  };
  const one = { groups: ["schools", "police"] };
  expect(goesFirst(one, { groups: ["schools", "police", "police"] })).toBe("0");
  expect(goesFirst({ groups: ["schools", "schools"] }, one)).toBe("0");
  expect(goesFirst(one, { ...one, kind: "read" })).toBe("0");
  expect(goesFirst({ ...one, lines: 9 }, { groups: ["schools", "police", "housing"] })).toBe("0");
  expect(goesFirst(one, { ...one, lines: 2 })).toBe("0");
  expect(goesFirst(one, { ...one, contradicts: 1 })).toBe("1");
  expect(goesFirst(one, { ...one, detail: "More words." })).toBe("1");
  expect(goesFirst({ ...one, detail: "More words." }, one)).toBe("0");
  // Thin as it is, what an inspector would raise goes last.
  expect(goesFirst({ groups: [], inspectorWouldRaise: true }, one)).toBe("1");
});

interface Borne {
  readonly groups: readonly string[];
  readonly lines?: number;
  readonly kind?: "heard" | "read";
  readonly contradicts?: number;
  readonly detail?: string;
  readonly inspectorWouldRaise?: boolean;
}

/** A finding with a session for each group, so many lines in each, and so much against it. */
function bearOut(visit: TestVisit, sentence: string, borne: Borne): void {
  const { groups, lines = 1, kind = "heard", contradicts = 0, ...fields } = borne;
  const finding = visit.add("findings", { sentence: `${sentence}.`, ...fields });
  for (const [i, sourceGroup] of groups.entries()) {
    const note = visit.addEvidence(finding, { sourceGroup, kind: i === 0 ? kind : "heard" });
    const { sessionId } = note;
    for (let line = 1; line < lines; line += 1) {
      const { id } = visit.add("notes", { sessionId, kind: note.kind });
      visit.add("links", { findingId: finding.id, evidence: { type: "note", id } });
    }
  }
  const { id } = visit.add("documents");
  for (let against = 0; against < contradicts; against += 1)
    visit.add("links", {
      findingId: finding.id,
      evidence: { type: "document", id },
      bearing: "contradicts",
    });
}

test("six words in a row of a concern are an echo, five are not", () => {
  const visit = new TestVisit();
  visit.add("concerns", { text: "Sibling left at home, no visit yet." });
  expect(echoesConcern("A sibling left at home, no visit was made", visit.records.concerns)).toBe(
    true,
  );
  expect(echoesConcern("The sibling left at home alone", visit.records.concerns)).toBe(false);
  expect(echoesConcern("SIBLING: left at home – no visit", visit.records.concerns)).toBe(true);
  expect(echoesConcern("Sibling left at homeno visit yet", visit.records.concerns)).toBe(false);
  expect(echoesConcern("…", [])).toBe(false);
  visit.add("concerns", { text: "!" });
  expect(echoesConcern("…", visit.records.concerns)).toBe(false);
});

test("the content hash follows the words and nothing else", () => {
  const visit = new TestVisit();
  const model = composeLetter(visit.records, visit.addLetter());
  const reordered = Object.fromEntries(Object.entries(model).toReversed()) as typeof model; // same entries
  expect(letterHash(reordered)).toBe(letterHash(model));
  expect(letterHash({ ...model, title: `${model.title}.` })).not.toBe(letterHash(model));
});

test("the content hash is kept with every issued version, so it is the same for ever: SHA-256 of the letter's JSON, keys in the order of the alphabet", () => {
  const model: LetterModel = {
    title: "",
    language: "en-GB",
    sections: [],
    letterhead: { organisation: "Oxtown", lines: ["b", "a"] },
    date: "",
    reference: "",
    addressee: { name: "Ms", lines: [] },
    salutation: "",
    signOff: { name: "", lines: [], closing: "" },
  };
  const inOrder =
    '{"addressee":{"lines":[],"name":"Ms"},"date":"","language":"en-GB","letterhead":{"lines":["b","a"],"organisation":"Oxtown"},"reference":"","salutation":"","sections":[],"signOff":{"closing":"","lines":[],"name":""},"title":""}';
  expect(letterHash(model)).toBe(bytesToHex(sha256(utf8ToBytes(inOrder))));
});
