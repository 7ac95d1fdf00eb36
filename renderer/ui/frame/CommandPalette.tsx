import { useEffect, useMemo, useState, type ReactElement } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import { Kbd } from "../text/Kbd.tsx";
import { StatusText } from "../text/StatusText.tsx";
import { groupCommands, matchCommands, type Command } from "./Command.ts";
import "./CommandPalette.css";

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
  /** Finds further entries (notes, findings, sessions) for what was typed; they follow the commands, in the order given. Keep its identity stable. */
  readonly search?: (typed: string, signal: AbortSignal) => Promise<readonly Command[]>;
}

/** Ctrl+K: type what you want to do or find, Enter does it. */
export function CommandPalette({ isOpen, onClose, ...palette }: CommandPaletteProps): ReactElement {
  return (
    <ModalOverlay
      className="cf-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose();
      }}
    >
      <Modal className="cf-modal cf-palette">
        <Dialog aria-label="Search and commands" className="cf-palette-dialog">
          <PaletteContent {...palette} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({
  commands,
  search,
  onClose,
}: Omit<CommandPaletteProps, "isOpen">): ReactElement {
  const [typed, setTyped] = useState("");
  const found = useSearch(typed, search);
  const groups = useMemo(
    () => groupCommands([...matchCommands(commands, typed), ...found]),
    [commands, typed, found],
  );
  const count = groups.reduce((sum, group) => sum + group.commands.length, 0);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField
        aria-label="Search and commands"
        // It was opened to type into.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className="cf-palette-field"
        onKeyDown={(event) => {
          // Esc closes at once, also while something is typed.
          if (event.key === "Escape") onClose();
          else event.continuePropagation();
        }}
      >
        <Glyph name="search" />
        <Input className="cf-palette-input" placeholder="Search, or type what you want to do" />
      </SearchField>
      <Menu
        className="cf-palette-list"
        aria-label="Results"
        renderEmptyState={() => <div className="cf-options-empty">Nothing matches</div>}
      >
        {groups.map(({ name, commands: grouped }) => (
          <MenuSection key={name} className="cf-palette-group">
            <Header className="cf-palette-heading">{name}</Header>
            {grouped.map(({ id, label, shortcut, run }) => (
              <MenuItem
                key={id}
                id={id}
                textValue={label}
                className="cf-menu-item"
                onAction={() => {
                  onClose();
                  run();
                }}
              >
                <Text slot="label">{label}</Text>
                {shortcut !== undefined && <Kbd keys={shortcut} />}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
      <StatusText isHidden>{typed === "" ? "" : countInWords(count)}</StatusText>
    </Autocomplete>
  );
}

function useSearch(typed: string, search: CommandPaletteProps["search"]): readonly Command[] {
  const [found, setFound] = useState<{
    readonly typed: string;
    readonly commands: readonly Command[];
  }>({ typed: "", commands: [] });
  useEffect(() => {
    if (search === undefined || typed.trim() === "") return undefined;
    const abort = new AbortController();
    const run = async (): Promise<void> => {
      const commands = await search(typed, abort.signal);
      if (!abort.signal.aborted) setFound({ typed, commands });
    };
    void run();
    return () => {
      abort.abort();
    };
  }, [typed, search]);
  return typed.trim() === "" ? [] : found.commands;
}

function countInWords(count: number): string {
  if (count === 0) return "Nothing matches";
  return count === 1 ? "1 result" : `${count.toString()} results`;
}
