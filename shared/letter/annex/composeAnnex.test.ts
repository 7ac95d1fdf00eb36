import { expect, test } from "vitest";
import sampleText from "../../../assets/sample-visit/midthorpe.visit.json?raw";
import { composeLetter } from "../composeLetter.ts";
import { currentLetter } from "../currentLetter.ts";
import { examineLetter } from "../examineLetter.ts";
import { draftLetter } from "../inLetter.ts";
import { sentenceAt, sentenceRefs } from "../sentenceRefs.ts";
import { beginLetter } from "../beginLetter.ts";
import { traceSentence } from "../traceSentence.ts";
import { earlierAdvice } from "../testing/earlierAdvice.ts";
import { soundVisit } from "../testing/soundVisit.ts";
import type { TestVisit } from "../testing/testVisit.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { readVisitFile } from "../../visit/file/visitFile.ts";
import { type Annex, composeAnnex, textsOfAnnex } from "./composeAnnex.ts";
import { annexGuard } from "./reasonsOfAnnex.ts";
import { mayBeMade, scanAnnex } from "./scanAnnex.ts";

function annexOf(records: VisitRecords) {
  const letter = currentLetter(records, draftLetter(records) ?? beginLetter(records));
  const model = composeLetter(records, letter);
  const problems = examineLetter({ records, letter, model, layout: null });
  return { model, annex: composeAnnex(records, model, problems) };
}

const read = (text: string): VisitRecords => {
  const visit = readVisitFile(text);
  if (!visit.ok) throw new Error("cannot be read");
  return visit.value;
};

const wordsIn = (annex: Annex): string =>
  textsOfAnnex(annex)
    .map(({ text }) => text)
    .join("\n");

const partOf = (annex: Annex, code: string, heading: string) =>
  annex.findings
    .find((finding) => finding.code === code)
    ?.parts.find((part) => part.heading === heading)?.groups;

test("every sentence of the sample's letter stands in it once, with what it rests on, and each finding with all its evidence", () => {
  const records = read(sampleText);
  const { model, annex } = annexOf(records);
  const sentences = annex.sections.flatMap((section) => section.sentences);
  const ofLetter = sentenceRefs(model).map((ref) => sentenceAt(model, ref));
  expect(sentences.map(({ text }) => text)).toEqual(
    ofLetter.map((sentence) => sentence?.text ?? "").filter((text) => text !== ""),
  );
  expect(new Set(sentences.map(({ number }) => number)).size).toBe(sentences.length);
  for (const [i, { restsOn, findings }] of sentences.entries()) {
    const sentence = ofLetter[i];
    if (!sentence) throw new Error("one sentence for each");
    expect(restsOn[0]).not.toBe("");
    const trace = traceSentence(sentence, records);
    expect(
      findings.map((code) => annex.findings.find((each) => each.code === code)?.sentence),
    ).toEqual(trace.findings.map(({ finding }) => finding.sentence));
    const words = wordsIn(annex);
    for (const { evidence } of trace.findings)
      for (const { text } of evidence) expect(words).toContain(text);
  }
});

test("the sample's annex tells on nobody, and repeats no concern", () => {
  const records = read(sampleText);
  const { annex } = annexOf(records);
  expect(scanAnnex(annex, records).said).toEqual([]);
  for (const { text } of records.concerns) expect(wordsIn(annex)).not.toContain(text);
});

test("evidence stands under its session and group, what speaks against it apart, with positions and who entered them", () => {
  const { visit, area, lead } = soundVisit();
  const peer = visit.add("peers", { order: 2, initials: "QR", role: "Head of early help" });
  visit.add("positions", {
    findingId: area.id,
    peerId: peer.id,
    stance: "dissents",
    remark: "Not in my sessions",
    wording: area.sentence,
    enteredBy: lead.id,
  });
  const session = visit.add("sessions", { title: "Police", sourceGroups: ["police"] });
  const note = visit.add("notes", { sessionId: session.id, text: "plans reach us in time" });
  visit.add("links", {
    findingId: area.id,
    evidence: { type: "note", id: note.id },
    bearing: "contradicts",
  });
  const { annex } = annexOf(visit.records);
  const code = annex.findings.find(({ sentence }) => sentence === area.sentence)?.code ?? "";
  expect(partOf(annex, code, "What supports it")?.map(({ from }) => from)).toEqual([
    "Social workers, 15 October 2024, 11:15 · Social workers",
    "Social workers, 15 October 2024, 11:15 · Schools",
  ]);
  expect(partOf(annex, code, "What speaks against it")).toEqual([
    {
      from: "Police, 15 October 2024, 11:15 · Police",
      lines: ["Heard: plans reach us in time"],
    },
  ]);
  expect(partOf(annex, code, "Positions of peers")?.[0]?.lines).toContain(
    "QR, Head of early help: dissents: “Not in my sessions”. Entered by LP. The lead has not answered.",
  );
});

