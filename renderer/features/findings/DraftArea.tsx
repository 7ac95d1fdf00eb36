import type { ReactElement, ReactNode } from "react";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { useDraftText } from "../../ui/forms/useDraftText.ts";

export interface DraftAreaProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly isSerif?: boolean;
  readonly isOptional?: boolean;
  /** For what is one line by nature: line breaks become spaces. */
  readonly isOneLine?: boolean;
  readonly saved: string;
  readonly save: (text: string) => Promise<void>;
  /** Shown under the field with the text as typed so far, such as its word count. */
  readonly below?: (text: string) => ReactNode;
}

/** Prose that saves itself. Give it a `key` of the record it belongs to. */
export function DraftArea({
  saved,
  save,
  below,
  isOneLine = false,
  ...field
}: DraftAreaProps): ReactElement {
  const draft = useDraftText(saved, save);
  return (
    <div className="cf-draft">
      <TextArea
        {...field}
        value={draft.text}
        onChange={(text) => {
          draft.setText(isOneLine ? text.replace(/\s*\n\s*/gu, " ") : text);
        }}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
      />
      {below?.(draft.text)}
    </div>
  );
}
