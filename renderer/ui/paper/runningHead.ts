/** What stands at the head of every page, and at its foot before "Page n of N". Nothing in it is read as CSS. */
export interface RunningHead {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
}

/** The rules that print a running head on every page but those that are drawn whole, and have their own. */
export const runningHeadRule = ({ left, right, foot }: RunningHead): string =>
  `@page {
  @top-left { ${headBox} text-align: left; content: ${cssString(left)}; }
  @top-right { ${headBox} text-align: right; content: ${cssString(right)}; }
  @bottom-left { ${footBox} text-align: left; content: ${cssString(foot)}; }
  @bottom-right { ${footBox} text-align: right; content: "Page " counter(page) " of " counter(pages); }
}
${["cf-drawn-tall", "cf-drawn-wide"].map(withoutHeadRule).join("\n")}`;

const withoutHeadRule = (page: string): string =>
  `@page ${page} { ${["top-left", "top-right", "bottom-left", "bottom-right"].map((box) => `@${box} { content: none; }`).join(" ")} }`;

/** The rule that puts other words at the foot of the pages named `page`. */
export const footRule = (page: string, foot: string): string =>
  `@page ${page} { @bottom-left { content: ${cssString(foot)}; } }`;

const font = `color: black; font: 400 8.5pt/1.3 "Source Sans 3", "Segoe UI", sans-serif;`;
const headBox = `${font} vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 5mm; border-bottom: 0.5pt solid black;`;
const footBox = `${font} vertical-align: top; padding-top: 4mm;`;

/** Any text as a string of CSS. */
const cssString = (text: string): string =>
  `"${text
    .replaceAll("\0", "\uFFFD")
    .replaceAll(
      /[\\"\p{Cc}\u2028\u2029]/gu,
      (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
    )}"`;