test("reasons on record stand with what they pass, who gave them and when", () => {
  const { visit, lead } = soundVisit();
  const finding = visit.add("findings", {
    sentence: "Caseloads are high.",
    overrides: [{ guard: "thin", reason: "Seen in the figures.", at: "2024-10-16T18:00:00.000Z" }],
    overriddenBy: { thin: { by: "SK", at: "2024-10-16T18:00:00.000Z" } },
  });
  visit.add("reasons", {
    guard: "notHeard",
    target: `finding-${finding.id}`,
    reason: "Told by telephone.",
    by: lead.id,
    at: "2024-10-17T09:00:00.000Z",
  });
  visit.add("reasons", { guard: "quantifier", target: "gone", reason: "Counted twice." });
  const { annex } = annexOf(visit.records);
  const code = annex.findings.find(({ sentence }) => sentence === finding.sentence)?.code ?? "";
  const reasons = partOf(annex, code, "Reasons on record")?.[0]?.lines.join("\n") ?? "";
  expect(reasons).toMatch(
    /Passed because: “Told by telephone\.” Given by LP, 10:00, 17 October 2024\./u,
  );
  expect(reasons).toMatch(/“Seen in the figures\.” Given by SK, 19:00, 16 October 2024\./u);
  expect(annex.reasons.join("\n")).toMatch(/settled since: “Counted twice\.”/u);
});

test("words that repeat a concern about a child never stand in it, and it says that they were left out", () => {
  const { visit, area } = soundVisit();
  const words = "A boy of six was left alone in the flat for two nights";
  visit.add("concerns", { text: words });
  visit.addEvidence(area, { text: `head told us: ${words}, twice` });
  const { annex } = annexOf(visit.records);
  expect(wordsIn(annex)).not.toContain("left alone");
  expect(annex.keptApart).toBe(1);
});

test("an identifier keeps it back until a reason is given for that very identifier", () => {
  const { visit, area, lead } = soundVisit();
  visit.addEvidence(area, { text: "Call Featherstone on 07700 900123" });
  const scan = () => scanAnnex(annexOf(visit.records).annex, visit.records);
  const before = scan();
  expect(before.said.join()).toMatch(/F\d+: “07700 900123” looks like a telephone number\./u);
  expect(mayBeMade(before)).toBe(false);
  give(visit, before.target, lead.id);
  expect(mayBeMade(scan())).toBe(true);
  visit.addEvidence(area, { text: "Or on 07700 900456" });
  expect(mayBeMade(scan())).toBe(false);
});

const give = (visit: TestVisit, target: string, by: VisitRecords["peers"][number]["id"]) =>
  visit.add("reasons", { guard: annexGuard, target, reason: "Asked for by the director.", by });

test("a peer's initials in somebody's note are an identifier like any other", () => {
  const { visit, area } = soundVisit();
  visit.addEvidence(area, { text: "the mother of LP said that plans come late" });
  expect(scanAnnex(annexOf(visit.records).annex, visit.records).said.join()).toMatch(/“LP”/u);
});

test("of a return visit what is tied to a point of the earlier letter stands under its session, and its sentence names it", () => {
  const { visit } = soundVisit();
  const item = visit.add("baselineItems", {
    was: earlierAdvice("Tell schools to whom they escalate.", 2),
    judgement: "partly",
    found: "Half of them know.",
  });
  visit.add("baselineItems", { was: earlierAdvice("Nobody has looked.", 3) });
  const session = visit.add("sessions", { title: "Schools", sourceGroups: ["schools"] });
  const tie = (text: string, bearing: "for" | "against") =>
    visit.add("baselineLinks", {
      itemId: item.id,
      evidence: { type: "note", id: visit.add("notes", { sessionId: session.id, text }).id },
      bearing,
    });
  tie("the number is on the wall", "for");
  tie("nobody told the new head", "against");
  const style = visit.records.visit.letterStyle;
  const whatBecame = { id: "whatBecame" as const, heading: "What became of it", name: "" };
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      letterStyle: { ...style, sections: [...style.sections, whatBecame] },
    },
  };
  const { annex } = annexOf(visit.records);
  expect(annex.points.map(({ code, sentence }) => [code, sentence])).toEqual([
    ["B1", "Recommendation 2 of the earlier letter: Tell schools to whom they escalate."],
  ]);
  expect(annex.points[0]?.parts.map(({ groups }) => groups.map(({ lines }) => lines))).toEqual([
    [["What became of it: partly done.", "Half of them know."]],
    [["Heard: the number is on the wall"]],
    [["Heard: nobody told the new head"]],
  ]);
  const ofIt = annex.sections
    .flatMap(({ sentences }) => sentences)
    .filter(({ text }) => /escalate”, is done in part|Half of them/u.test(text));
  expect(ofIt.map(({ restsOn }) => restsOn[0])).toEqual([
    "Written here; rests on no finding; what is tied to it stands under B1",
    "Written here; rests on no finding; what is tied to it stands under B1",
  ]);
  expect(wordsIn(annex)).toContain("the number is on the wall");
});
