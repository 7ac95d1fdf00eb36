import { memo, useMemo, type ReactElement } from "react";
import type { DrawnPage, DrawnText, LetterRef } from "../../../../shared/letter/letterLayout.ts";
import { previewFamily } from "../../../pdf/loadPreviewFonts.ts";
import { pageSentences } from "./pageSentences.ts";
import "./LetterPage.css";

export interface LetterPageProps {
  readonly page: DrawnPage;
  readonly number: number;
  readonly of: number;
  /** Key of the sentence that is traced, when it stands on this page. */
  readonly selectedKey: string | null;
  /** Key of the sentence that Tab goes to, when it stands on this page. */
  readonly tabKey: string | null;
  /** Keys of sentences that begin on an earlier page. */
  readonly continued: string;
  readonly onSelect: (ref: LetterRef) => void;
  readonly onGoToText: (ref: LetterRef) => void;
}

/** One page, drawn from the very positions that the PDF prints at. Its sentences are options of a list. */
export const LetterPage = memo(function LetterPage({
  page,
  number,
  of,
  selectedKey,
  tabKey,
  continued,
  onSelect,
  onGoToText,
}: LetterPageProps): ReactElement {
  const sentences = useMemo(() => pageSentences(page), [page]);
  return (
    <div className="cf-letter-paper">
      <svg
        className="cf-letter-page"
        viewBox={`0 0 ${page.width} ${page.height}`}
        // Pages of one list: optgroup is for selects.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="group"
        aria-label={`Page ${number} of ${of}`}
      >
        <g aria-hidden="true">
          {page.rules.map(({ x1, y1, x2, y2, width, colour }) => (
            <line
              key={`${x1} ${y1} ${x2} ${y2}`}
              x1={x1}
              y1={y1}
              x2={x2}
              y2={y2}
              strokeWidth={width}
              stroke={colour}
            />
          ))}
        </g>
        {sentences.map(({ key, ref, words, texts }) => {
          const isRest = key === continued;
          return (
            <g
              key={key}
              className="cf-letter-sentence"
              data-sentence={isRest ? undefined : key}
              data-selected={key === selectedKey || undefined}
              onClick={() => onSelect(ref)}
              onDoubleClick={() => onGoToText(ref)}
              {...(isRest
                ? { "aria-hidden": true }
                : {
                    role: "option",
                    "aria-selected": key === selectedKey,
                    "aria-label": words,
                    tabIndex: key === tabKey ? 0 : -1,
                    onFocus: () => onSelect(ref),
                  })}
            >
              {texts.map((text) => (
                <rect
                  key={`${text.x} ${text.baseline}`}
                  x={text.x - 1}
                  y={text.baseline - text.size}
                  width={text.width + 2}
                  height={text.size * 1.36}
                />
              ))}
            </g>
          );
        })}
        {/* Read out sentence by sentence above, not line by line with hyphens. */}
        <g aria-hidden="true" className="cf-letter-ink">
          {page.texts.map((text) => (
            <Run key={`${text.x} ${text.baseline}`} text={text} />
          ))}
        </g>
      </svg>
    </div>
  );
});

function Run({ text }: { readonly text: DrawnText }): ReactElement {
  return (
    <text
      x={text.x}
      y={text.baseline}
      fontFamily={previewFamily[text.face]}
      fontSize={text.size}
      fill={text.colour}
    >
      {text.text}
    </text>
  );
}
