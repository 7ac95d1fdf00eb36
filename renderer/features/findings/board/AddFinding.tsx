import { type ReactElement, useState } from "react";
import { elementIds } from "../elementIds.ts";
import { type BoardColumn, columnWords } from "./polarityColumn.ts";
import { walkBoard } from "./walkBoard.ts";

export interface AddFindingProps {
  readonly enquiryId: string | null;
  /** The line of enquiry it is added to, in words. */
  readonly under: string;
  readonly column: BoardColumn;
  readonly onAdd: (sentence: string) => Promise<unknown>;
}

/** The last line of a column, which is where one types. Enter adds and keeps going. */
export function AddFinding({ enquiryId, under, column, onAdd }: AddFindingProps): ReactElement {
  const [typed, setTyped] = useState("");
  const add = () => {
    const sentence = typed.trim();
    if (sentence === "") return;
    setTyped("");
    // Refused by the disk, the words come back; the frame says why.
    onAdd(sentence).catch(() => {
      setTyped((since) => since || sentence);
    });
  };
  const words = `Add ${column === "areas" ? "an" : "a"} ${columnWords[column].one}`;
  return (
    <textarea
      id={elementIds.addField(enquiryId, column)}
      className="cf-add-finding"
      aria-label={`${words}, ${under}`}
      placeholder={words}
      rows={1}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value.replace(/\s*\n\s*/gu, " "));
      }}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          event.preventDefault();
          add();
        } else walkBoard(event);
      }}
    />
  );
}
