import type { ReactElement, ReactNode } from "react";
import {
  DropZone,
  FileTrigger,
  isDirectoryDropItem,
  isFileDropItem,
  type DropItem,
} from "react-aria-components";
import { Button } from "./Button.tsx";
import "./FileDrop.css";

export interface FileDropProps {
  /** What belongs here, "Drop notes and case lists here". */
  readonly label: string;
  readonly hint?: ReactNode;
  /** Verb of the button that opens the file chooser. */
  readonly chooseLabel?: string;
  /** Endings or types offered by the chooser, `[".txt", ".csv"]`; dropping anything else still comes through. */
  readonly accept?: readonly string[];
  readonly allowsMultiple?: boolean;
  /** Lands on the button, so the error summary can link to it. */
  readonly id?: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes what is in folders that are dropped, and in those within; left out, folders are passed over. */
  readonly onFolder?: (files: readonly File[]) => void;
}

/** Takes files by dropping, pasting or choosing. Whether they can be read is for `onFiles` to say, in words. */
export function FileDrop({
  label,
  hint,
  chooseLabel = "Choose files",
  accept,
  allowsMultiple = true,
  id,
  onFiles,
  onFolder,
}: FileDropProps): ReactElement {
  return (
    <DropZone
      className="cf-file-drop"
      aria-label={label}
      onDrop={(event) => {
        void handOver(event.items, { onFiles, onFolder });
      }}
    >
      <span className="cf-label">{label}</span>
      {hint !== undefined && <span className="cf-hint">{hint}</span>}
      <FileTrigger
        allowsMultiple={allowsMultiple}
        {...(accept === undefined ? {} : { acceptedFileTypes: accept })}
        onSelect={(files) => {
          if (files && files.length > 0) onFiles([...files]);
        }}
      >
        <Button glyph="file" {...(id === undefined ? {} : { id })}>
          {chooseLabel}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}

async function handOver(
  items: readonly DropItem[],
  {
    onFiles,
    onFolder,
  }: Pick<FileDropProps, "onFiles"> & { onFolder: FileDropProps["onFolder"] | undefined },
): Promise<void> {
  const files = await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()));
  if (files.length > 0) onFiles(files);
  if (onFolder === undefined) return;
  for (const folder of items.filter(isDirectoryDropItem)) onFolder(await filesIn(folder));
}

type Folder = Extract<DropItem, { readonly kind: "directory" }>;

async function filesIn(folder: Folder): Promise<readonly File[]> {
  const files: File[] = [];
  for await (const entry of folder.getEntries())
    files.push(...(isFileDropItem(entry) ? [await entry.getFile()] : await filesIn(entry)));
  return files;
}
