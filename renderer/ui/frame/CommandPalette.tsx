import { useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactElement } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
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
  onClose,
}: Omit<CommandPaletteProps, "isOpen">): ReactElement {
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [chosenId, setChosenId] = useState<string>();
  const found = useSearch(typed, search);
  const groups = useMemo(
    () => groupCommands([...matchCommands(commands, typed), ...found]),
    [commands, typed, found],
  );
  const shown = groups.flatMap((group) => group.commands);
  const marked = shown.find(({ id }) => id === chosenId) ?? shown[0];
  const run = (command: Command): void => {
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && marked) run(marked);
    else if (event.key === "ArrowDown") setChosenId(neighbour(shown, marked, 1)?.id);
    else if (event.key === "ArrowUp") setChosenId(neighbour(shown, marked, -1)?.id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="cf-palette-field">
        <Glyph name="search" />
        <input
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
      <PaletteList id={listId} groups={groups} marked={marked} onMark={setChosenId} onRun={run} />
      {shown.length === 0 && <p className="cf-options-empty">Nothing matches</p>}
      <StatusText isHidden>{typed === "" ? "" : countInWords(shown.length)}</StatusText>
    </>
  );
}

function useSearch(typed: string, search: CommandPaletteProps["search"]): readonly Command[] {
  const [found, setFound] = useState<readonly Command[]>([]);
  useEffect(() => {
    if (search === undefined || typed.trim() === "") return undefined;
    const abort = new AbortController();
    const run = async (): Promise<void> => {
      const commands = await search(typed, abort.signal);
      if (!abort.signal.aborted) setFound(commands);
    };
    void run();
    return () => {
      abort.abort();
    };
  }, [typed, search]);
  return typed.trim() === "" ? [] : found;
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
