import { useState, type ReactElement } from "react";
import { menuCommands } from "../../shared/bridge/menuCommands.ts";
import { useSignal } from "../signal.ts";
import { Button } from "../ui/forms/Button.tsx";
import { RadioGroup } from "../ui/forms/RadioGroup.tsx";
import { WordList } from "../ui/lists/WordList.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import {
  keepAppearance,
  keptTextSize,
  keptTheme,
  type TextSize,
  type Theme,
} from "../ui/theme/appearance.ts";
import { AppVersion } from "./AppVersion.tsx";
import { addOwnWord, ownWords, removeOwnWord } from "./spelling/ownWords.ts";
import { LetterKeysCheckbox } from "./keys/LetterKeysCheckbox.tsx";
import "./SettingsDialog.css";

const themes: readonly { readonly id: Theme; readonly label: string }[] = [
  { id: "system", label: "As the system" },
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
];
const sizes: readonly { readonly id: `${TextSize}`; readonly label: string }[] = [
  { id: "100", label: "Usual" },
  { id: "112.5", label: "Larger" },
  { id: "125", label: "Largest" },
];

/** What this laptop is set to, in one place: how the window looks, keys, lock, where a visit is synced. */
export function SettingsDialog({
  onClose,
  onSecurity,
  onSync,
}: {
  readonly onClose: () => void;
  /** Goes on to passphrase, recovery code and lock. */
  readonly onSecurity: () => void;
  /** Goes to where the open visit is synced; null where none is open. */
  readonly onSync: (() => void) | null;
}): ReactElement {
  const [theme, setTheme] = useState(keptTheme);
  const [size, setSize] = useState(keptTextSize);
  const own = useSignal(ownWords) ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      title={menuCommands.settings.label}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <div className="cf-settings">
        <RadioGroup
          label="Light or dark"
          layout="segments"
          options={themes}
          value={theme}
          onChange={(id) => {
            setTheme(id);
            keepAppearance({ theme: id });
          }}
        />
        <RadioGroup
          label="Text"
          hint="The menu’s Zoom in makes everything larger"
          layout="segments"
          options={sizes}
          value={`${size}`}
          onChange={(id) => {
            const chosen = Number(id) as TextSize; // one of those on offer
            setSize(chosen);
            keepAppearance({ textSize: chosen });
          }}
        />
        <LetterKeysCheckbox />
        <WordList
          label="My dictionary"
          hint="Words that are never underlined on this laptop, in any visit"
          words={own}
          onAdd={(word) => void addOwnWord(word)}
          onRemove={(word) => void removeOwnWord(word)}
        />
        <div className="cf-settings-more">
          <Button onPress={onSecurity}>{menuCommands.security.label}</Button>
          {onSync !== null && <Button onPress={onSync}>Where this visit is synced</Button>}
        </div>
        <p className="cf-soft">
          <AppVersion />. Everything is kept on this laptop, sealed; nothing is sent anywhere but
          where you sync.
        </p>
      </div>
    </Dialog>
  );
}
