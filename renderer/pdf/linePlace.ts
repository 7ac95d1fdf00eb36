/** What a printed line belongs to: its paragraph, and the list around it if any. */
export type LinePlace = {
  readonly paragraph: PdfNode;
  readonly list: PdfNode | null;
  /** The line is only a list item's bullet or number. */
  readonly label: boolean;
};
