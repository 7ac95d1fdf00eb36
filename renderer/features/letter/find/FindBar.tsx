import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { TextField, type TextFieldProps } from "../../../ui/forms/TextField.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { afterNextPaint, focusPlace } from "../focusPlace.ts";
import type { LetterDesk } from "../useLetterDesk.ts";
import { replaceInLetter } from "./replaceInLetter.ts";
import { showMatch } from "./showMatch.ts";
import { type Find, isFindKey, type Match } from "./useFind.ts";
import "./FindBar.css";

export interface FindBarProps {
  readonly find: Find;
  readonly run: LetterDesk["run"];
}

/** Finds words in the letter and puts others in their place. The focus stays here; the text shows where it is. */
export function FindBar({ find, run }: FindBarProps): ReactElement {
  const { sought, how, matches, index } = find;
  const [by, setBy] = useState("");
  const [said, setSaid] = useState("");
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const match = matches[index];
  const free = matches.filter(({ isComputed }) => !isComputed).length;
  useEffect(() => field.current?.select(), []);
  useShown(match, bar);

  const step = (direction: 1 | -1) => {
    setSaid("");
    find.step(direction);
  };
  const replace = async (which: Match | "all" | null) => {
    if (which === null || (which === "all" && free === 0))
      return setSaid(sought === "" ? "Type first what to find." : nothingToReplace);
    if (which !== "all" && which.isComputed) return setSaid(notTypedOver);
    let count = 0;
    const onCount = (places: number) => {
      count = places;
    };
    const at = which === "all" ? {} : { only: { key: which.key, start: which.start } };
    const isWritten = await run(replaceInLetter({ sought, by, how, onCount, ...at }));
    if (which !== "all" && isWritten && count > 0)
      find.goOnFrom({ key: which.key, start: which.start + by.length });
    setSaid(
      !isWritten
        ? "Nothing was replaced: it could not be saved. The top line says why."
        : count === 0
          ? nothingWritten
          : `${count} replaced. Ctrl+Z takes ${count === 1 ? "it" : "them"} back.`,
    );
  };
  const note = said === "" && match?.isComputed === true ? notTypedOver : said;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") find.close();
    else if (isFindKey(event)) field.current?.select();
    else if (event.key === "Enter" && event.ctrlKey) editMatch(match);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search
      ref={bar}
      className="cf-find"
      aria-label="Find and replace"
      onKeyDownCapture={onKeyDown}
    >
      <div className="cf-find-row">
        <FindField
          label="Find"
          inputRef={field}
          value={sought}
          onChange={(text) => {
            setSaid("");
            find.seek(text);
          }}
          onEnter={({ shiftKey }) => step(shiftKey ? -1 : 1)}
        />
        <span className="cf-find-count">{countInWords(find)}</span>
        <GlyphButton glyph="up" label="The one before (Shift+Enter)" onPress={() => step(-1)} />
        <GlyphButton glyph="down" label="The next one (Enter)" onPress={() => step(1)} />
        <Checkbox
          isSelected={how.matchesCase}
          onChange={(matchesCase) => find.change({ matchesCase })}
        >
          Match case
        </Checkbox>
        <Checkbox isSelected={how.isWhole} onChange={(isWhole) => find.change({ isWhole })}>
          Whole words
        </Checkbox>
      </div>
      <div className="cf-find-row">
        <FindField
          label="Replace with"
          value={by}
          onChange={setBy}
          onEnter={() => void replace(match ?? null)}
        />
        <Button onPress={() => void replace(match ?? null)}>Replace</Button>
        <Button onPress={() => void replace("all")}>
          {`Replace all ${free > 0 ? free.toString() : ""}`.trim()}
        </Button>
        <GlyphButton glyph="close" label="Close (Esc)" onPress={find.close} />
      </div>
      {note !== "" && <p className="cf-find-said">{note}</p>}
      <StatusText isHidden>{note === "" ? spoken(find) : note}</StatusText>
    </search>
  );
}

/** One of the two fields of the bar, its label within it. */
const FindField = ({
  label,
  onEnter,
  ...field
}: Pick<TextFieldProps, "label" | "value" | "onChange" | "inputRef"> & {
  readonly onEnter: (event: KeyboardEvent) => void;
}): ReactElement => (
  <TextField
    {...field}
    label={label}
    isLabelHidden
    placeholder={label}
    width="name"
    onKeyDown={(event) => {
      if (event.key === "Enter" && !event.ctrlKey) onEnter(event);
    }}
  />
);

const notTypedOver =
  "This is counted from the records and cannot be typed over. Change it where it is recorded.";
const nothingWritten =
  "Nothing was replaced: the text was changed in the same moment, or says that already. Look at it and try again.";
const nothingToReplace = "There is nothing to replace.";

/** Brings the match into sight and selects it in its field, while the focus is in the bar. */
function useShown(match: Match | undefined, bar: React.RefObject<HTMLElement | null>): void {
  const { key, start, end } = match ?? {};
  useEffect(() => {
    if (key === undefined || start === undefined || end === undefined) return;
    if (bar.current?.contains(document.activeElement) !== true) return;
    afterNextPaint(() => showMatch({ key, start, end }));
  }, [key, start, end, bar]);
}

function editMatch(match: Match | undefined): void {
  if (match) focusPlace({ controlId: match.key, select: match });
}

function countInWords({ sought, matches, index }: Find): string {
  if (sought === "") return "";
  return matches.length === 0 ? "Not found" : `${index + 1} of ${matches.length}`;
}

/** For those who do not see the text: which one it is, and the words around it. */
function spoken(find: Find): string {
  const match = find.matches[find.index];
  return match === undefined ? countInWords(find) : `${countInWords(find)}: ${match.around}`;
}
