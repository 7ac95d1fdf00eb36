import { useState, type ReactElement } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import { Button } from "../ui/forms/Button.tsx";
import { Page } from "../ui/frame/Page.tsx";
import { StatusText } from "../ui/text/StatusText.tsx";
import type { BootError } from "./bootApp.ts";
import { StartAgain } from "./lock/StartAgain.tsx";

export interface CannotStartProps {
  readonly reason: BootError;
  /** Rebuilds the database from the copies beside it; offered where that is the way out. */
  readonly onRestore?: () => Promise<void>;
}

/** Says why the app cannot start, what is safe and what to do. */
export function CannotStart({ reason, onRestore }: CannotStartProps): ReactElement {
  const { title, text } = inWords(reason);
  const [isRestoring, setRestoring] = useState(false);
  const [isStartingAgain, setStartingAgain] = useState(false);
  const restore = () => {
    setRestoring(true);
    void onRestore?.().finally(() => setRestoring(false));
  };
  if (isStartingAgain)
    return <StartAgain reason="KeysDamaged" onBack={() => setStartingAgain(false)} />;
  return (
    <main className="cf-start" role="alert">
      <Page>
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="cf-start-ways">
          <Button variant="primary" onPress={() => window.location.reload()}>
            Try again
          </Button>
          {reason.type === "Unreadable" && onRestore !== undefined && (
            <Button onPress={restore}>Restore from this laptop’s copies</Button>
          )}
          {reason.type === "KeyRingDamaged" && (
            <Button variant="plain" onPress={() => setStartingAgain(true)}>
              There is no backup of it
            </Button>
          )}
        </div>
        <StatusText>{isRestoring ? "Reading the copies" : ""}</StatusText>
      </Page>
    </main>
  );
}

function inWords(reason: BootError): { readonly title: string; readonly text: string } {
  switch (reason.type) {
    case "OpenElsewhere":
      return {
        title: "Critical Friend is open in another window",
        text: "Go on working there, or close that window and try again. Nothing is lost.",
      };
    case "Incomplete":
      return {
        title: "A part of Critical Friend cannot be read",
        text: "The app’s own files on this laptop’s disk cannot all be read, so it was not opened. Your visits were not touched. Try again; if that does not help, install the app again over this one: your visits stay where they are.",
      };
    case "Newer":
      return {
        title: "This laptop holds visits of a newer Critical Friend",
        text: "They were written by a newer version, which this one must not touch. Nothing was changed. Install the newer version again to open them.",
      };
    case "Blocked":
      return {
        title: "Another window holds the visits of this laptop",
        text: "An older window of Critical Friend is still open. Close it and try again. Nothing is lost.",
      };
    case "Unreadable":
      return {
        title: "The visits on this laptop cannot be opened",
        text: `The laptop could not read their database (${reason.reason}), though it was tried several times. Nothing was changed. If the disk is full, make room first; then restart the laptop and try again. If that does not help, restore them: all that was written is also kept in copies beside the database, and what cannot be read stays where it is.`,
      };
    case "CopiesUnreadable":
      return {
        title: "The copies on this laptop cannot be read either",
        text: "Neither the database of the visits nor the copies beside it can be opened. Nothing was changed. If the disk is full, make room; then restart the laptop and try again. Everything that was synced is safe with the team: ask the lead for a new invitation.",
      };
    case "KeyRingDamaged":
      return {
        title: "The keys of this laptop's visits are damaged",
        text: "The passphrase is right, and the file that holds the keys of the visits cannot be read. Nothing was changed. If the laptop keeps backups of your files, put back the folder of Critical Friend as it was yesterday. Everything that was synced is safe with the team: ask the lead for a new invitation.",
      };
    case "NewerKeyRing":
      return {
        title: "This laptop holds visits of a newer Critical Friend",
        text: "Their keys were kept by a newer version, which this one must not touch. Nothing was changed. Install the newer version again to open them.",
      };
    default:
      return assertNever(reason);
  }
}
