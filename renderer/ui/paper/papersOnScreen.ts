import { Signal } from "../../signal.ts";

/** A part of a paper that can be left out. */
export interface PaperPart {
  readonly id: string;
  /** What it is, as a choice: "What peers think". */
  readonly label: string;
}

/** What is chosen for a paper before it is printed. */
export interface PaperChoice {
  readonly leftOut: ReadonlySet<string>;
  /** In type a quarter larger. */
  readonly isLarge: boolean;
}

/** What a paper is. */
export interface PaperWords {
  readonly title: string;
  readonly parts: readonly PaperPart[];
  /** Made for the host as well: its PDF may lie beside what goes there. */
  readonly isForHost: boolean;
}

/** A paper that the screen would print. */
export interface PaperOnScreen {
  readonly words: () => PaperWords;
  readonly choice: Signal<PaperChoice>;
}

const papers = new Signal<readonly PaperOnScreen[]>([]);

/** The paper that the screen would print, the last where there are several; null where it prints itself. */
export const paperOnScreen = (): PaperOnScreen | null => papers.value().at(-1) ?? null;

/** Counts a paper among those on the screen. Gives what takes it away. */
export function putOnScreen(paper: PaperOnScreen): () => void {
  papers.set([...papers.value(), paper]);
  return () => papers.set(papers.value().filter((one) => one !== paper));
}
