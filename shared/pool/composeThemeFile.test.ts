import { expect, test } from "vitest";
import { issueVersion } from "../letter/testing/issueVersion.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { councilCodes } from "./councilCode.ts";
import { composeThemeFile, talliesOf } from "./composeThemeFile.ts";
import { noThemeFileInWords, scanThemeFile } from "./scanThemeFile.ts";
import { readThemeFile, type ThemeFile, themeFileText } from "./themeFile.ts";
import type { CouncilNaming } from "../visit/programme/pooling.ts";

const now = "2025-03-01T10:00:00.000Z";

/** A visit to Northmere with two findings and two recommendations issued, and one finding that was not. */
function issuedVisit(councils: CouncilNaming = "named") {
  const visit = new TestVisit();
  const { records } = visit;
  visit.records = {
    ...records,
    visit: {
      ...records.visit,
      host: { name: "Northmere County Council", kind: "" },
      daysOnSite: ["2024-10-15", "2024-10-16"],
      pooling: { region: "North East", sizeBand: "Up to 40,000 children", councils },
    },
  };
  const peer = visit.add("peers", { initials: "JP", organisation: "Oxtown Borough Council" });
  visit.add("giftedDays", { peerId: peer.id, part: "preparation", hours: 14.8 });
  visit.add("findings", {
    sentence: "Northmere knows itself well.",
    polarity: "strength",
    themes: ["leadership"],
  });
  const area = visit.add("findings", {
    sentence: "Referrals are answered late.",
    detail: "Oxtown answers them in two days.",
    polarity: "area",
    themes: ["frontDoor", "gone"],
  });
  visit.add("findings", { sentence: "Parking is hard.", polarity: "area", inLetter: false });
  const [first, second] = ["Answer referrals in two days.", "Read ten files a month."].map(
    (text, i) =>
      visit.add("recommendations", {
        text,
        order: i + 1,
        findingId: area.id,
        advice: "Begin with schools.",
        whoCanHelp: i === 0 ? "Oxtown will lend its rota." : "",
      }),
  );
  if (!first || !second) throw new Error("no recommendations");
  issueVersion(visit);
  visit.add("actions", { recommendationId: first.id, response: "accepted", inPart: true });
  visit.add("progressNotes", { recommendationId: first.id, on: "2025-02-10", state: "done" });
  visit.add("impacts", {
    recommendationId: first.id,
    changed: "Northmere answers in three days.",
    howKnown: "The weekly figures.",
  });
  return { visit, first, second };
}

function made(councils: CouncilNaming, code = "not a word that anybody guesses"): ThemeFile {
  const { visit } = issuedVisit(councils);
  const file = composeThemeFile(visit.records, { now, code: councilCodes(code) });
  if (!file.ok) throw new Error(file.error.type);
  expect(scanThemeFile(file.value, visit.records)).toEqual([]);
  expect(readThemeFile(themeFileText(file.value))).toMatchObject(file);
  return file.value;
}

test("has what was issued and what became of it, and nothing that was not", () => {
  const file = made("named");
  expect(file).toMatchObject({
    issue: 1,
    host: "Northmere County Council",
    year: 2024,
    days: ["2024-10-15", "2024-10-16"],
    challengers: [{ organisation: "Oxtown Borough Council", days: 2 }],
  });
  expect(file.findings.map(({ kind, sentence, themes }) => [kind, sentence, themes])).toEqual([
    ["strength", "Northmere knows itself well.", ["Leadership and governance"]],
    ["area", "Referrals are answered late.", ["Front door and thresholds"]],
  ]);
  expect(file.recommendations).toMatchObject([
    {
      text: "Answer referrals in two days.",
      advice: "Begin with schools.",
      whoCanHelp: "Oxtown will lend its rota.",
      themes: ["Front door and thresholds"],
      response: "partly",
      progress: "done",
      changed: [{ changed: "Northmere answers in three days.", howKnown: "The weekly figures." }],
    },
    { response: "awaited", progress: null, changed: [] },
  ]);
});

