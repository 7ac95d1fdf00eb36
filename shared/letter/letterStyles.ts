/** A4 in points. */
export const letterPage = { width: 595.28, height: 841.89 } as const;

/** [left, top, right, bottom] in points. The measure is then some 80 characters. */
export const letterMargins = [76, 64, 76, 74] as const;

/** Width of the text column in points. */
export const letterMeasure = letterPage.width - letterMargins[0] - letterMargins[2];

export const letterColours = { ink: "#1b1b1f", accent: "#17494d", quiet: "#55565c", rule: "#17494d" } as const;

/** Family names as the definition uses them; an engine binds them to font files. */
export const letterFamilies = { serif: "Source Serif 4", sans: "Source Sans 3" } as const;

/** Named styles of the definition, in pdfmake's terms. */
export const letterStyles = {
  organisation: { font: letterFamilies.sans, fontSize: 13.5, bold: true, color: letterColours.accent, lineHeight: 1 },
  letterhead: { font: letterFamilies.sans, fontSize: 9, color: letterColours.quiet, lineHeight: 1.05 },
  address: { lineHeight: 1.02 },
  particulars: { font: letterFamilies.sans, fontSize: 9.5, color: letterColours.quiet, lineHeight: 1.05, alignment: "right" },
  salutation: { margin: [0, 18, 0, 9] },
  title: { font: letterFamilies.sans, fontSize: 16, bold: true, color: letterColours.ink, lineHeight: 1, margin: [0, 4, 0, 10] },
  heading: { font: letterFamilies.sans, fontSize: 12.5, bold: true, color: letterColours.accent, lineHeight: 1, margin: [0, 15, 0, 4.5] },
  subheading: { font: letterFamilies.sans, fontSize: 10.5, bold: true, color: letterColours.ink, lineHeight: 1, margin: [0, 9, 0, 3] },
  paragraph: { margin: [0, 0, 0, 7] },
  bullet: { margin: [0, 0, 0, 4] },
  recommendation: { margin: [0, 0, 0, 6.5] },
  closing: { margin: [0, 12, 0, 34] },
  signatory: { bold: true },
  signatoryLine: {},
  footer: { font: letterFamilies.sans, fontSize: 8.5, color: letterColours.quiet, lineHeight: 1 },
} as const;

export type LetterStyle = keyof typeof letterStyles;

/** Body text; every style inherits it. */
export const letterDefaultStyle = {
  font: letterFamilies.serif,
  fontSize: 10.5,
  lineHeight: 1.1,
  color: letterColours.ink,
} as const;
