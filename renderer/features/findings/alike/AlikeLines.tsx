import { type ReactElement, useMemo } from "react";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import type { LinesAlike } from "../../../../shared/words/linesAlike.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { Glyph } from "../../../ui/text/Glyph.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import type { EvidencePoint } from "../evidence/EvidencePoint.ts";
import type { EvidenceFilter } from "../evidence/filterEvidence.ts";
import { alikeInWords, originsInWords, wordsShared } from "./alikeInWords.ts";
import { useAlike } from "./useAlike.ts";
import { useAlikeIsOpen, useDismissed } from "./useDismissed.ts";
import "./AlikeLines.css";

export interface AlikeLinesProps {
  readonly visit: Pick<Visit, "id" | "vocabulary">;
  /** What is looked through: the drawer's evidence as it is narrowed, but for what is typed. */
  readonly points: readonly EvidencePoint[];
  readonly chosen: EvidenceFilter["alike"];
  /** Picks these lines and shows them alone. */
  readonly onChoose: (chosen: NonNullable<EvidenceFilter["alike"]>) => void;
  readonly onAll: () => void;
}

/** Lines that share words, to be looked at together: a suggestion that a person takes, or sends away for good. */
export function AlikeLines(props: AlikeLinesProps): ReactElement {
  const { visit, points, chosen, onChoose, onAll } = props;
  const [isOpen, setOpen] = useAlikeIsOpen();
  const [dismissed, dismiss] = useDismissed(visit.id);
  const found = useAlike(points, {
    groups: visit.vocabulary.sourceGroups,
    isOpen: isOpen && chosen === null,
  });
  const byKey = useMemo(() => new Map(points.map((point) => [point.key, point])), [points]);
  const gone = new Set(dismissed);
  const shown = found?.filter(({ id }) => !gone.has(id)) ?? null;
  if (chosen !== null)
    return (
      <div className="cf-alike-chosen">
        <span>Lines that speak of {chosen.words}</span>
        <Button variant="plain" onPress={onAll}>
          Show all lines
        </Button>
      </div>
    );
  return (
    <section className="cf-alike" aria-label="Lines that say alike">
      <div className="cf-alike-fold">
        <button
          type="button"
          className="cf-board-fold"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Glyph name={isOpen ? "down" : "right"} />
          Lines that say alike
        </button>
      </div>
      {isOpen && (
        <>
          <StatusText>{stateInWords(found, shown)}</StatusText>
          <ul className="cf-alike-list">
            {shown?.map((alike) => (
              <li key={alike.id}>
                <button
                  type="button"
                  className="cf-alike-choice"
                  onClick={() =>
                    onChoose({ words: wordsShared(alike), keys: new Set(alike.lines) })
                  }
                >
                  {alikeInWords(alike)}
                  <span className="cf-evidence-source">
                    {originsInWords(alike.lines.flatMap((key) => byKey.get(key) ?? []))}
                  </span>
                </button>
                <GlyphButton
                  glyph="close"
                  label={`Dismiss ${wordsShared(alike)}`}
                  onPress={() => dismiss([...dismissed, alike.id])}
                />
              </li>
            ))}
          </ul>
          {dismissed.length > 0 && (
            <Button variant="plain" onPress={() => dismiss([])}>
              {`Bring back ${counted(dismissed.length, "dismissed suggestion")}`}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function stateInWords(
  found: readonly LinesAlike[] | null,
  shown: readonly LinesAlike[] | null,
): string {
  if (found === null || shown === null) return "Reading the lines";
  if (shown.length > 0) return "";
  return found.length > 0
    ? "Every suggestion was dismissed."
    : "No three lines of two sessions or more share enough words.";
}
