import type { ReactElement, ReactNode } from "react";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { type TextDraft, useDraftText } from "../../ui/forms/useDraftText.ts";

export interface DraftAreaProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly isSerif?: boolean;
  readonly isOptional?: boolean;
  /** For what is one line by nature: line breaks become spaces. */
  readonly isOneLine?: boolean;
  readonly draft: TextDraft;
  /** Shown under the field with the text as typed so far, such as its word count. */
  readonly below?: (text: string) => ReactNode;
}

/** Prose that saves itself. Give it a `key` of the record it belongs to. */
export function DraftArea({
  draft,
  below,
  isOneLine = false,
  ...field
}: DraftAreaProps): ReactElement {
  const typed = useDraftText(draft);
  return (
    <div className="cf-draft">
      <TextArea
        {...field}
        {...typed}
        onChange={(text) => {
          typed.onChange(isOneLine ? text.replace(/\s*\n\s*/gu, " ") : text);
        }}
      />
      {below?.(typed.value)}
    </div>
  );
}
