import { useId, useRef, useState, type ReactElement } from "react";
import { Form } from "react-aria-components";
import { Button } from "../forms/Button.tsx";
import { TextField } from "../forms/TextField.tsx";
import { Chip } from "./Chip.tsx";
import "./WordList.css";

export interface WordListProps {
  readonly label: string;
  readonly hint: string;
  readonly words: readonly string[];
  readonly onAdd: (word: string) => void;
  readonly onRemove: (word: string) => void;
}

const longest = 40;

/** Words that somebody keeps: each with a way to take it out, and a field for one more. */
export function WordList({ label, hint, words, onAdd, onRemove }: WordListProps): ReactElement {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const add = (): void => {
    const word = typed.trim();
    const wrong = problemWith(word, words);
    setError(wrong);
    if (wrong !== undefined) return;
    onAdd(word);
    setTyped("");
  };
  return (
    <Form
      className="cf-word-list"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="cf-word-list-add">
        <TextField
          label={label}
          hint={hint}
          error={error}
          width="name"
          spellCheck="false"
          value={typed}
          onChange={setTyped}
          inputRef={field}
        />
        <Button type="submit">Add</Button>
      </div>
      {words.length > 0 && (
        <ul className="cf-word-list-words" id={list} aria-label={label}>
          {words.map((word) => (
            <li key={word}>
              <Chip
                label={word}
                onRemove={() => {
                  onRemove(word);
                  // The button goes; typing another is what comes next.
                  field.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </Form>
  );
}

function problemWith(word: string, words: readonly string[]): string | undefined {
  if (word === "") return "Type a word to add";
  if (/\s/u.test(word)) return "Add one word at a time";
  if (word.length > longest) return `Up to ${longest} letters`;
  if (words.includes(word)) return "It is there already";
  return undefined;
}
