import type { ReactElement } from "react";
import { FileTrigger } from "react-aria-components";
import { Button } from "./Button.tsx";

export interface FilePickProps {
  /** A verb and what is chosen: "Open a visit file". */
  readonly label: string;
  /** Endings offered by the chooser, `[".json"]`. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. Where files are also dropped, use `FileDrop`. */
export function FilePick({ label, accept, onFile }: FilePickProps): ReactElement {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button>{label}</Button>
    </FileTrigger>
  );
}

/** A button that asks for several files, or for a folder and gives what is in it. */
export function FilesPick({
  label,
  accept,
  isFolder = false,
  onFiles,
}: {
  readonly label: string;
  readonly accept?: readonly string[];
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactElement {
  return (
    <FileTrigger
      allowsMultiple
      acceptDirectory={isFolder}
      {...(accept === undefined ? {} : { acceptedFileTypes: accept })}
      onSelect={(files) => {
        if (files && files.length > 0) onFiles([...files]);
      }}
    >
      <Button>{label}</Button>
    </FileTrigger>
  );
}
