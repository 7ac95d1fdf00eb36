import { Fragment, type ReactElement } from "react";
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { Button, type ButtonProps } from "../forms/Button.tsx";
import { GlyphButton } from "../forms/GlyphButton.tsx";
import { Kbd } from "../text/Kbd.tsx";
import "./MenuButton.css";

export interface MenuChoice {
  readonly id: string;
  /** A verb and what it acts on. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly isDanger?: boolean | undefined;
  /** A line parts it from what stands before it: other things begin. */
  readonly isApart?: boolean | undefined;
  readonly run: () => void;
}

export interface MenuButtonProps {
  /** Word on the button; with `isGlyphOnly` its name for screen readers, "More for this finding". */
  readonly label: string;
  /** Its name for screen readers, where the word alone does not say of what. */
  readonly ariaLabel?: string;
  readonly choices: readonly MenuChoice[];
  readonly variant?: Exclude<ButtonProps["variant"], undefined>;
  /** Three dots instead of the word, for the end of a tight row. */
  readonly isGlyphOnly?: boolean;
}

/** A few further actions on one thing. Arrow keys move, Esc closes, first letters jump. */
export function MenuButton({
  label,
  ariaLabel,
  choices,
  variant = "quiet",
  isGlyphOnly = false,
}: MenuButtonProps): ReactElement {
  return (
    <MenuTrigger>
      {isGlyphOnly ? (
        <GlyphButton glyph="more" label={label} />
      ) : (
        <Button
          variant={variant}
          glyph="down"
          {...(ariaLabel === undefined ? {} : { "aria-label": ariaLabel })}
        >
          {label}
        </Button>
      )}
      <Popover className="cf-popover">
        <Menu className="cf-menu">
          {choices.map(({ id, label: word, shortcut, isDanger, isApart, run }) => (
            <Fragment key={id}>
              {isApart && <Separator className="cf-menu-line" />}
              <MenuItem
                id={id}
                textValue={word}
                onAction={run}
                className={`cf-menu-item${isDanger ? " cf-menu-danger" : ""}`}
              >
                <span>{word}</span>
                {shortcut !== undefined && <Kbd keys={shortcut} />}
              </MenuItem>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
