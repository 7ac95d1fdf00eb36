import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { beginRound } from "../../shared/letter/factualCheck/beginRound.ts";
import {
  checkPaper,
  replyPaper,
  scanPaper,
} from "../../shared/letter/factualCheck/factualPapers.ts";
import { carry, soundVisit } from "../../shared/letter/testing/soundVisit.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { readDocxFonts, readLetterFonts } from "../pdf/fonts.node.ts";
import { createLetterEngine } from "../pdf/letterEngine.ts";
import { factualDocx } from "./factualDocx.ts";

const createdAt = new Date("2024-10-18T09:00:00Z");

function answered() {
  const { visit, area } = soundVisit();
  carry(visit, { sentence: "Managers see every plan.", polarity: "strength" });
  const letter = visit.addLetter();
  const sent = composeLetter(visit.records, letter);
  const about = { toRole: "Director of children’s services", today: "2024-10-18" };
  const round = beginRound(visit.records, sent, about, visit.mint);
  visit.records = { ...visit.records, factualRounds: [round] };
  const numberOf = (words: string) =>
    round.paragraphs.find(({ text }) => text.includes(words))?.number ?? 0;
  const comment = { roundId: round.id };
  visit.add("factualComments", {
    ...comment,
    paragraphs: [numberOf("Plans are late.")],
    notAccurate: "Since August they are not.",
    decision: "accepted",
  });
  visit.add("factualComments", {
    ...comment,
    paragraphs: [numberOf("Managers see")],
    shouldSay: "Managers see most plans.",
    evidence: "Audit of May",
    decision: "declined",
    reason: "All twelve that we read were signed.",
  });
  visit.add("factualComments", { ...comment, notAccurate: "It is too long." });
  const findings = visit.records.findings.map((finding) =>
    finding.id === area.id ? { ...finding, sentence: "Plans were late until August." } : finding,
  );
  visit.records = { ...visit.records, findings };
  const now = composeLetter(visit.records, letter);
  return { visit, round, now, reply: replyPaper(visit.records, round, now) };
}

const squeezed = (text: string) => printable(text).replace(/[\s\u00AD-]+/gu, "");

async function wordsOfPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const read = await loading.promise;
  const pages: string[] = [];
  const trees: unknown[] = [];
  for (let page = 1; page <= read.numPages; page += 1) {
    const shown = await read.getPage(page);
    const { items } = await shown.getTextContent();
    trees.push(await shown.getStructTree());
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  const { info } = await read.getMetadata();
  await loading.destroy();
  return { pages, info, tags: JSON.stringify(trees) };
}

test("what goes to the council has every paragraph under its number, the day, DRAFT and the fingerprint, as PDF and Word", async () => {
  const { round } = answered();
  const paper = checkPaper(round);
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  const { pages, info, tags } = await wordsOfPdf(await engine.factualPdf(paper, { createdAt }));
  const word = await mammoth.extractRawText({
    buffer: Buffer.from(await factualDocx(paper, { createdAt, fonts: readDocxFonts() })),
  });
  for (const whole of [pages.join(""), word.value].map(squeezed)) {
    for (const { text } of round.paragraphs) expect(whole).toContain(squeezed(text).slice(0, 60));
    expect(whole).toContain(
      squeezed("Please answer by Tuesday 22 October 2024, in two working days"),
    );
    expect(whole).toContain(round.contentHash);
    expect(whole).toContain(squeezed("What is not accurate"));
  }
  for (const { number, text } of round.paragraphs) {
    expect(word.value).toContain(`${number}\t${printable(text).slice(0, 40)}`);
    expect(pages.join(" ")).toContain(`${number}.`);
  }
  expect(pages.every((page) => page.includes("DRAFT"))).toBe(true);
  expect(info).toMatchObject({ Language: "en-GB" });
  // The table that the council writes in is one to whoever hears it read, too.
  expect(tags).toContain('"role":"Table"');
  expect(tags.match(/"role":"TH"/gu)).toHaveLength(paper.table.columns.length);
});

test("what goes back has each comment with its decision, its reason and what the letter says now", async () => {
  const { reply } = answered();
  expect(reply.intro[0]).toContain(
    "Three comments: one accepted, one declined and one not decided yet.",
  );
  expect(reply.table.rows).toEqual([
    ["The whole draft", "It is too long.", "Not decided yet.", ""],
    [
      expect.stringMatching(/^\d+ \(Strengths/u),
      "It should say: Managers see most plans.\nEvidence: Audit of May",
      "Declined.\nAll twelve that we read were signed.",
      "As it was sent.",
    ],
    [
      expect.stringMatching(/^\d+ \(Areas/u),
      "Since August they are not.",
      "Accepted.",
      "Plans were late until August.",
    ],
  ]);
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  const { pages } = await wordsOfPdf(await engine.factualPdf(reply, { createdAt }));
  const word = await mammoth.extractRawText({
    buffer: Buffer.from(await factualDocx(reply, { createdAt, fonts: readDocxFonts() })),
  });
  for (const whole of [pages.join(""), word.value].map(squeezed))
    for (const row of reply.table.rows)
      for (const cell of row)
        for (const line of cell.split("\n")) expect(whole).toContain(squeezed(line));
});

test("words of the council that name somebody are found before they leave", () => {
  const { visit, round, now } = answered();
  expect(scanPaper(replyPaper(visit.records, round, now), visit.records)).toEqual([]);
  visit.add("factualComments", {
    roundId: round.id,
    notAccurate: "Mrs Featherstone told you so.",
  });
  expect(scanPaper(replyPaper(visit.records, round, now), visit.records)).toMatchObject([
    expect.stringMatching(/^Comment on the whole draft: “Mrs Featherstone”/u),
  ]);
});
