import type { ReactElement } from "react";
import type { SentenceChange } from "../../../../shared/letter/versions/compareVersions.ts";
import { WordChanges } from "../../../ui/text/WordChanges.tsx";
import "./ChangeRow.css";

const changeWords = {
  same: { sign: "", word: "As before" },
  changed: { sign: "≠", word: "Reworded" },
  added: { sign: "+", word: "Added" },
  removed: { sign: "−", word: "Taken out" },
  moved: { sign: "→", word: "Moved here" },
  movedAway: { sign: "←", word: "Moved away" },
} as const satisfies Record<
  SentenceChange["kind"],
  { readonly sign: string; readonly word: string }
>;

/** One sentence of two versions: what became of it, in a word and in its own words. */
export function ChangeRow({ row }: { readonly row: SentenceChange }): ReactElement {
  const { sign, word } = changeWords[row.kind];
  return (
    <li className="cf-versions-row" data-change={row.kind}>
      <p className="cf-versions-word">
        <span className="cf-versions-sign" aria-hidden="true">
          {sign}
        </span>
        {word}
      </p>
      <div className="cf-serif cf-versions-sentence">
        {row.kind === "changed" ? (
          <WordChanges before={row.before} after={row.after} />
        ) : row.kind === "added" ? (
          <ins>{row.text}</ins>
        ) : row.kind === "removed" ? (
          <del>{row.text}</del>
        ) : (
          row.text
        )}
        {(row.kind === "moved" || row.kind === "movedAway") && (
          <p className="cf-soft cf-versions-place">
            {row.kind === "moved" ? `It stood under “${row.place}”.` : `Now under “${row.place}”.`}
          </p>
        )}
      </div>
    </li>
  );
}
