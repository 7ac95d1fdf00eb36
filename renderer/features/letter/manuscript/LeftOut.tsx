import type { ReactElement } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import type { LetterCommand } from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";

export interface LeftOutRow {
  readonly id: string;
  readonly headingId: string;
  readonly text: string;
  readonly remark: string;
  readonly command: LetterCommand;
}

/** What could be in the letter and is not; folded, since most of the time it is out for good. */
export function LeftOut({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly LeftOutRow[];
}): ReactElement | null {
  const { run } = useLetterDeskContext();
  if (rows.length === 0) return null;
  return (
    <div className="cf-left-out">
      <details>
        <summary>
          {title} ({rows.length})
        </summary>
        <ul>
          {rows.map(({ id, headingId, text, remark, command }) => (
            <li key={id}>
              <p id={headingId} tabIndex={-1}>
                {text}
                {remark !== "" && <span className="cf-soft"> {remark}.</span>}
              </p>
              <Button
                variant="plain"
                aria-describedby={headingId}
                onPress={() => void run(command)}
              >
                {command.label}
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
