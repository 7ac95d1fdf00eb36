import { type ReactElement, type ReactNode, type Ref, useId, useState } from "react";
import type { IdentifierRegister } from "../../../../shared/identifiers/emptyRegister.ts";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { EvidenceKind } from "../../../../shared/visit/kinds/note.ts";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { marks } from "../../../ui/evidence/marks.ts";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { Flags } from "../../../ui/text/Flags.tsx";
import { LineField } from "./LineField.tsx";
import type { LineCommand } from "./lineKeys.ts";
import { nextMark, typeInto, waitingForWords } from "./lineMarks.ts";
import { LineTools } from "./LineTools.tsx";
import type { WrittenLine } from "./newLines.ts";

export interface LineEntryProps {
  /** Undefined while the unfinished line of last time is being read. */
  readonly line: WrittenLine | undefined;
  /** How evidence of this session usually comes. */
  readonly usualKind: EvidenceKind;
  /** What a "-" at the start of a line means here. */
  readonly minusMarksArea: boolean;
  readonly enquiries: readonly Enquiry[];
  readonly register: IdentifierRegister;
  /** What has just happened, such as "Undone: Add note". */
  readonly status: string;
  /** What was pasted, with what can be done about it. */
  readonly said?: ReactNode;
  readonly onLine: (line: WrittenLine) => void;
  readonly onCommit: (line: WrittenLine) => void;
  readonly onPasteLines: (whole: string) => void;
  readonly onUp: () => void;
  readonly onStep: (direction: "undo" | "redo") => void;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
}

/** The last line of the session: where one types. It stays at the same height whatever happens above. */
export function LineEntry(props: LineEntryProps): ReactElement {
  const { line, usualKind, minusMarksArea, enquiries, register, status, onLine, fieldRef } = props;
  const helpId = useId();
  // After Escape, Tab moves on as it does everywhere else, until something else is pressed.
  const [tabLeaves, setTabLeaves] = useState(false);
  const [markSaid, setMarkSaid] = useState("");
  const mark = line?.mark ?? "plain";
  const kind = line?.kind ?? usualKind;

  const onCommand = (command: LineCommand, field: HTMLTextAreaElement): boolean => {
    if (!line) return false;
    if (command.type === "cycleMark") {
      if (tabLeaves) return false;
      onLine({ ...line, mark: nextMark(mark, command) });
      setMarkSaid(marks[nextMark(mark, command)].word);
      return true;
    }
    setTabLeaves(command.type === "escape");
    return entryCommand(command, field, { ...props, line });
  };

  return (
    <div className="cf-entry">
      <div className="cf-line cf-entry-line">
        <span className="cf-line-time" aria-hidden="true" />
        <Mark mark={mark} isWordHidden />
        <LineField
          ref={fieldRef}
          label="New line"
          text={line?.text ?? ""}
          isReadOnly={line === undefined}
          placeholder="Type what you hear, read or see"
          describedBy={helpId}
          onText={(text) => {
            setTabLeaves(false);
            if (line)
              onLine({ ...line, isDashed: false, ...typeInto(line, text, { minusMarksArea }) });
          }}
          onCommand={onCommand}
          onPasteLines={props.onPasteLines}
        />
      </div>
      <p id={helpId} className="cf-visually-hidden">
        Enter saves the line. Tab changes its mark: press Escape, then Tab, to leave the line.
      </p>
      <div className="cf-entry-foot">
        <LineTools
          mark={mark}
          kind={kind}
          enquiryId={line?.enquiryId ?? null}
          enquiries={enquiries}
          onChange={(change) => {
            if (line) onLine({ ...line, ...change });
          }}
        />
        <span className="cf-entry-said">
          <Flags text={line?.text ?? ""} register={register} />
          <StatusText>{tabLeaves ? "Tab now leaves the line" : status}</StatusText>
          {props.said}
          <StatusText isHidden>{markSaid}</StatusText>
        </span>
      </div>
    </div>
  );
}

function entryCommand(
  command: Exclude<LineCommand, { type: "cycleMark" }>,
  field: HTMLTextAreaElement,
  { line, enquiries, onLine, onCommit, onUp, onStep }: LineEntryProps & { line: WrittenLine },
): boolean {
  const isEmpty = line.text === "";
  switch (command.type) {
    case "finish": {
      const waiting = waitingForWords(line);
      if (waiting !== null) onLine({ ...line, text: waiting });
      else if (line.text.trim() !== "") onCommit(line);
      return true;
    }
    case "escape":
      return true;
    case "kind":
      onLine({ ...line, kind: command.kind });
      return true;
    case "enquiry":
      onLine({ ...line, enquiryId: enquiries[command.number - 1]?.id ?? null });
      return true;
    case "up":
      if (!isEmpty) return false;
      onUp();
      return true;
    case "down":
    // What is not written yet cannot be talked about.
    case "talk":
      return false;
    case "delete":
      onLine({ ...line, text: "", mark: "plain" });
      return true;
    // While there is text, its own undo comes first.
    case "undo":
    case "redo":
      if (!isEmpty || field.value !== "") return false;
      onStep(command.type);
      return true;
  }
}
