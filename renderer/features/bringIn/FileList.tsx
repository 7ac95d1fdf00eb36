import type { ReactElement } from "react";
import { Pick, PickList } from "../../ui/lists/PickList.tsx";
import { Glyph } from "../../ui/text/Glyph.tsx";
import type { FileView } from "./deskMessages.ts";
import { fileKindNames } from "./fileWords.ts";

export interface FileListProps {
  readonly files: readonly FileView[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** The files on the desk, each with what it was read as. */
export function FileList({ files, selected, onSelect }: FileListProps): ReactElement {
  return (
    <div className="cf-bring-files">
      <PickList
        aria-label="Files"
        items={[...files]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : keys;
          if (id !== undefined) onSelect(String(id));
        }}
      >
        {(file) => (
          <Pick id={file.id} textValue={`${file.fileName}, ${stateInWords(file)}`}>
            <span className="cf-bring-name">{file.fileName}</span>
            <span className="cf-bring-state">
              {needsALook(file) && <Glyph name="warning" />}
              {stateInWords(file)}
            </span>
          </Pick>
        )}
      </PickList>
    </div>
  );
}

const needsALook = ({ outcome, wasBroughtIn }: FileView): boolean =>
  outcome.type !== "read" || wasBroughtIn || outcome.cutShort;

function stateInWords({ outcome, choices, wasBroughtIn }: FileView): string {
  if (outcome.type === "refused") return "Cannot be read";
  if (outcome.type === "visitFile") return "A whole visit, opened elsewhere";
  if (choices.isLeftOut) return wasBroughtIn ? "In the visit already, left out" : "Left out";
  const { kind, session, flaggedLines, cutShort } = outcome;
  const flagged = flaggedLines === 0 ? "" : `${flaggedLines.toString()} flagged`;
  return [
    kind === "sessionNotes" && session ? session.title : fileKindNames[kind],
    cutShort ? "cut short" : "",
    flagged,
  ]
    .filter(Boolean)
    .join(" \u00B7 ");
}
