import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { SavedFileId } from "../../shared/bridge/savedFiles.ts";
import { fingerprintWords } from "../../shared/letter/letterDefinition.ts";
import { textsOfBlock } from "../../shared/letter/letterWords.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { composeSlides } from "../../shared/slides/composeSlides.ts";
import { type Deck, messagesOf, type SlideAudience } from "../../shared/visit/deck.ts";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import type { LetterBlock, LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { type OutputId, outputs } from "./outputs.ts";
import { type FieldVisit, fieldVisits, meansOnNode } from "./testing/fieldVisits.node.ts";
import {
  linesOfDocx,
  linesOfHtml,
  type LineRole,
  type ReadLine,
} from "./testing/readLines.node.ts";
import { readTagged } from "./testing/readTagged.node.ts";

// The whole of every form beside the whole of the letter, line by line as somebody reads or hears it:
// nothing is missing, nothing is said twice, and nothing is said that the letter does not say.

const visits = fieldVisits();
const means = meansOnNode();
const createdAt = new Date("2024-10-18T09:00:00Z");

async function made(
  id: OutputId & SavedFileId,
  { records, model }: FieldVisit,
  deck?: Deck,
): Promise<Uint8Array<ArrayBuffer>> {
  const source = { records, model, createdAt, isDraft: false };
  const file = await outputs[id](deck === undefined ? source : { ...source, deck }, means);
  if (!file.ok) throw new Error(file.error.said.join("\n"));
  return file.value;
}

const roleOf: Readonly<Record<LetterBlock["type"], LineRole>> = {
  subheading: "H3",
  paragraph: "P",
  bullet: "LI",
  finding: "P",
  recommendation: "LI",
};

/** The letter between its salutation and its sign-off, as lines. */
function bodyOf(model: LetterModel): readonly ReadLine[] {
  const sections = model.sections.filter(({ blocks }) =>
    blocks.some((block) => textsOfBlock(block).some((text) => printable(text) !== "")),
  );
  return [
    { role: "H1" as const, text: model.title },
    ...sections.flatMap(({ heading, blocks }) => [
      { role: "H2" as const, text: heading ?? "" },
      ...blocks.map((block) => ({
        role: roleOf[block.type],
        text: textsOfBlock(block).join(" "),
      })),
    ]),
  ];
}

const before = ({ letterhead, addressee, ...model }: LetterModel): string =>
  [
    letterhead.organisation,
    ...letterhead.lines,
    addressee.name,
    ...addressee.lines,
    model.date,
    printable(model.reference) === "" ? "" : `Our reference: ${model.reference}`,
    model.salutation,
  ].join("");

const after = ({ signOff: { closing, name, lines } }: LetterModel): string =>
  [closing, name, ...lines].join("");

// Where lines break is the form's own affair, and so is the hyphen at their end.
const bare = (text: string): string => printable(text).replaceAll(/[\s-]+/gu, "");

/** What a form says before its title, from there to the sign-off, and after. */
function parted(lines: readonly ReadLine[]) {
  const title = lines.findIndex(({ role }) => role === "H1");
  const closing = lines.findLastIndex(({ role }) => role !== "P") + 1;
  const said = lines.map(({ role, text }) => ({ role, text: bare(text) }));
  const joined = (some: readonly ReadLine[]): string => some.map(({ text }) => text).join("");
  const end = said.findIndex(({ text }, i) => i > closing && text.startsWith("Yours"));
  const cut = end < 0 ? said.length : end;
  return {
    before: joined(said.slice(0, title)),
    body: said.slice(title, cut).filter(({ text }) => text !== ""),
    after: joined(said.slice(cut)),
  };
}

const meant = (model: LetterModel, last: string) => ({
  before: bare(before(model)),
  body: bodyOf(model)
    .map(({ role, text }) => ({ role, text: bare(text) }))
    .filter(({ text }) => text !== ""),
  after: bare(`${after(model)}${last}`),
});

test.each(visits)("$name: the PDF says the letter, line by line", async (visit) => {
  const { model } = visit;
  const { lines, artifacts } = await readTagged(await made("letterPdf", visit));
  expect(parted(lines)).toEqual(meant(model, ""));
  // Its feet are the reference, the page, and on the last page the fingerprint.
  expect(artifacts.map(bare)).toEqual(
    artifacts.map((_, i) =>
      bare(
        `${model.reference} Page ${i + 1} of ${artifacts.length} ${i + 1 === artifacts.length ? fingerprintWords(letterHash(model)) : ""}`,
      ),
    ),
  );
});

test.each(visits)("$name: the Word document says the letter, line by line", async (visit) => {
  const { model } = visit;
  const lines = await linesOfDocx(await made("letterDocx", visit));
  expect(parted(lines)).toEqual(meant(model, fingerprintWords(letterHash(model))));
});

test.each(visits)("$name: the web page says the letter, line by line", async (visit) => {
  const { model } = visit;
  const html = new TextDecoder().decode(await made("letterHtml", visit));
  expect(parted(linesOfHtml(html))).toEqual(meant(model, fingerprintWords(letterHash(model))));
});

const cases = visits.flatMap((visit) =>
  (["leaders", "staff"] as const).map((audience) => ({ ...visit, audience })),
);

/** What each slide of a file shows in the order of its shapes, and what is said to it. */
function slidesIn(file: Uint8Array): readonly { readonly shown: string; readonly said: string }[] {
  const parts = unzipSync(file);
  const words = (name: string): string =>
    [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<a:t>([^<]*)<\/a:t>/gu)]
      .map(([, text = ""]) => text)
      .join("")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const count = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/u.test(name)).length;
  return Array.from({ length: count }, (_, i) => ({
    shown: bare(words(`ppt/slides/slide${i + 1}.xml`)),
    said: bare(words(`ppt/notesSlides/notesSlide${i + 1}.xml`)),
  }));
}

const fileFor: Readonly<Record<SlideAudience, "slidesLeaders" | "slidesStaff">> = {
  leaders: "slidesLeaders",
  staff: "slidesStaff",
};

test.each(cases)(
  "$name: the slides for $audience say findings and recommendations in the letter’s words",
  async ({ audience, ...visit }) => {
    const { records, model } = visit;
    const deck = composeSlides(records, model, audience);
    // What the host is recommended is said to those who lead, and to staff in the letter alone.
    const kinds = audience === "leaders" ? ["finding", "recommendation"] : ["finding"];
    const leads = model.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => ("lead" in block && kinds.includes(block.type) ? [block.lead.text] : []))
      .filter((text) => printable(text) !== "");
    const told = new Set(messagesOf(deck).map(({ text }) => text));
    expect(leads.filter((lead) => !told.has(lead))).toEqual([]);

    const slides = slidesIn(await made(fileFor[audience], visit, deck));
    expect(slides).toHaveLength(deck.slides.length);
    deck.slides.forEach(({ title, groups, messages, notes }, i) => {
      const { shown = "", said = "" } = slides[i] ?? {};
      // In the order in which it is read, and of a chart no more than its title.
      const texts = groups.flatMap(({ heading, items }) => [heading ?? "", ...items]);
      expect(shown.startsWith(bare([title, ...texts].join("")))).toBe(true);
      for (const { text } of messages) expect(shown).toContain(bare(text));
      for (const note of notes) expect(said).toContain(bare(note));
    });
  },
);
