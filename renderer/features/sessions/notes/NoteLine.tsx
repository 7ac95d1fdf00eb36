import { memo, type ReactElement } from "react";
import { announcedConcern } from "../../../../shared/import/signs/announcedConcern.ts";
import type { IdentifierRegister } from "../../../../shared/identifiers/emptyRegister.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Picture } from "../../../../shared/visit/kinds/picture.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { showComments } from "../../../places/showComments.ts";
import { PictureThumbnails } from "../../../pictures/PictureThumbnails.tsx";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { Chip } from "../../../ui/lists/Chip.tsx";
import { Glyph } from "../../../ui/text/Glyph.tsx";
import { NewMark } from "../../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { Flags } from "../../../ui/text/Flags.tsx";
import { recordPlace } from "../../../places/showRecord.ts";

export interface NoteLineProps {
  readonly note: Note;
  /** Those that hang on it. */
  readonly pictures: readonly Picture[] | undefined;
  /** Two or three words of its line of enquiry; empty when it has none. */
  readonly enquiryName: string;
  readonly groupName: string;
  readonly register: IdentifierRegister;
  readonly isTabStop: boolean;
  /** Whether the line as it stands is on disk yet, which takes a moment. */
  readonly isSaved: boolean;
  /** How many comments on it are open. */
  readonly openComments: number;
  readonly onOpen: (id: string) => void;
  /** The line is a concern after all: it leaves the notes. */
  readonly onKeepAsConcern: (id: string) => void;
}

/** One evidence point as it reads: time in the margin, mark, words, how it came in. */
export const NoteLine = memo(function NoteLine({
  note,
  pictures,
  enquiryName,
  groupName,
  register,
  isTabStop,
  isSaved,
  openComments,
  onOpen,
  onKeepAsConcern,
}: NoteLineProps): ReactElement {
  return (
    <li
      className={note.level > 1 ? `cf-line cf-line-level-${note.level.toString()}` : "cf-line"}
      data-line={note.id}
      {...recordPlace(note.id)}
      aria-busy={!isSaved || undefined}
    >
      <span className="cf-line-time">{note.at ?? ""}</span>
      <Mark mark={note.mark} isWordHidden />
      <span className="cf-line-words">
        <button
          type="button"
          className={`cf-line-text cf-line-text-${note.mark}`}
          tabIndex={isTabStop ? 0 : -1}
          aria-keyshortcuts="Enter Delete"
          onClick={() => onOpen(note.id)}
        >
          {note.text}
        </button>
        {pictures && (
          <PictureThumbnails pictures={pictures} caption={note.text} isTabStop={isTabStop} />
        )}
        <Flags text={note.text} register={register} />
        {announcedConcern(note.text) === "maybe" && (
          <span className="cf-line-flags">
            <Glyph name="warning" />
            <span>
              This may be a safeguarding concern.{" "}
              <button
                type="button"
                className="cf-link"
                tabIndex={isTabStop ? 0 : -1}
                onClick={() => onKeepAsConcern(note.id)}
              >
                Keep it as one
              </button>
            </span>
          </span>
        )}
      </span>
      <span className="cf-line-facts">
        {enquiryName !== "" && <Chip label={enquiryName} />}
        {groupName !== "" && <span>{groupName}</span>}
        {/* Read out as three, not as one name. */}
        <span className="cf-visually-hidden">, </span>
        <span>{note.kind}</span>
        {openComments > 0 && (
          <button
            type="button"
            className="cf-link"
            tabIndex={isTabStop ? 0 : -1}
            onClick={() => showComments({ type: "note", id: note.id })}
          >
            {counted(openComments, "comment")}
          </button>
        )}
        <NewMark of={note.id} />
        <TwoVersions of={note.id} />
      </span>
    </li>
  );
});
