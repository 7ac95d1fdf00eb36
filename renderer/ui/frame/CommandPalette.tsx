import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { Chip } from "../lists/Chip.tsx";
import { MenuButton, type MenuChoice } from "../overlays/MenuButton.tsx";
import { Glyph } from "../text/Glyph.tsx";
import { StatusText } from "../text/StatusText.tsx";
import { groupCommands, matchCommands, type Command } from "./Command.ts";
import { PaletteList } from "./PaletteList.tsx";
import "./CommandPalette.css";

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
  /** Finds further entries (notes, findings, sessions) for what was typed; they follow the commands, in the order given. Keep its identity stable. */
  readonly search?: (typed: string, signal: AbortSignal) => Promise<readonly Command[]>;
  readonly filters?: PaletteFilters;
}

/** What the search is narrowed to, and what it can be narrowed to. */
export interface PaletteFilters {
  /** Those that are set, the one set last being last. */
  readonly set: readonly { readonly id: string; readonly label: string }[];
  readonly onRemove: (id: string) => void;
  /** Buttons that offer more of them. */
  readonly offered: readonly {
    readonly label: string;
    readonly choices: readonly MenuChoice[];
  }[];
  /** Those that what was typed may mean, as entries that follow all others; `rest` is what stays in the field. */
  readonly meant: (typed: string) => readonly (Command & { readonly rest: string })[];
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

// react-aria's Autocomplete marks the first match up to half a second late, and Enter does nothing until then:
// too slow for someone who types a command blind. Here the first match is marked in the same frame.
function PaletteContent({
  commands,
  search,
  filters,
  onClose,
}: Omit<CommandPaletteProps, "isOpen">): ReactElement {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [chosenId, setChosenId] = useState<string>();
  const set = filters?.set ?? [];
  const found = useSearch(typed, search, { isNarrowed: set.length > 0 });
  const meant = useMemo(
    () =>
      (filters?.meant(typed) ?? []).map(({ rest, ...command }) => ({
        ...command,
        run: () => {
          command.run();
          setTyped(rest);
        },
      })),
    [filters, typed],
  );
  const groups = useMemo(
    // What is narrowed is looked for among records.
    () =>
      groupCommands([
        ...(set.length > 0 ? [] : matchCommands(commands, typed)),
        ...found,
        ...meant,
      ]),
    [commands, typed, found, meant, set.length],
  );
  const shown = groups.flatMap((group) => group.commands);
  const marked = shown.find(({ id }) => id === chosenId) ?? shown[0];
  const run = (command: Command): void => {
    if (command.staysOpen !== true) onClose();
    else setChosenId(undefined);
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && marked) run(marked);
    else if (event.key === "ArrowDown") setChosenId(neighbour(shown, marked, 1)?.id);
    else if (event.key === "ArrowUp") setChosenId(neighbour(shown, marked, -1)?.id);
    else if (event.key === "Backspace" && typed === "" && set.length > 0)
      filters?.onRemove(set.at(-1)?.id ?? "");
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="cf-palette-field">
        <Glyph name="search" />
        <input
          ref={field}
          className="cf-palette-input"
          role="combobox"
          aria-label="Search and commands"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={marked && `${listId}-${marked.id}`}
          placeholder="Search, or type what you want to do"
          autoComplete="off"
          spellCheck={false}
          // It was opened to type into.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosenId(undefined);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {filters !== undefined && filters.offered.length > 0 && (
        <FilterRow
          filters={filters}
          onDone={() => {
            setChosenId(undefined);
            field.current?.focus();
          }}
        />
      )}
      <PaletteList id={listId} groups={groups} marked={marked} onMark={setChosenId} onRun={run} />
      {shown.length === 0 && <p className="cf-options-empty">Nothing matches</p>}
      <StatusText isHidden>
        {typed === "" && set.length === 0 ? "" : countInWords(shown.length)}
      </StatusText>
    </>
  );
}

/** What is set, each to be taken away, and a button for each kind of what could be. Tab reaches it from the field. */
function FilterRow({
  filters: { set, onRemove, offered },
  onDone,
}: {
  readonly filters: PaletteFilters;
  readonly onDone: () => void;
}): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a row of buttons, not fields of a form
    <div className="cf-palette-filters" role="group" aria-label="Show only">
      {set.map(({ id, label }) => (
        <Chip
          key={id}
          label={label}
          removeLabel={`Remove ${label}: Backspace`}
          onRemove={() => {
            onRemove(id);
            onDone();
          }}
        />
      ))}
      {offered.map(({ label, choices }) => (
        <MenuButton
          key={label}
          label={label}
          ariaLabel={`Show only: ${label}`}
          variant="plain"
          choices={choices.map((choice) => ({
            ...choice,
            run: () => {
              choice.run();
              // Once the menu has given the focus back to its button.
              setTimeout(onDone);
            },
          }))}
        />
      ))}
    </div>
  );
}

function useSearch(
  typed: string,
  search: CommandPaletteProps["search"],
  { isNarrowed }: { readonly isNarrowed: boolean },
): readonly Command[] {
  const isAsked = typed.trim() !== "" || isNarrowed;
  const [found, setFound] = useState<readonly Command[]>([]);
  useEffect(() => {
    if (search === undefined || !isAsked) return undefined;
    const abort = new AbortController();
    const run = async (): Promise<void> => {
      const commands = await search(typed, abort.signal);
      if (!abort.signal.aborted) setFound(commands);
    };
    void run();
    return () => {
      abort.abort();
    };
  }, [typed, search, isAsked]);
  return isAsked ? found : [];
}

function neighbour(
  commands: readonly Command[],
  from: Command | undefined,
  step: 1 | -1,
): Command | undefined {
  const at = commands.findIndex(({ id }) => id === from?.id);
  return commands[(at + step + commands.length) % commands.length];
}

function countInWords(count: number): string {
  if (count === 0) return "No results";
  return count === 1 ? "1 result" : `${count.toString()} results`;
}
