import { type ReactElement, useEffect, useRef, useState } from "react";
import type { IdentifierRegister } from "../../../../shared/identifiers/emptyRegister.ts";
import { inOneLine } from "../../../../shared/import/splitLines.ts";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Picture } from "../../../../shared/visit/kinds/picture.ts";
import { PictureThumbnails } from "../../../pictures/PictureThumbnails.tsx";
import { showComments } from "../../../places/showComments.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { Button } from "../../../ui/forms/Button.tsx";
import { Flags } from "../../../ui/text/Flags.tsx";
import { LineField } from "./LineField.tsx";
import type { LineCommand } from "./lineKeys.ts";
import { nextMark, typeInto } from "./lineMarks.ts";
import { LineTools } from "./LineTools.tsx";
import type { LineEdit } from "./takeNotes.ts";

export interface EditedLineProps {
  readonly note: Note;
  /** Those that hang on it. */
  readonly pictures: readonly Picture[] | undefined;
  readonly enquiries: readonly Enquiry[];
  readonly register: IdentifierRegister;
  /** The edit is over: what to keep (null for nothing) and where to go on. */
  readonly onDone: (
    note: Note,
    edit: LineEdit | null,
    next: "entry" | "up" | "down" | "stay",
  ) => void;
  readonly onDelete: (note: Note) => void;
}

/** A line being changed where it stands. Leaving it keeps the change; Escape does not. */
export function EditedLine({
  note: live,
  pictures,
  enquiries,
  register,
  onDone,
  onDelete,
}: EditedLineProps): ReactElement {
  // As it was when the line was opened: what comes in meanwhile is merged when it is left.
  const [note] = useState(live);
  const [edit, setEdit] = useState<Required<LineEdit>>({
    text: note.text,
    mark: note.mark,
    kind: note.kind,
    enquiryId: note.enquiryId,
  });
  const row = useRef<HTMLLIElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    const length = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(length, length);
    row.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const finish = (kept: LineEdit | null, next: "entry" | "up" | "down" | "stay") => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(note, kept, next);
  };
  const talk = () => {
    finish(edit, "entry");
    showComments({ type: "note", id: note.id });
  };
  const onCommand = (command: LineCommand, area: HTMLTextAreaElement): boolean => {
    switch (command.type) {
      case "finish":
        finish(edit, "entry");
        return true;
      case "escape":
        finish(null, "entry");
        return true;
      case "cycleMark":
        setEdit({ ...edit, mark: nextMark(edit.mark, command) });
        return true;
      case "kind":
        setEdit({ ...edit, kind: command.kind });
        return true;
      case "enquiry":
        setEdit({ ...edit, enquiryId: enquiries[command.number - 1]?.id ?? null });
        return true;
      case "delete":
        isOver.current = true;
        onDelete(note);
        return true;
      case "talk":
        talk();
        return true;
      case "up":
        if (area.selectionStart > 0) return false;
        finish(edit, "up");
        return true;
      case "down":
        if (area.selectionEnd < area.value.length) return false;
        finish(edit, "down");
        return true;
      // The text's own undo, by the browser.
      case "undo":
      case "redo":
        return false;
    }
  };

  return (
    // Leaving the line by any way keeps what was changed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      className="cf-line cf-line-edited"
      data-line={note.id}
      onBlur={(event) => {
        if (!row.current?.contains(event.relatedTarget)) finish(edit, "stay");
      }}
    >
      <span className="cf-line-time">{note.at ?? ""}</span>
      <Mark mark={edit.mark} isWordHidden />
      <span className="cf-line-words">
        <LineField
          ref={field}
          label={`Edit line ${note.at ?? ""}`.trim()}
          text={edit.text}
          onText={(text) => setEdit({ ...edit, ...typeInto(edit, text) })}
          onCommand={onCommand}
          onPasteLines={(whole) => setEdit({ ...edit, ...typeInto(edit, inOneLine(whole)) })}
        />
        {pictures && <PictureThumbnails pictures={pictures} caption={note.text} />}
        <Flags text={edit.text} register={register} />
      </span>
      <span className="cf-line-facts" />
      <span className="cf-line-edit-tools">
        <LineTools
          mark={edit.mark}
          kind={edit.kind ?? note.kind}
          enquiryId={edit.enquiryId}
          enquiries={enquiries}
          onChange={(change) => setEdit({ ...edit, ...change })}
        />
        <Button
          variant="plain"
          onPress={() => {
            isOver.current = true;
            onDelete(note);
          }}
        >
          Delete line
        </Button>
        <Button variant="plain" onPress={talk}>
          Comments
        </Button>
        <Button
          variant="plain"
          onPress={() => {
            finish(edit, "entry");
            showHistory({ table: "notes", row: note.id });
          }}
        >
          History
        </Button>
      </span>
    </li>
  );
}
