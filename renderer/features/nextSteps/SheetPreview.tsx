import type { ReactElement } from "react";
import { type SheetLayout, textsOfSheetPage } from "../../../shared/nextSteps/sheetLayout.ts";
import { previewFamily } from "../../pdf/loadPreviewFonts.ts";

/** The pages of the sheet, drawn from the very positions that the PDF prints at; they are what is printed from here. */
export const SheetPreview = ({ pages }: SheetLayout): ReactElement => (
  <div className="cf-sheet-pages">
    {pages.map((page, i) => (
      <svg
        // Pages have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        key={i}
        className="cf-sheet-page"
        viewBox={`0 0 ${page.width} ${page.height}`}
        role="img"
        aria-label={`Page ${i + 1} of ${pages.length} as it is printed`}
      >
        {page.rules.map(({ x1, y1, x2, y2, width, colour }) => (
          <line key={`${y1}`} {...{ x1, y1, x2, y2 }} strokeWidth={width} stroke={colour} />
        ))}
        {textsOfSheetPage(page).map(({ x, baseline, face, size, colour, text }) => (
          <text
            key={`${x} ${baseline}`}
            x={x}
            y={baseline}
            fontFamily={previewFamily[face]}
            fontSize={size}
            fill={colour}
          >
            {text}
          </text>
        ))}
      </svg>
    ))}
  </div>
);
