import type { LetterRef } from "./letterLayout.ts";
import type { LetterStyle } from "./letterStyles.ts";

/** Words set alike that come from one sentence. */
export type RunNode = {
  readonly text: string;
  readonly bold?: boolean;
  readonly ref: LetterRef | null;
};

/** A paragraph or heading. Margins are [left, top, right, bottom] in points. */
export type ParagraphNode = {
  readonly text: readonly RunNode[];
  readonly style: LetterStyle;
  readonly headlineLevel?: 1 | 2 | 3;
  readonly alignment?: "left" | "right";
  /** No page may end between this and what follows. */
  readonly keepWithNext?: boolean;
  /** At least two lines of what goes before must share its page. */
  readonly keepWithPrevious?: boolean;
  /** Number of a list item. */
  readonly counter?: number;
};

export type BulletsNode = { readonly ul: readonly ParagraphNode[]; readonly markerColor?: string };

/** `bold` prints the numbers bold; each run of an item says for itself whether it is. */
export type NumberedNode = { readonly ol: readonly ParagraphNode[]; readonly bold: true };

/** Side by side; `width` in points. */
export type ColumnsNode = {
  readonly columns: readonly { readonly width: number; readonly stack: readonly ParagraphNode[] }[];
  readonly columnGap: number;
  /** The columns head a table to write in, with so many rows below them. */
  readonly emptyRows?: number;
  readonly keepWithNext?: boolean;
};

export type RuleNode = {
  readonly canvas: readonly {
    readonly type: "line";
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly lineWidth: number;
    readonly lineColor: string;
  }[];
  readonly margin: readonly [number, number, number, number];
  readonly keepWithNext?: boolean;
};

export type LetterNode = ParagraphNode | BulletsNode | NumberedNode | ColumnsNode | RuleNode;

/** A line in the margin of a page. */
type MarginLine = {
  readonly text: string;
  readonly style: LetterStyle;
  readonly alignment: "left" | "right";
};

export type HeaderNode = MarginLine & {
  readonly margin: readonly [number, number, number, number];
};

export type FooterNode = {
  readonly margin: readonly [number, number, number, number];
  readonly stack: readonly (MarginLine | { readonly columns: readonly MarginLine[] })[];
};
