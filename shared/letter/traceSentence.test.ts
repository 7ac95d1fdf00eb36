import { expect, test } from "vitest";
import { composeLetter } from "./composeLetter.ts";
import { TestVisit } from "./testing/testVisit.ts";
import { heardKeyOf, heardKeyOfHeadline } from "../visit/heardKey.ts";
import { sentenceAt, sentenceRefs } from "./sentenceRefs.ts";
import { traceInShort, traceSentence } from "./traceSentence.ts";

function tracer(visit: TestVisit) {
  const model = composeLetter(visit.records, visit.records.letters[0] ?? visit.addLetter());
  return (text: string) => {
    for (const ref of sentenceRefs(model)) {
      const sentence = sentenceAt(model, ref);
      if (sentence?.text.includes(text)) return traceSentence(sentence, visit.records);
    }
    throw new Error(`no sentence says ${text}`);
  };
}

test("a finding's sentence leads to its evidence, what speaks against it last, and to its check-ins", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thresholds differ." });
  const later = visit.add("sessions", {
    title: "Schools",
    day: "2024-10-16",
    sourceGroups: ["schools"],
  });
  const earlier = visit.add("sessions", { title: "Social workers" });
  const link = (sessionId: typeof later.id, text: string, bearing: "supports" | "contradicts") => {
    const note = visit.add("notes", { sessionId, text });
    visit.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id }, bearing });
  };
  link(earlier.id, "it is fine here", "contradicts");
  link(later.id, "four versions", "supports");
  link(earlier.id, "nobody uses it", "supports");
  visit.add("checkIns", {
    withWhom: "Director",
    day: "2024-10-15",
    at: "17:00",
    points: [
      { shared: "Thresholds are not shared.", response: "Recognised.", findingId: finding.id },
      { shared: "Something else.", response: "", findingId: null },
    ],
  });
  const trace = tracer(visit)("Thresholds differ.");
  const [traced] = trace.findings;
  expect(traced?.evidence.map(({ text }) => text)).toEqual([
    "nobody uses it",
    "four versions",
    "it is fine here",
  ]);
  expect(traced?.evidence[1]).toMatchObject({
    kind: "heard",
    group: "Schools",
    session: "Schools, 16 October 2024, 11:15",
  });
  expect(traced?.checkIns).toEqual([
    expect.objectContaining({
      when: "15 October 2024, 17:00",
      withWhom: "Director",
      shared: "Thresholds are not shared.",
      response: "Recognised.",
    }),
  ]);
  expect(traceInShort(trace)).toBe("Rests on 1 finding, 3 evidence points; heard by the host");
});

test("a recommendation leads to the area it answers, which the host may not have heard", () => {
  const visit = new TestVisit();
  const area = visit.add("findings", { sentence: "Thresholds differ." });
  visit.add("recommendations", { findingId: area.id, text: "Issue one document." });
  const trace = tracer(visit)("Issue one document.");
  expect(trace.recommendation?.text).toBe("Issue one document.");
  expect(trace.findings.map(({ finding }) => finding.id)).toEqual([area.id]);
  expect(traceInShort(trace)).toBe(
    "Rests on 1 finding, 0 evidence points; not yet heard by the host",
  );
});

test("a recommendation and a headline are heard in their own right, with the host's answer", () => {
  const visit = new TestVisit();
  const { id } = visit.add("recommendations", { text: "Issue one document." });
  const headline = "You have much to build on. Thresholds hold you back.";
  visit.addLetter({ headlines: [{ text: headline, findingIds: [] }] });
  const key = heardKeyOf("recommendation", id);
  const trace = (text: string) => tracer(visit)(text);
  expect(traceInShort(trace("Issue one"))).toMatch(/not yet heard by the host$/u);
  expect(traceInShort(trace("Thresholds hold"))).toMatch(/not yet heard by the host$/u);
  visit.add("checkIns", {
    withWhom: "Director",
    at: "17:00",
    heard: { [key]: "Issue one document.", [heardKeyOfHeadline(headline)]: headline },
    answers: { [key]: "questioned" },
    responses: { [key]: "By when?" },
  });
  expect(traceInShort(trace("Thresholds hold"))).toMatch(/; heard by the host$/u);
  expect(trace("Issue one").ownCheckIns).toEqual([
    expect.objectContaining({
      when: "15 October 2024, 17:00",
      shared: "Issue one document.",
      response: "Questioned it. By when?",
    }),
  ]);
  expect(trace("Thank you").ownCheckIns).toBeNull();
});

test("a sentence that has changed was heard in an earlier wording, and one of another meaning was not", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Thresholds often differ." });
  const checkIn = (wording: string) =>
    visit.add("checkIns", { heard: { [heardKeyOf("finding", finding.id)]: wording } });
  const shared = () =>
    tracer(visit)("Thresholds often").findings[0]?.checkIns.map((heard) => heard.shared);
  checkIn("Parking is short at the office.");
  expect(shared()).toEqual([]);
  checkIn("Thresholds differ.");
  expect(shared()).toEqual(["In an earlier wording: Thresholds differ."]);
});

test("how we worked is counted, and courtesies are only written", () => {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  const trace = tracer(visit);
  expect(trace("One peer spent").isComputed).toBe(true);
  expect(traceInShort(trace("One peer spent"))).toBe("Counted from the visit’s records");
  expect(trace("Thank you").isOnlyWritten).toBe(true);
  expect(traceInShort(trace("Thank you"))).toBe("Written here; rests on no finding");
});

test("lines of one session stand in its order, and what is gone is said to be so", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Plans are thin." });
  const session = visit.add("sessions", { title: "Social workers" });
  for (const order of [10, 2]) {
    const { id } = visit.add("notes", { sessionId: session.id, order, text: `Line ${order}` });
    visit.add("links", { findingId: finding.id, evidence: { type: "note", id } });
  }
  const paper = visit.add("documents", { title: "Audit report" });
  visit.add("links", { findingId: finding.id, evidence: { type: "document", id: paper.id } });
  const of = tracer(visit);
  visit.records = { ...visit.records, documents: [] };
  const [traced] = of("Plans are thin.").findings;
  expect(traced?.evidence.map(({ text }) => text)).toEqual([
    "Line 2",
    "Line 10",
    "The document as a whole.",
  ]);
  expect(traced?.evidence.at(-1)?.session).toBe("A document that is gone");
});

test("cases and documents are evidence too", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Plans are thin." });
  const sample = visit.add("cases", { label: "7", remark: "No outcome in the plan." });
  const document = visit.add("documents", { title: "Audit report", remark: "" });
  visit.add("links", { findingId: finding.id, evidence: { type: "document", id: document.id } });
  visit.add("links", { findingId: finding.id, evidence: { type: "case", id: sample.id } });
  expect(tracer(visit)("Plans are thin.").findings[0]?.evidence).toEqual([
    expect.objectContaining({ text: "No outcome in the plan.", session: "Case 7", kind: "read" }),
    expect.objectContaining({ text: "The document as a whole.", session: "Audit report" }),
  ]);
});
