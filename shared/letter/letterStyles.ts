/** A4 in points. */
export const letterPage = { width: 595.28, height: 841.89 } as const;

/** [left, top, right, bottom] in points. The measure is then some 80 characters. */
export const letterMargins = [76, 64, 76, 74] as const;

/** Width of the text column in points. */
export const letterMeasure = letterPage.width - letterMargins[0] - letterMargins[2];

export const letterColours = {
  ink: "#1b1b1f",
  accent: "#17494d",
  quiet: "#55565c",
  rule: "#17494d",
} as const;

/** Family names as the definition uses them; an engine binds them to font files. */
export const letterFamilies = { serif: "Source Serif 4", sans: "Source Sans 3" } as const;

/** What pdfmake calls a line height is a multiple of the font's own, here from points to points. */
const serifLine = (size: number, leading: number): number => leading / (size * 1.371);
const sansLine = (size: number, leading: number): number => leading / (size * 1.257);

/** Named styles of the definition, in pdfmake's terms. */
export const letterStyles = {
  organisation: {
    font: letterFamilies.sans,
    fontSize: 15,
    bold: true,
    color: letterColours.accent,
    lineHeight: sansLine(15, 19),
  },
  letterhead: {
    font: letterFamilies.sans,
    fontSize: 9,
    color: letterColours.quiet,
    lineHeight: sansLine(9, 12),
  },
  address: {},
  particulars: {
    font: letterFamilies.sans,
    fontSize: 9.5,
    color: letterColours.quiet,
    lineHeight: sansLine(9.5, 14),
  },
  salutation: { margin: [0, 22, 0, 10] },
  title: {
    font: letterFamilies.sans,
    fontSize: 16,
    bold: true,
    color: letterColours.ink,
    lineHeight: sansLine(16, 20),
    margin: [0, 0, 0, 9],
  },
  heading: {
    font: letterFamilies.sans,
    fontSize: 13,
    bold: true,
    color: letterColours.accent,
    lineHeight: sansLine(13, 16),
    margin: [0, 15, 0, 4],
  },
  subheading: {
    font: letterFamilies.sans,
    fontSize: 10.5,
    bold: true,
    color: letterColours.ink,
    lineHeight: sansLine(10.5, 14),
    margin: [0, 9, 0, 2.5],
  },
  paragraph: { margin: [0, 0, 0, 7] },
  bullet: { margin: [0, 0, 0, 4] },
  recommendation: { margin: [0, 0, 0, 6] },
  closing: { margin: [0, 14, 0, 36] },
  signatory: { bold: true },
  signatoryLine: {},
  annexSentence: { margin: [0, 5, 0, 1] },
  annexOrigin: {
    font: letterFamilies.sans,
    fontSize: 9.5,
    color: letterColours.quiet,
    lineHeight: sansLine(9.5, 13),
    margin: [18, 0, 0, 1],
  },
  annexSource: {
    font: letterFamilies.sans,
    fontSize: 9.5,
    bold: true,
    color: letterColours.quiet,
    lineHeight: sansLine(9.5, 13),
    margin: [0, 5, 0, 1],
  },
  annexLine: {
    font: letterFamilies.sans,
    fontSize: 9.5,
    lineHeight: sansLine(9.5, 13),
    margin: [0, 0, 0, 2],
  },
  draft: {
    font: letterFamilies.sans,
    fontSize: 9.5,
    bold: true,
    color: letterColours.accent,
    lineHeight: sansLine(9.5, 12),
  },
  footer: {
    font: letterFamilies.sans,
    fontSize: 8.5,
    color: letterColours.quiet,
    lineHeight: sansLine(8.5, 11),
  },
  fingerprint: {
    font: letterFamilies.sans,
    fontSize: 7.5,
    color: letterColours.quiet,
    lineHeight: sansLine(7.5, 10),
  },
} as const;

export type LetterStyle = keyof typeof letterStyles;

/** Body text; every style inherits it. */
export const letterDefaultStyle = {
  font: letterFamilies.serif,
  fontSize: 10.5,
  lineHeight: serifLine(10.5, 14),
  color: letterColours.ink,
} as const;
