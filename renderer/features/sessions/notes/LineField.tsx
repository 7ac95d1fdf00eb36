import type { ClipboardEvent, KeyboardEvent, ReactElement, Ref } from "react";
import { visibleText } from "../../../../shared/import/signs/invisible.ts";
import { hasLineEnd, inOneLine } from "../../../../shared/import/splitLines.ts";
import { type LineCommand, lineCommand } from "./lineKeys.ts";

export interface LineFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Carries a command out and says whether the key is thereby used up. */
  readonly onCommand: (command: LineCommand, field: HTMLTextAreaElement) => boolean;
  /** Text with line breaks was pasted into the line, which would then read as `whole`. */
  readonly onPasteLines?: ((whole: string) => void) | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Where one line is typed: grows with its text and holds no line breaks. */
export function LineField({
  label,
  text,
  onText,
  onCommand,
  onPasteLines,
  describedBy,
  placeholder,
  isReadOnly = false,
  ref,
}: LineFieldProps): ReactElement {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While a character is being composed, Enter belongs to it.
    if (event.nativeEvent.isComposing) return;
    const command = lineCommand(event);
    if (command === null || !onCommand(command, event.currentTarget)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!hasLineEnd(visibleText(pasted))) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    onPasteLines?.(text.slice(0, selectionStart) + pasted + text.slice(selectionEnd));
  };
  return (
    <textarea
      ref={ref}
      className="cf-line-field"
      rows={1}
      autoComplete="off"
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={placeholder}
      readOnly={isReadOnly}
      spellCheck
      value={text}
      onChange={(event) => onText(inOneLine(event.target.value))}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
