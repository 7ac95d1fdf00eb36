import { useEffect, useState, type ReactElement } from "react";
import type { AppInfo } from "../../shared/bridge/bridge.ts";
import { menuCommands } from "../../shared/bridge/menuCommands.ts";
import { bridge } from "../bridge/bridge.ts";
import { type Command, groupCommands } from "../ui/frame/Command.ts";
import { Button } from "../ui/forms/Button.tsx";
import { Checkbox } from "../ui/forms/Checkbox.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { typedMarks } from "../ui/evidence/typedMarks.ts";
import { FactList } from "../ui/text/FactList.tsx";
import { Kbd } from "../ui/text/Kbd.tsx";
import { useLettersAsKeys } from "./lettersAsKeys.ts";
import "./KeyboardHelp.css";

/** Keys that work on every screen; those of one screen stand at its foot. */
export function KeyboardHelp({
  isOpen,
  onClose,
  commands,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
}): ReactElement {
  const [areLettersKeys, setLettersAsKeys] = useLettersAsKeys();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    if (isOpen) void bridge.appInfo().then(setInfo);
  }, [isOpen]);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      size="wide"
      title={menuCommands.keyboardHelp.label}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className="cf-keys-of-app">
        {groupCommands(commands).map(({ name, commands: inGroup }) => (
          <section key={name}>
            <h3>{name}</h3>
            <FactList
              facts={inGroup.flatMap(({ label, shortcut }) =>
                shortcut === undefined ? [] : [{ term: label, detail: <Kbd keys={shortcut} /> }],
              )}
            />
          </section>
        ))}
        <section>
          <h3>Typed before a line of notes</h3>
          <FactList
            facts={typedMarks.map(({ typed, means }) => ({
              term: means,
              detail: <Kbd keys={typed} />,
            }))}
          />
        </section>
      </div>
      <Checkbox
        isSelected={areLettersKeys}
        onChange={setLettersAsKeys}
        hint="Switch it off if you speak your commands, or press keys by mistake"
      >
        A letter by itself is a key, where nothing is typed
      </Checkbox>
      <p className="cf-soft">
        Keys of a screen stand at its foot. Tab moves between things, arrow keys inside a list, Esc
        closes.
      </p>
      <p className="cf-soft">
        Critical Friend {info?.version}
        {info?.runtime === "browserWindow" && ", in a browser window"}
      </p>
    </Dialog>
  );
}
