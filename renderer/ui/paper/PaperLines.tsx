import type { ReactElement } from "react";
import { type MarkName, marks } from "../evidence/marks.ts";

export interface PaperLine {
  readonly id: string;
  /** `14:33`; null where nobody noted one. */
  readonly at: string | null;
  readonly mark: MarkName;
  /** 1, or deeper where the line is a point under the one before. */
  readonly level: number;
  readonly text: string;
  /** Behind the words, in small italics: to what it belongs, from whom it came. */
  readonly facts: readonly string[];
}

/** Lines of notes on paper, in two columns: time in the margin where it is another, the mark as its sign in ink, the words. */
export function PaperLines({ lines }: { readonly lines: readonly PaperLine[] }): ReactElement {
  const isTimed = lines.some(({ at }) => at !== null);
  return (
    <ol
      className={`cf-paper-lines cf-paper-lines-columns${isTimed ? " cf-paper-lines-timed" : ""}`}
    >
      {lines.map(({ id, at, mark, level, text, facts }, i) => (
        <li key={id} className="cf-paper-line" data-level={Math.min(level, 3)}>
          {isTimed && (
            <span className="cf-paper-line-time">{at === lines[i - 1]?.at ? "" : at}</span>
          )}
          <span className="cf-paper-sign">{mark === "plain" ? "" : marks[mark].glyph}</span>
          <span>
            {text}
            {facts.length > 0 && (
              <span className="cf-paper-facts">{` ${facts.join(" \u00B7 ")}`}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** "+ Strength (3), − Area for improvement (12)": the signs that stand in these lines, with their words and how often. */
export function signsInWords(lines: readonly Pick<PaperLine, "mark">[]): string {
  const counts = Map.groupBy(lines, ({ mark }) => mark);
  return (["strength", "area", "question", "quote"] as const)
    .flatMap((mark) => {
      const count = counts.get(mark)?.length ?? 0;
      return count === 0 ? [] : [`${marks[mark].glyph} ${marks[mark].word} (${count})`];
    })
    .join(",  ");
}