test("without names: no council in any text, no day, and the same code for the same council", () => {
  const coded = made("coded");
  expect(JSON.stringify(coded)).not.toMatch(/northmere|oxtown|2024-10/iu);
  expect(coded.findings[0]?.sentence).toBe("The council knows itself well.");
  expect(coded.findings[1]?.detail).toBe("Another council answers them in two days.");
  expect(coded.host).toMatch(/^Council [2-9A-HJ-NP-Z]{6}$/u);
  expect(coded.days).toEqual([]);
  expect(coded.host).toBe(made("coded").host);
  expect(coded.host).not.toBe(made("coded", "another word of the office").host);
  const code = councilCodes("not a word that anybody guesses");
  expect(code("The Northmere Council")).toBe(coded.host);
  const leftOut = made("leftOut");
  expect(leftOut).toMatchObject({ host: "", challengers: [], days: [] });
  expect(JSON.stringify(leftOut)).not.toMatch(/northmere|oxtown/iu);
});

test("is refused before anything is issued, without a code word, and while somebody is named", () => {
  const before = composeThemeFile(new TestVisit().records, { now, code: null });
  expect(before.ok ? "" : noThemeFileInWords(before.error)).toMatch(/^Nothing has been issued/u);
  const { visit, second } = issuedVisit("coded");
  const uncoded = composeThemeFile(visit.records, { now, code: null });
  expect(uncoded.ok ? "" : uncoded.error.type).toBe("NoCodeWord");
  visit.add("impacts", {
    recommendationId: second.id,
    changed: "Zbigniew Kowalczyk reads them.",
  });
  const file = composeThemeFile(visit.records, { now, code: (name) => name.length.toString() });
  expect(file.ok && scanThemeFile(file.value, visit.records)).toEqual([
    "Recommendation 2, what changed: “Zbigniew Kowalczyk” looks like a person's name.",
  ]);
});

test("what is kept back from the public version is kept back here", () => {
  const { visit } = issuedVisit();
  const finding = visit.records.findings.find(({ polarity }) => polarity === "strength");
  visit.add("keptBack", {
    of: "finding",
    target: finding?.id ?? "",
    reason: "Agreed with the host",
    words: "Northmere knows itself well.",
  });
  const file = composeThemeFile(visit.records, { now, code: null });
  expect(file.ok && file.value.findings.map(({ sentence }) => sentence)).toEqual([
    "Referrals are answered late.",
  ]);
});

test("the figures of the first theme file stand in every later one, whatever is answered since", () => {
  const { visit } = issuedVisit();
  const [area] = visit.records.visit.vocabulary.practiceAreas;
  if (area === undefined) throw new Error("no practice area");
  const read = (count: number, answer: string) => {
    for (let i = 0; i < count; i += 1)
      visit.add("cases", { label: `${answer}${i}`, answers: { [area.key]: answer } });
  };
  read(12, "yes");
  read(3, "no");
  const tallies = talliesOf(visit.records);
  expect(tallies).toEqual([
    { form: tallies[0]?.form, area: area.label, counts: { met: 10, partly: 0, notMet: 5 } },
  ]);
  // Without a window nothing can be fixed, and nothing is given.
  const unfixed = composeThemeFile(visit.records, { now, code: null });
  expect(unfixed.ok && unfixed.value.tallies).toEqual([]);
  visit.add("fixedTallies", { at: "2025-02-28T10:00:00.000Z", tallies });
  read(9, "no");
  const later = composeThemeFile(visit.records, { now, code: null });
  expect(later.ok && later.value.tallies).toEqual(tallies);
  expect(later.ok && later.value.edition).toBe(24 * 60);
});

test("nothing of a file is trusted: exact numbers, names beside “left out”, sizes and versions are refused", () => {
  const file = made("named");
  const refused = (changed: object) => {
    const read = readThemeFile(
      JSON.stringify({ ...file, fingerprint: "0".repeat(64), ...changed }),
    );
    return read.ok ? "read" : `${read.error.type} ${read.error.where}`;
  };
  const tally = { form: "F", area: "A", counts: { met: 4, partly: 0, notMet: 10 } };
  expect(refused({ tallies: [tally] })).toBe("NotOfThisKind tallies.0.counts.met");
  expect(refused({ councils: "leftOut" })).toBe("NotOfThisKind councils");
  expect(refused({ councils: "coded" })).toBe("NotOfThisKind councils");
  expect(refused({ notes: ["We heard it said."] })).toBe("NotOfThisKind ");
  expect(refused({ version: 2 })).toBe("NewerVersion ");
  expect(refused({ programme: "x".repeat(5_000_000) })).toBe("TooLarge ");
  expect(readThemeFile("{")).toMatchObject({ ok: false });
});
