import type { ReactElement } from "react";
import type { PlaceId } from "../places/places.ts";
import type { Command } from "../ui/frame/Command.ts";
import { CommandPalette, type CommandPaletteProps } from "../ui/frame/CommandPalette.tsx";
import { SecurityDialog } from "./lock/SecurityDialog.tsx";
import { HelpDialog } from "./screens.ts";
import { SettingsDialog } from "./SettingsDialog.tsx";

/** What opens over any screen, with a visit or without. */
export type AppPanel = "search" | "help" | "keys" | "about" | "settings" | "security";

export interface AppPanelsProps extends Pick<CommandPaletteProps, "search" | "filters"> {
  /** Which of them is open; any other name is that of a panel elsewhere. */
  readonly open: string | null;
  readonly onShow: (panel: AppPanel) => void;
  readonly onClose: () => void;
  /** The screen beneath, for its help. */
  readonly place: PlaceId;
  readonly commands: readonly Command[];
  /** Goes to where the open visit is synced; null where none is open. */
  readonly onSync: (() => void) | null;
}

/** Search, help, settings, and passphrase and lock. */
export function AppPanels({
  open,
  onShow,
  onClose,
  place,
  commands,
  onSync,
  ...found
}: AppPanelsProps): ReactElement {
  const help = { place, commands, onClose };
  return (
    <>
      <CommandPalette isOpen={open === "search"} onClose={onClose} commands={commands} {...found} />
      {open === "help" && <HelpDialog tab="screen" {...help} />}
      {(open === "keys" || open === "about") && <HelpDialog tab={open} {...help} />}
      {open === "settings" && (
        <SettingsDialog onClose={onClose} onSecurity={() => onShow("security")} onSync={onSync} />
      )}
      <SecurityDialog isOpen={open === "security"} onClose={onClose} />
    </>
  );
}
