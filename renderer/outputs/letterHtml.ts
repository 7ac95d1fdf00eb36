import { assertNever } from "../../shared/assertNever.ts";
import { draftWords, fingerprintWords, titleOfFile } from "../../shared/letter/letterDefinition.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import type {
  LetterBlock,
  LetterModel,
  LetterSection,
  LetterSentence,
} from "../../shared/visit/issued/letterModel.ts";

/**
 * The letter as one web page: nothing in it runs and nothing is fetched. Headings, lists and their
 * numbers are real, it prints as a letter, and a draft says so above every printed page.
 */
export function letterHtml(model: LetterModel, { isDraft }: { readonly isDraft: boolean }): string {
  const hash = letterHash(model);
  const { letterhead, addressee, signOff } = model;
  return `<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Critical Friend">
<meta name="content-hash" content="${hash}">
<title>${text(titleOfFile(model.title, { isDraft }))}</title>
<style>
${style}${isDraft ? `\n@page { @top-right { content: "${draftWords}"; font-weight: 600; color: #17494d; } }` : ""}
</style>
</head>
<body>
<main>
${isDraft ? `<p class="draft">${text(draftWords)}</p>\n` : ""}<header>
<div class="letterhead">
${lines("organisation", [letterhead.organisation])}
${lines("particulars", letterhead.lines)}
</div>
<div class="to">
${lines("addressee", [addressee.name, ...addressee.lines])}
${lines("particulars", [model.date, ...(printable(model.reference) === "" ? [] : [`Our reference: ${model.reference}`])])}
</div>
${paragraph(text(model.salutation), "salutation")}
<h1>${text(model.title)}</h1>
</header>
${model.sections.map(sectionOf).join("\n")}
<footer>
${paragraph(text(signOff.closing), "closing")}
${lines("signatory", [signOff.name, ...signOff.lines])}
</footer>
<p class="fingerprint">${text(fingerprintWords(hash))}</p>
</main>
</body>
</html>
`;
}

function sectionOf(section: LetterSection): string {
  const name = `section-${section.id}`;
  const body = grouped(section.blocks).join("\n");
  if (section.heading === null) return `<section>\n${body}\n</section>`;
  return `<section aria-labelledby="${name}">\n<h2 id="${name}">${text(section.heading)}</h2>\n${body}\n</section>`;
}

/** Blocks as elements; bullets and recommendations that follow each other form one list. */
function grouped(blocks: readonly LetterBlock[]): readonly string[] {
  const parts: { readonly list: "ul" | "ol" | null; readonly items: string[] }[] = [];
  for (const block of blocks) {
    const list = listOf(block);
    const last = parts.at(-1);
    const element = elementOf(block);
    if (element === "") continue;
    if (list !== null && last?.list === list) last.items.push(element);
    else parts.push({ list, items: [element] });
  }
  return parts.map(({ list, items }) =>
    list === null ? items.join("\n") : `<${list}>\n${items.join("\n")}\n</${list}>`,
  );
}

const listOf = ({ type }: LetterBlock): "ul" | "ol" | null =>
  type === "bullet" ? "ul" : type === "recommendation" ? "ol" : null;

function elementOf(block: LetterBlock): string {
  switch (block.type) {
    case "subheading":
      return `<h3>${text(block.text)}</h3>`;
    case "paragraph":
      return paragraph(sentences(block.sentences));
    case "finding":
      return paragraph(led(block));
    case "bullet":
      return `<li>${sentences(block.sentences)}</li>`;
    case "recommendation":
      return `<li value="${block.number}">${led(block)}</li>`;
    default:
      return assertNever(block);
  }
}

const led = (block: {
  readonly lead: LetterSentence;
  readonly sentences: readonly LetterSentence[];
}) =>
  [`<strong>${text(block.lead.text)}</strong>`, sentences(block.sentences)]
    .filter((part) => part !== "")
    .join(" ");

const sentences = (all: readonly LetterSentence[]): string =>
  all.map((sentence) => text(sentence.text)).join(" ");

const paragraph = (inner: string, name?: string): string =>
  inner === "" ? "" : `<p${name === undefined ? "" : ` class="${name}"`}>${inner}</p>`;

const lines = (name: string, all: readonly string[]): string =>
  paragraph(
    all
      .map(text)
      .filter((line) => line !== "")
      .join("<br>"),
    name,
  );

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Words as the letter prints them, safe in text and in quoted attributes. */
const text = (words: string): string =>
  printable(words).replace(/[&<>"]/gu, (character) => entities[character] ?? character);

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0; padding: 2.5rem 1.25rem 2rem; background: #fff; color: #1b1b1f;
  font: 1.125rem/1.5 "Source Serif 4", Charter, "Bitstream Charter", Cambria, Georgia, serif;
  text-wrap: pretty; hyphens: auto; overflow-wrap: break-word;
}
main { max-width: 40rem; margin-inline: auto; }
h1, h2, h3, .organisation, .particulars, .fingerprint, .draft {
  font-family: "Source Sans 3", Aptos, Calibri, "Segoe UI", "Helvetica Neue", Arial, sans-serif; hyphens: manual;
}
h1 { margin: 0 0 1rem; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.35rem; line-height: 1.3; color: #17494d; }
h3 { margin: 1.25rem 0 0.25rem; font-size: 1.1rem; line-height: 1.35; }
p { margin: 0 0 0.75rem; }
ul, ol { margin: 0 0 0.75rem; padding-left: 1.6rem; }
li { margin-bottom: 0.5rem; }
li::marker { color: #17494d; font-weight: 600; }
strong { font-weight: 600; }
.letterhead, .to { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; justify-content: space-between; }
.letterhead { padding-bottom: 0.5rem; border-bottom: 1px solid #17494d; margin-bottom: 2rem; }
.letterhead p, .to p { margin: 0; max-width: 100%; }
.organisation { font-size: 1.35rem; font-weight: 600; line-height: 1.3; color: #17494d; }
.particulars { font-size: 0.95rem; color: #55565c; text-align: right; margin-left: auto; }
.salutation { margin: 2rem 0 1rem; }
footer { break-inside: avoid; }
.closing { margin: 1.5rem 0 3.5rem; }
.signatory::first-line { font-weight: 600; }
.fingerprint {
  margin-top: 3rem; padding-top: 0.5rem; border-top: 1px solid #d5d6d8; color: #55565c;
  font-size: 0.8rem; overflow-wrap: anywhere;
}
.draft { margin-bottom: 1.5rem; font-weight: 600; color: #17494d; }
@page {
  size: A4; margin: 22mm 26mm 20mm; color: #55565c; font: 8.5pt Calibri, "Segoe UI", Arial, sans-serif;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}
@media print {
  body { padding: 0; font-size: 10.5pt; line-height: 1.33; }
  main { max-width: none; }
  h1, h2, h3 { break-after: avoid; }
  h1 { font-size: 16pt; } h2 { font-size: 13pt; margin-top: 11pt; } h3 { font-size: 10.5pt; margin-top: 7pt; }
  p, li { orphans: 2; widows: 2; } p { margin-bottom: 6pt; } li { margin-bottom: 4pt; }
  .organisation { font-size: 15pt; } .particulars { font-size: 9.5pt; }
  .fingerprint { margin-top: 10pt; font-size: 7.5pt; }
}`.trim();
