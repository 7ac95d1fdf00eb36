import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from "react";
import type { ReadLine } from "../../../shared/import/fileReading.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { MenuButton, type MenuChoice } from "../../ui/overlays/MenuButton.tsx";

export interface LineWordsProps {
  readonly line: ReadLine;
  /** The line's number in its file. */
  readonly number: number;
  /** Null where lines are rows of a table, which stay as they are. */
  readonly onEdit: ((text: string | null) => void) | null;
  /** Null where no session of its own can begin. */
  readonly onSplit: (() => void) | null;
}

/** A line as it stands in the file, with what may point to a person marked; its words can be changed in place. */
export function LineWords({ line, number, onEdit, onSplit }: LineWordsProps): ReactElement {
  const [isEdited, setEdited] = useState(false);
  const choices: readonly MenuChoice[] = [
    ...(onEdit === null
      ? []
      : [{ id: "edit", label: "Change the words", run: () => setEdited(true) }]),
    ...(onEdit === null || line.was === undefined
      ? []
      : [{ id: "back", label: "Back to the words of the file", run: () => onEdit(null) }]),
    ...(onSplit === null
      ? []
      : [{ id: "split", label: "A session of its own from here", run: onSplit }]),
  ];
  if (isEdited && onEdit !== null)
    return (
      <EditedWords
        line={line}
        number={number}
        onDone={(text) => {
          setEdited(false);
          if (text !== line.raw) onEdit(text);
        }}
      />
    );
  return (
    <div className="cf-bring-line">
      <div>
        <span className="cf-bring-raw">{flagged(line)}</span>
        {line.was !== undefined && (
          <span className="cf-bring-flags cf-soft">In the file: {line.was.trim()}</span>
        )}
        {line.flags.length > 0 && (
          <span className="cf-bring-flags">
            {[...new Set(line.flags.map(({ text, message }) => `“${text}” ${message}`))].join("; ")}
          </span>
        )}
      </div>
      {choices.length > 0 && (
        <MenuButton isGlyphOnly label={`Change line ${number.toString()}`} choices={choices} />
      )}
    </div>
  );
}

function EditedWords({
  line,
  number,
  onDone,
}: {
  readonly line: ReadLine;
  readonly number: number;
  readonly onDone: (text: string) => void;
}): ReactElement {
  const [text, setText] = useState(line.raw);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const names = [...new Set(line.flags.map((flag) => flag.text))].filter((name) =>
    text.includes(name),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") onDone(text);
    if (event.key === "Escape") onDone(line.raw);
  };
  return (
    <div className="cf-bring-edit">
      <input
        ref={field}
        className="cf-input"
        aria-label={`Words of line ${number.toString()}`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="cf-bring-actions">
        <Button onPress={() => onDone(text)}>Keep</Button>
        <Button variant="quiet" onPress={() => onDone(line.raw)}>
          Leave as it is
        </Button>
        {names.map((name) => (
          <Button
            key={name}
            variant="quiet"
            onPress={() => {
              // The role is typed over the word that stands in for it.
              const at = text.indexOf(name);
              setText(text.replaceAll(name, role));
              requestAnimationFrame(() => {
                field.current?.focus();
                field.current?.setSelectionRange(at, at + role.length);
              });
            }}
          >
            Replace “{name}” with a role
          </Button>
        ))}
      </div>
    </div>
  );
}

const role = "the worker";

/** The line with what may point to a person marked in it. */
function flagged({ raw, flags }: ReadLine): ReactNode {
  let at = 0;
  const parts = flags.flatMap(({ start, end }) => {
    const before = raw.slice(at, start);
    at = end;
    return [before, <mark key={start}>{raw.slice(start, end)}</mark>];
  });
  return [...parts, raw.slice(at)];
}
