import { readersVocabulary } from "../../../../shared/import/readersVocabulary.ts";
import { type RefObject, useMemo, useState } from "react";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import { tooMuchIn } from "../../../../shared/ops/tooMuchIn.ts";
import { put, set } from "../../../../shared/visit/change.ts";
import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { nextNoteOrder } from "../../../../shared/visit/nextOrder.ts";
import { mint } from "../../../db/mint.ts";
import { showComments } from "../../../places/showComments.ts";
import { showConcern } from "../../../places/showConcern.ts";
import type { LineCommand } from "./lineKeys.ts";
import { newLines, type WrittenLine } from "./newLines.ts";
import { type DashMeaning, useDashMeaning } from "./dashMeaning.ts";
import type { Pasted } from "./PastedNote.tsx";
import { pastedLines } from "./pastedLines.ts";
import type { SessionLine } from "./sessionLines.ts";
import {
  addLines,
  deleteConcern,
  deleteLine,
  editLine,
  type LineEdit,
  markLines,
  moveLines,
} from "./takeNotes.ts";
import { freshLine, isCommitted, useUnfinishedLine } from "./unfinishedLine.ts";
import { useHeld } from "./useHeld.ts";
import { useLatest } from "./useLatest.ts";
import { type SessionLines, useSessionLines } from "./useSessionLines.ts";

export interface NoteTaking extends Omit<SessionLines, "step"> {
  readonly line: WrittenLine | undefined;
  readonly setLine: (line: WrittenLine) => void;
  readonly commit: (line: WrittenLine) => void;
  readonly pasteLines: (whole: string) => void;
  readonly minusMarksArea: boolean;
  /** A line began with "-", and nobody has said yet what that means here. */
  readonly asksOfDash: boolean;
  readonly answerDash: (meaning: DashMeaning) => void;
  /** What was pasted last, until something else is written. */
  readonly pasted: Pasted | null;
  readonly movePasted: (enquiryId: EnquiryId | null) => void;
  readonly undoPasted: () => void;
  readonly keepAsConcern: (id: string) => void;
  readonly chooseEnquiry: (id: EnquiryId | null) => void;
  readonly status: string;
  readonly step: (direction: "undo" | "redo") => void;
  /** How many times lines were written here. */
  readonly written: number;
  readonly editing: string | null;
  readonly tabStop: string | null;
  readonly open: (id: string) => void;
  readonly editLast: () => void;
  readonly onLineCommand: (line: SessionLine, command: LineCommand | { type: "deleteKey" }) => void;
  readonly onEditDone: (
    note: Note,
    edit: LineEdit | null,
    next: "entry" | "up" | "down" | "stay",
  ) => void;
  readonly onDelete: (note: Note) => void;
}

/** The parts of the screen that the focus moves between. */
export interface NotebookParts {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly list: RefObject<HTMLOListElement | null>;
}

