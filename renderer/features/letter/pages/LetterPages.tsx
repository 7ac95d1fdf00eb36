import { useMemo, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { LetterRef } from "../../../../shared/letter/letterLayout.ts";
import type { LaidLetter } from "./laidBefore.ts";
import { refKey } from "../sentenceRef.ts";
import { useLetterFonts } from "./useLetterPages.ts";
import { LetterPage } from "./LetterPage.tsx";
import { pageSentences } from "./pageSentences.ts";

export interface LetterPagesProps {
  readonly laid: LaidLetter;
  readonly label: string;
  readonly selected: LetterRef | null;
  readonly onSelect: (ref: LetterRef) => void;
  /** Enter or a double click: to where the sentence is written. */
  readonly onGoToText: (ref: LetterRef) => void;
}

/** The real pages, one below the other. Arrow keys go from sentence to sentence, Enter to where it is written. */
export function LetterPages({
  laid: { layout },
  label,
  selected,
  onSelect,
  onGoToText,
}: LetterPagesProps): ReactElement {
  const hasFonts = useLetterFonts();
  const list = useRef<HTMLDivElement>(null);
  const keysByPage = useMemo(
    () => layout.drawn.map((page) => pageSentences(page).map(({ key }) => key)),
    [layout],
  );
  const selectedKey = selected && refKey(selected);
  const all = keysByPage.flat();
  const tabKey = selectedKey !== null && all.includes(selectedKey) ? selectedKey : (all[0] ?? null);
  const move = (event: KeyboardEvent) => {
    const options = [...(list.current?.querySelectorAll<SVGGElement>("[data-sentence]") ?? [])];
    const at = options.findIndex((option) => option === document.activeElement);
    if (at < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: options.length - 1,
    };
    if (event.key === "Enter" && selected !== null) {
      event.preventDefault();
      onGoToText(selected);
      return;
    }
    const to = options[steps[event.key] ?? -1];
    if (steps[event.key] === undefined) return;
    event.preventDefault();
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div
      ref={list}
      className="cf-letter-pages"
      // A select cannot hold drawings.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      data-waiting={!hasFonts || undefined}
      onKeyDown={move}
    >
      {layout.drawn.map((page, i) => {
        const keys = keysByPage[i] ?? [];
        const before = keysByPage[i - 1]?.at(-1);
        return (
          <LetterPage
            // Pages have no names but their numbers.
            // oxlint-disable-next-line react/no-array-index-key
            key={i}
            page={page}
            number={i + 1}
            of={layout.pages}
            selectedKey={selectedKey !== null && keys.includes(selectedKey) ? selectedKey : null}
            tabKey={tabKey !== null && keys.includes(tabKey) ? tabKey : null}
            continued={before !== undefined && keys[0] === before ? before : ""}
            onSelect={onSelect}
            onGoToText={onGoToText}
          />
        );
      })}
    </div>
  );
}
