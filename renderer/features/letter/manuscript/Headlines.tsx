import { useRef, type ReactElement } from "react";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { fieldKey } from "../letterField.ts";
import { addHeadline, mostHeadlines, moveHeadline, removeHeadline } from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { HeadlineFindings } from "./HeadlineFindings.tsx";
import { ManuscriptText } from "./ManuscriptText.tsx";

export interface HeadlinesProps {
  readonly letter: Letter;
  readonly records: VisitRecords;
}

/** The few messages that the letter opens with, each tied to the findings it rests on. */
export function Headlines({ letter, records }: HeadlinesProps): ReactElement {
  const { run } = useLetterDeskContext();
  const list = useRef<HTMLOListElement>(null);
  const focusHeadline = (index: number) => {
    // The new row is there once the saved records have come back.
    const wait = (left: number) => {
      const field = document.getElementById(fieldKey({ of: "headline", index }));
      if (field) field.focus();
      else if (left > 0) requestAnimationFrame(() => wait(left - 1));
    };
    wait(60);
  };
  const remove = (index: number) => {
    void run(removeHeadline(index)).then(() => {
      if (letter.headlines.length > 1) focusHeadline(Math.max(0, index - 1));
      else list.current?.parentElement?.querySelector<HTMLElement>("button")?.focus();
    });
  };
  return (
    <>
      <ManuscriptText
        field={{ of: "section", sectionId: "headlines" }}
        label="Opening line of the headline messages"
        placeholder="An opening line, if you like one"
        isQuiet
      />
      <ol className="cf-headlines" ref={list}>
        {letter.headlines.map(({ findingIds }, index) => (
          // Headlines have no names but their places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="cf-headline">
            <div className="cf-headline-text">
              <ManuscriptText
                field={{ of: "headline", index }}
                label={`Headline ${index + 1}`}
                placeholder="What the reader should remember, in a sentence or two"
                isLine
              />
              <HeadlineFindings index={index} findingIds={findingIds} records={records} />
            </div>
            <MenuButton
              label={`More for headline ${index + 1}`}
              isGlyphOnly
              choices={[
                ...(index > 0
                  ? [{ id: "up", label: "Move up", run: () => void run(moveHeadline(index, -1)) }]
                  : []),
                ...(index < letter.headlines.length - 1
                  ? [
                      {
                        id: "down",
                        label: "Move down",
                        run: () => void run(moveHeadline(index, 1)),
                      },
                    ]
                  : []),
                { id: "remove", label: "Remove headline", run: () => remove(index) },
              ]}
            />
          </li>
        ))}
      </ol>
      {letter.headlines.length < mostHeadlines && (
        <Button
          variant="plain"
          glyph="add"
          onPress={() => void run(addHeadline).then(() => focusHeadline(letter.headlines.length))}
        >
          Add a headline
        </Button>
      )}
    </>
  );
}
