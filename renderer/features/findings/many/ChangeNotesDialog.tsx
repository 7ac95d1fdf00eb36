import { type ReactElement, useState } from "react";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import { groupsOffered } from "../../../../shared/visit/enquiries/groupsOffered.ts";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { NoteMark } from "../../../../shared/visit/kinds/note.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { marks } from "../../../ui/evidence/marks.ts";
import { ComboBox } from "../../../ui/forms/ComboBox.tsx";
import type { Option } from "../../../ui/forms/Option.ts";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { formatDay } from "../../../ui/forms/parseDay.ts";
import type { EvidencePoint } from "../evidence/EvidencePoint.ts";
import type { NotesChange } from "./manyChanges.ts";
import { changeNotes } from "./manyCommands.ts";
import { usualOf } from "./usualOf.ts";

export interface ChangeNotesDialogProps {
  readonly of: NotesChange["of"];
  readonly points: readonly EvidencePoint[];
  readonly records: VisitRecords;
  readonly onClose: () => void;
}

/** One answer for several notes: their mark, line of enquiry, source group or session. */
export function ChangeNotesDialog(props: ChangeNotesDialogProps): ReactElement {
  const { of, points, records, onClose } = props;
  const picked = new Set(points.map(({ ref }) => ref.id as string));
  const notes = records.notes.filter(({ id }) => picked.has(id));
  const others = points.length - notes.length;
  const choices = choicesOf(of, records);
  const { title, label, submit } = words[of];
  const [chosen, setChosen] = useState<string | null>(
    () => usualOf(notes.map((note) => nowOf(of, note))) ?? null,
  );
  const [error, setError] = useState<string>();
  const lines = notes.length === 1 ? "1 line" : `${notes.length} lines`;
  const onSubmit = () => {
    const choice = choices.find(({ id }) => id === chosen);
    if (!choice) {
      setError("Choose one first.");
      return;
    }
    void changeNotes(records.visit.id, notes, choice.change, choice.label);
    onClose();
  };
  return (
    <FormDialog
      title={title}
      submit={notes.length === 0 ? null : `${submit} ${lines}`}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {others > 0 && (
        <p>
          {notes.length === 0
            ? "None of what is picked is a note of a session, and only those have this."
            : `${others === 1 ? "One piece" : `${others} pieces`} among them ${others === 1 ? "is no note of a session and stays as it is" : "are no notes of sessions and stay as they are"}.`}
        </p>
      )}
      {notes.length > 0 && (
        <ComboBox
          label={label}
          error={error}
          options={choices}
          value={chosen}
          // A dialog takes the focus, and this is where its answer goes.
          autoFocus
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
}

interface Choice extends Option {
  readonly change: NotesChange;
}

const none = "none";

function choicesOf(of: NotesChange["of"], records: VisitRecords): readonly Choice[] {
  switch (of) {
    case "mark":
      return NoteMark.options.map((mark) => ({
        id: mark,
        label: mark === "plain" ? "No mark" : marks[mark].word,
        change: { of, mark },
      }));
    case "enquiry":
      return [
        ...enquiriesInTree(records.enquiries).map((each) => ({
          id: each.id as string,
          label: each.shortName || each.question,
          change: { of, enquiryId: each.id },
        })),
        { id: none, label: "No line of enquiry", change: { of, enquiryId: null } },
      ];
    case "group":
      return [
        { id: none, label: "As their session says", change: { of, sourceGroup: null } },
        ...groupsOffered(records.visit).map(({ key, label }) => ({
          id: key,
          label,
          change: { of, sourceGroup: key },
        })),
      ];
    case "session":
      return inOrder(records.sessions).map(({ id, title, day, startsAt }) => ({
        id,
        label: title,
        hint: [day === null ? "" : formatDay(day, { withWeekday: true }), startsAt ?? ""]
          .filter((part) => part !== "")
          .join(", "),
        change: { of, sessionId: id },
      }));
  }
}

/** The choice that a note has now. */
function nowOf(of: NotesChange["of"], note: VisitRecords["notes"][number]): string {
  switch (of) {
    case "mark":
      return note.mark;
    case "enquiry":
      return note.enquiryId ?? none;
    case "group":
      return note.sourceGroup ?? none;
    case "session":
      return note.sessionId;
  }
}

const words: Readonly<
  Record<
    NotesChange["of"],
    {
      readonly title: string;
      readonly label: string;
      readonly submit: string;
    }
  >
> = {
  mark: {
    title: "Mark these lines",
    label: "Mark",
    submit: "Mark",
  },
  enquiry: {
    title: "Put these lines under a line of enquiry",
    label: "Line of enquiry",
    submit: "Move",
  },
  group: {
    title: "Say whose view these lines are",
    label: "Source group",
    submit: "Set for",
  },
  session: {
    title: "Move these lines to another session",
    label: "Session",
    submit: "Move",
  },
};