/** What happens in a session's notebook: typing, editing in place, moving between lines. */
export function useNoteTaking(
  records: VisitRecords,
  session: Session,
  enquiries: readonly Enquiry[],
  { field, list }: NotebookParts,
): NoteTaking {
  const sessionLines = useSessionLines(records, session);
  const { perform } = sessionLines;
  const [editing, setEditing] = useState<string | null>(null);
  const lines = useLinesWithEdited(sessionLines.lines, editing);
  const [written, setWritten] = useState(0);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const [status, setStatus] = useState("");
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [dashMeaning, sayDashMeaning] = useDashMeaning(session);
  const [dashed, setDashed] = useState<readonly string[]>([]);
  // Until it is said, "-" is a mark only where "+" is used as well.
  const minusMarksArea =
    dashMeaning === "area" ||
    (dashMeaning !== "bullet" && sessionLines.notes.some(isTypedStrength(session)));

  const write = (typed: readonly WrittenLine[]) => {
    // Whatever became of its id meanwhile: a line that is entered takes no other line's place.
    const own = typed.map((each) => (isCommitted(each) ? { ...each, id: mint.newId() } : each));
    const made = newLines(own, {
      session,
      vocabulary: readersVocabulary(records.visit),
      order: nextNoteOrder(sessionLines.notes, session.id),
      now: mint.now(),
      minusMarksArea,
    });
    const found = tooMuchIn([
      ...made.notes.map((note) => put("notes", note)),
      ...made.concerns.map((concern) => put("concerns", concern)),
    ]);
    if (found !== null) {
      setStatus(`${found}. It stays in the line: part it in two, then press Enter.`);
      return null;
    }
    if (made.dashed.length > 0) setDashed([...dashed, ...made.dashed]);
    perform(addLines(session, made));
    setWritten(written + 1);
    setPasted(null);
    // The line of a concern shows neither its words nor its mark in the field any more: it is said that it is kept.
    setStatus(
      made.concerns.length === 0
        ? ""
        : "Concern kept apart, nobody told yet. Open its line to record who was told.",
    );
    return made;
  };
  const writeAgain = useLatest(write);
  const { line, setLine } = useUnfinishedLine(session, writeAgain);
  const toEntry = () => {
    setEditing(null);
    field.current?.focus();
  };
  const goTo = (id: string | undefined) => {
    if (id === undefined) return toEntry();
    setTabStop(id);
    list.current
      ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] .cf-line-text`)
      ?.focus();
  };
  const beside = (id: string, step: -1 | 1) =>
    lines[lines.findIndex((one) => one.id === id) + step];
  const remove = (target: SessionLine, next: "entry" | "line") => {
    perform(target.type === "note" ? deleteLine(target.note) : deleteConcern(target.concern));
    setEditing(null);
    setStatus("Line deleted. Ctrl+Z brings it back.");
    if (next === "entry") toEntry();
    else goTo((beside(target.id, 1) ?? beside(target.id, -1))?.id);
  };
  const edit = (note: Note, change: LineEdit) => {
    const command = editLine(note, change);
    if (command) perform(command);
  };

  return {
    ...sessionLines,
    lines,
    written,
    line,
    setLine,
    status,
    editing,
    tabStop: lines.some(({ id }) => id === tabStop) ? tabStop : (lines.at(-1)?.id ?? null),
    commit: (typed) => {
      if (write([typed])) setLine(freshLine(typed.enquiryId));
    },
    pasteLines: (whole) => {
      if (!line) return;
      const points = pastedLines(whole, { isDashMark: dashMeaning === "area" }).map(
        ({ text, mark, at, level }, index) => ({
          ...freshLine(line.enquiryId),
          kind: line.kind,
          text,
          at,
          level,
          // What was already typed keeps the mark it was given; a concern stays one.
          mark: index === 0 && (mark === "plain" || line.mark === "concern") ? line.mark : mark,
        }),
      );
      const made = points.length === 0 ? undefined : write(points);
      // One that is too long keeps all of it in the line.
      if (made === null) return setLine({ ...line, text: oneLine(whole) });
      if (made)
        setPasted({
          noteIds: made.notes.map(({ id }) => id),
          concerns: made.concerns.length,
          enquiryId: line.enquiryId,
          steps: 1,
        });
      setLine(freshLine(line.enquiryId));
    },
    minusMarksArea,
    asksOfDash: dashMeaning === null && dashed.length > 0,
    answerDash: (meaning) => {
      sayDashMeaning(meaning);
      if (meaning === "area") perform(markLines(dashed, "area"));
      setDashed([]);
      field.current?.focus();
    },
    pasted,
    movePasted: (enquiryId) => {
      if (!pasted) return;
      perform(moveLines(pasted.noteIds, enquiryId));
      setPasted({ ...pasted, enquiryId, steps: pasted.steps + 1 });
    },
    undoPasted: () => {
      const steps = pasted?.steps ?? 0;
      setPasted(null);
      void (async () => {
        // The paste itself, and before it that its lines were put elsewhere.
        for (let taken = 0; taken < steps; taken += 1)
          setStatus((await sessionLines.step("undo")) ?? "Nothing to undo");
      })();
      field.current?.focus();
    },
    keepAsConcern: useLatest((id: string) => {
      const target = lines.find((one) => one.id === id);
      if (target?.type !== "note") return;
      edit(target.note, { mark: "concern" });
      toEntry();
    }),
    chooseEnquiry: useLatest((enquiryId: EnquiryId | null) => {
      if (line) setLine({ ...line, enquiryId });
      field.current?.focus();
    }),
    step: (direction) => {
      setPasted(null);
      void sessionLines.step(direction).then((said) => {
        setStatus(said ?? (direction === "undo" ? "Nothing to undo" : "Nothing to do again"));
      });
    },
    open: useLatest((id: string) => {
      const target = lines.find((one) => one.id === id);
      setTabStop(id);
      if (target?.type === "concern") showConcern(target.concern.id);
      else setEditing(id);
    }),
    editLast: () => {
      const last = lines.findLast(({ type }) => type === "note");
      if (last) setEditing(last.id);
    },
    onLineCommand: useLatest(
      (target: SessionLine, command: LineCommand | { type: "deleteKey" }) => {
        switch (command.type) {
          case "up":
            return goTo(beside(target.id, -1)?.id ?? target.id);
          case "down":
            return goTo(beside(target.id, 1)?.id);
          case "escape":
            return toEntry();
          case "delete":
          case "deleteKey":
            return remove(target, "line");
          case "kind":
            if (target.type === "note") edit(target.note, { kind: command.kind });
            return;
          case "enquiry":
            if (target.type === "note")
              edit(target.note, { enquiryId: enquiries[command.number - 1]?.id ?? null });
            return;
          case "talk":
            if (target.type === "note") showComments({ type: "note", id: target.note.id });
            return;
          case "finish":
          case "cycleMark":
          case "undo":
          case "redo":
            return;
        }
      },
    ),
    onEditDone: useLatest(
      (note: Note, change: LineEdit | null, next: "entry" | "up" | "down" | "stay") => {
        const found =
          change?.text === undefined
            ? null
            : tooMuchIn([set("notes", note, { text: change.text })]);
        if (found !== null) {
          // It stays open, with what was typed.
          setStatus(`${found}. It is not saved yet: shorten the line.`);
          return;
        }
        if (change) edit(note, change);
        const neighbour =
          next === "up" || next === "down" ? beside(note.id, next === "up" ? -1 : 1) : undefined;
        if (next === "stay") setEditing(null);
        else if (next === "entry" || !neighbour) toEntry();
        else if (neighbour.type === "note") setEditing(neighbour.id);
        else {
          setEditing(null);
          goTo(neighbour.id);
        }
      },
    ),
    onDelete: useLatest((note: Note) => remove({ type: "note", id: note.id, note }, "entry")),
  };
}

const isTypedStrength =
  ({ id }: Session) =>
  ({ sessionId, mark, importedLine }: Note): boolean =>
    sessionId === id && mark === "strength" && importedLine === null;

/** The lines, the one being edited among them even when a peer deletes it meanwhile: nobody’s typing ends in mid-word. */
function useLinesWithEdited(
  lines: readonly SessionLine[],
  editing: string | null,
): readonly SessionLine[] {
  const edited = useHeld(
    lines.find(({ id }) => id === editing),
    editing,
  );
  return useMemo(() => {
    if (edited?.type !== "note" || lines.includes(edited)) return lines;
    const after = lines.findLastIndex(
      (line) => line.type === "note" && line.note.order <= edited.note.order,
    );
    return lines.toSpliced(after + 1, 0, edited);
  }, [lines, edited]);
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/gu, " ");
