import { Fragment, useEffect, useRef, type ReactElement } from "react";
import { Mark } from "../evidence/Mark.tsx";
import { Kbd } from "../text/Kbd.tsx";
import type { Command, CommandGroup } from "./Command.ts";

export interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly CommandGroup[];
  readonly marked: Command | undefined;
  readonly onMark: (commandId: string) => void;
  readonly onRun: (command: Command) => void;
}

/** The palette's results; the focus stays in its field, which names the marked row. */
export function PaletteList({ id, groups, marked, onMark, onRun }: PaletteListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  // The pattern of a combobox whose field keeps the focus: its list and rows are neither select nor option,
  // and its keys are handled in the field.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
  return (
    <div ref={list} id={id} className="cf-palette-list" role="listbox" aria-label="Results">
      {groups.map(({ name, commands }) => (
        <div key={name} role="group" aria-label={name}>
          <p className="cf-palette-heading" aria-hidden="true">
            {name}
          </p>
          {commands.map((command) => (
            <div
              key={command.id}
              id={`${id}-${command.id}`}
              className="cf-menu-item"
              role="option"
              tabIndex={-1}
              aria-selected={command.id === marked?.id}
              onMouseMove={() => {
                onMark(command.id);
              }}
              // The focus stays in the field.
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                onRun(command);
              }}
            >
              {command.mark !== undefined && <Mark mark={command.mark} isWordHidden />}
              <span className="cf-palette-words">
                <span className="cf-palette-label">
                  <Lit text={command.label} lit={command.lit ?? []} />
                </span>
                {command.below !== undefined && command.below !== "" && (
                  <span className="cf-palette-below">{command.below}</span>
                )}
              </span>
              {command.shortcut !== undefined && <Kbd keys={command.shortcut} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
}

/** A text with stretches of it marked. */
function Lit({
  text,
  lit,
}: {
  readonly text: string;
  readonly lit: readonly (readonly [number, number])[];
}): ReactElement {
  return (
    <>
      {lit.map(([start, end], i) => (
        <Fragment key={start}>
          {text.slice(lit[i - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(lit.at(-1)?.[1] ?? 0)}
    </>
  );
}
