import { expect, test } from "vitest";
import type { KeptBack } from "../../visit/kinds/keptBack.ts";
import { LetterModel } from "../../visit/issued/letterModel.ts";
import { letterHash } from "../../visit/issued/letterHash.ts";
import { plainLetterStyle } from "../../visit/programme/letterStyle.ts";
import { draftLetter } from "../inLetter.ts";
import { textsOfLetter } from "../letterWords.ts";
import { issueVersion } from "../testing/issueVersion.ts";
import { carry, soundVisit } from "../testing/soundVisit.ts";
import { publicLetter } from "./publicLetter.ts";
import { publicErrorInWords, publicVersionOf } from "./publicVersion.ts";

/** A letter with a headline on an area, the recommendation that answers it, and a second area. */
function issuedLetter() {
  const sound = soundVisit();
  const { visit, area } = sound;
  const detail = "Two of them had waited for a month. Nobody had told the families.";
  const other = carry(visit, { polarity: "area", sentence: "Caseloads are too high.", detail });
  const issued = issueVersion(visit, {
    date: "2024-10-28",
    headlines: [
      { text: "Children wait for a plan.", findingIds: [area.id] },
      { text: "Staff are proud of their work.", findingIds: [] },
    ],
    texts: { takeHome: "We take your daily huddle home." },
  });
  const keep = (fields: Pick<KeptBack, "of"> & Partial<KeptBack>) =>
    visit.add("keptBack", { reason: "Agreed with the director.", ...fields });
  const made = () => publicLetter(issued, visit.records.keptBack, visit.records.visit.letterStyle);
  return { ...sound, other, issued, keep, made };
}

const wordsOf = (model: LetterModel): string => textsOfLetter(model).join(" ");

test("a finding that is kept back takes its headline and recommendation along, and nothing of them is left", () => {
  const { visit, area, issued, keep, made } = issuedLetter();
  keep({ of: "finding", target: area.id, words: area.sentence });
  const result = made();
  if (!result.ok) throw new Error(result.error.type);
  const model = result.value;
  const words = wordsOf(model);
  for (const gone of ["Plans are late.", "Children wait for a plan.", "Plan in time."])
    expect(words).not.toContain(gone);
  expect(JSON.stringify(model)).not.toContain(area.id);
  for (const stays of ["Leaders know the service.", "Caseloads are too high.", "Staff are proud"])
    expect(words).toContain(stays);
  // With its only recommendation the section goes too.
  expect(model.sections.some(({ id }) => id === "recommendations")).toBe(false);
  expect(words).toContain(
    "This is a shortened version, for publication, of version 1 of the letter of 28 October 2024. By agreement with the council it leaves out one finding, one headline message and the section “Recommendations”.",
  );
  const hash = issued.issued.contentHash.slice(0, 16).match(/.{4}/gu)?.join(" ");
  expect(words).toContain(`The fingerprint of the whole letter begins ${hash}.`);
  expect(letterHash(model)).not.toBe(issued.issued.contentHash);
  expect(LetterModel.safeParse(model).success).toBe(true);
  expect(publicVersionOf(visit.records)).toMatchObject({ ok: true });
});

test("single sentences and whole sections go, the rest of their paragraph stays", () => {
  const { keep, made } = issuedLetter();
  keep({ of: "sentence", words: "Two of them had waited for a month." });
  keep({ of: "section", target: "takeHome", words: "What we take home" });
  const result = made();
  if (!result.ok) throw new Error(result.error.type);
  const words = wordsOf(result.value);
  expect(words).not.toMatch(/waited|huddle/u);
  expect(words).toContain("Nobody had told the families.");
  expect(words).toContain("one further sentence and the section “What we take home”.");
});

test("what was reworded since it was kept back is not let out: no version is made until somebody looked", () => {
  const { visit, other, keep } = issuedLetter();
  keep({ of: "sentence", words: "Two of them had waited for a month." });
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding) =>
      finding.id === other.id
        ? { ...finding, detail: "Two of them had waited for six weeks." }
        : finding,
    ),
  };
  issueVersion(visit, { ...draftLetter(visit.records), date: "2024-11-03" });
  const result = publicVersionOf(visit.records);
  if (result.ok) throw new Error("it is made");
  expect(result.error.type).toBe("NotFound");
  expect(publicErrorInWords(result.error)).toContain("Two of them had waited for a month.");
});

test("what stays must not say what is kept back", () => {
  const { visit, other } = soundWithRepeat();
  visit.add("keptBack", {
    of: "finding",
    target: other.id,
    words: other.sentence,
    reason: "Agreed.",
  });
  const result = publicVersionOf(visit.records);
  expect(result).toMatchObject({
    ok: false,
    error: { type: "StillSaid", texts: ["We heard that caseloads are too high in two teams."] },
  });
});

function soundWithRepeat() {
  const { visit } = soundVisit();
  const other = carry(visit, {
    polarity: "area",
    sentence: "Caseloads are too high in two teams.",
  });
  issueVersion(visit, {
    date: "2024-10-28",
    texts: { takeHome: "We heard that caseloads are too high in two teams." },
  });
  return { visit, other };
}

test("without an issue, without a reason and with nothing left there is none, and that is said", () => {
  const { visit } = soundVisit();
  visit.addLetter();
  expect(publicVersionOf(visit.records)).toMatchObject({ error: { type: "NotIssued" } });
  const { visit: other, keep, issued, made } = issuedLetter();
  for (const { id } of issued.issued.model.sections) keep({ of: "section", target: id, words: id });
  expect(made()).toMatchObject({ error: { type: "NothingLeft" } });
  keep({ of: "section", target: "thanks", words: "Thanks", reason: " " });
  expect(publicVersionOf(other.records)).toMatchObject({ error: { type: "NoReason" } });
  const altered = { ...issued, issued: { ...issued.issued, contentHash: "0".repeat(64) } };
  expect(publicLetter(altered, [], plainLetterStyle)).toMatchObject({
    error: { type: "NotAsIssued" },
  });
});

test("recommendations count from 1, and a version that leaves nothing out says that", () => {
  const { visit } = soundVisit();
  const second = visit.add("recommendations", {
    order: 2,
    text: "Tell families what you decided.",
  });
  const issued = issueVersion(visit, { date: "2024-10-28" });
  const whole = publicLetter(issued, [], plainLetterStyle);
  expect(whole.ok && wordsOf(whole.value)).toContain("Nothing is left out.");
  // It would contradict itself.
  expect(whole.ok && wordsOf(whole.value)).not.toContain("shortened");
  const [first] = visit.records.recommendations;
  visit.add("keptBack", {
    of: "recommendation",
    target: first?.id ?? "",
    words: first?.text ?? "",
    reason: "Agreed.",
  });
  const made = publicVersionOf(visit.records);
  if (!made.ok) throw new Error(made.error.type);
  const section = made.value.model.sections.find(({ id }) => id === "recommendations");
  expect(section?.blocks).toMatchObject([{ number: 1, recommendationId: second.id }]);
});
