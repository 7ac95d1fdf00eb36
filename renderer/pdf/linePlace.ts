/** What a printed line belongs to: its paragraph, and the list around it if any. */
export type LinePlace = {
  readonly paragraph: PdfNode;
  readonly list: PdfNode | null;
  /** The columns that it heads, where they are a table to write in. */
  readonly table?: PdfNode | undefined;
  /** The line is only a list item's bullet or number. */
  readonly label: boolean;
  /** The line ends in the middle of a word: what of it opens the next line, up to the next space. */
  readonly wordGoesOn?: string;
  /** So many characters at its beginning end a word that the line above began. */
  readonly wordEnds?: number;
};
