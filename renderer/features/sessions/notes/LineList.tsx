import { type KeyboardEvent, memo, type ReactElement, type Ref } from "react";
import type { IdentifierRegister } from "../../../../shared/identifiers/emptyRegister.ts";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import { standingInWords, type Telling } from "../../../../shared/visit/kinds/telling.ts";
import type { Picture } from "../../../../shared/visit/kinds/picture.ts";
import type { SourceGroup } from "../../../../shared/visit/programme/vocabulary.ts";
import { ConcernLine } from "./ConcernLine.tsx";
import { EditedLine, type EditedLineProps } from "./EditedLine.tsx";
import { type LineCommand, lineCommand } from "./lineKeys.ts";
import { NoteLine } from "./NoteLine.tsx";
import type { SessionLine } from "./sessionLines.ts";

export interface LineListProps {
  readonly lines: readonly SessionLine[];
  readonly enquiries: readonly Enquiry[];
  readonly sourceGroups: readonly SourceGroup[];
  readonly register: IdentifierRegister;
  /** Line being edited. */
  readonly editing: string | null;
  /** The one line that Tab reaches; arrows move on from it. */
  readonly tabStop: string | null;
  /** Ids of the notes that are on disk. */
  readonly savedIds: ReadonlySet<string>;
  /** How many comments on each note are open, by its id; those without any are not in it. */
  readonly openComments: ReadonlyMap<string, number>;
  /** The pictures that hang on each note, by its id. */
  readonly pictures: ReadonlyMap<string, readonly Picture[]>;
  /** Who was told of concerns. */
  readonly tellings: readonly Telling[];
  readonly onOpen: (id: string) => void;
  /** A key was pressed on a line that is not being edited; true when it was used. */
  readonly onLineCommand: (line: SessionLine, command: LineCommand | { type: "deleteKey" }) => void;
  readonly onEditDone: EditedLineProps["onDone"];
  readonly onDelete: (note: Note) => void;
  readonly onKeepAsConcern: (id: string) => void;
  readonly ref: Ref<HTMLOListElement>;
}

/** The lines of the session so far. Redrawn only when one of them changes, not while the next is typed. */
export const LineList = memo(function LineList({
  lines,
  enquiries,
  sourceGroups,
  register,
  editing,
  tabStop,
  savedIds,
  openComments,
  pictures,
  tellings,
  onOpen,
  onLineCommand,
  onEditDone,
  onDelete,
  onKeepAsConcern,
  ref,
}: LineListProps): ReactElement {
  const enquiryNames = new Map(enquiries.map((one) => [one.id, one.shortName || one.question]));
  const groupNames = new Map(sourceGroups.map(({ key, label }) => [key, label]));
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>): void => {
    // Of a line itself: what is offered beside it is a button of its own.
    if (!(event.target instanceof HTMLButtonElement)) return;
    if (!event.target.classList.contains("cf-line-text")) return;
    const id = event.target.closest("[data-line]")?.getAttribute("data-line");
    const line = lines.find((one) => one.id === id);
    if (!line || line.id === editing) return;
    const command =
      event.key === "Delete" && !event.altKey ? { type: "deleteKey" as const } : lineCommand(event);
    // Enter opens the line and Tab moves on, as with any button.
    if (!command || command.type === "finish" || command.type === "cycleMark") return;
    if (command.type === "undo" || command.type === "redo") return;
    event.preventDefault();
    onLineCommand(line, command);
  };
  return (
    // The keys are those of the buttons inside it, gathered in one place.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol ref={ref} className="cf-lines" aria-label="Notes of this session" onKeyDown={onKeyDown}>
      {lines.map((line) =>
        line.type === "concern" ? (
          <ConcernLine
            key={line.id}
            concern={line.concern}
            standing={standingInWords(line.concern, tellings)}
            isTabStop={line.id === tabStop}
            onOpen={onOpen}
          />
        ) : line.id === editing ? (
          <EditedLine
            key={line.id}
            note={line.note}
            pictures={pictures.get(line.id)}
            enquiries={enquiries}
            register={register}
            onDone={onEditDone}
            onDelete={onDelete}
          />
        ) : (
          <NoteLine
            key={line.id}
            note={line.note}
            pictures={pictures.get(line.id)}
            enquiryName={(line.note.enquiryId && enquiryNames.get(line.note.enquiryId)) ?? ""}
            groupName={groupNames.get(line.note.sourceGroup ?? "") ?? ""}
            register={register}
            isTabStop={line.id === tabStop}
            isSaved={savedIds.has(line.id)}
            openComments={openComments.get(line.id) ?? 0}
            onOpen={onOpen}
            onKeepAsConcern={onKeepAsConcern}
          />
        ),
      )}
    </ol>
  );
});
