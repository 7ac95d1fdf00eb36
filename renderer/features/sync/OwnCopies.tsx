import { useState, type ReactElement } from "react";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { changes } from "./statusInWords.ts";

/** Reads the visit again from the copies that this laptop keeps beside its database. */
export function OwnCopies({ sync }: { readonly sync: TeamSync }): ReactElement {
  const [said, setSaid] = useState("");
  const restore = async () => {
    setSaid("Reading the copies");
    setSaid(outcomeOf(await sync.restore().catch(() => null)));
  };
  return (
    <section aria-labelledby="sync-copies">
      <h2 id="sync-copies">This laptop’s copies</h2>
      <p className="cf-soft">
        All that is written is also kept outside the database, sealed. If something seems to be
        missing, read it back: what is there stays as it is, what is missing is added.
      </p>
      <div className="cf-sync-do">
        <Button onPress={() => void restore()}>Restore from this laptop’s copies</Button>
      </div>
      <div className="cf-sync-outcome">
        <StatusText>{said}</StatusText>
      </div>
    </section>
  );
}

function outcomeOf(missing: number | null): string {
  if (missing === null)
    return "The copies could not be read. Nothing was changed. Restart the app and try again.";
  return missing === 0
    ? "Nothing was missing: the copies hold nothing that is not here."
    : `${changes(missing)} ${missing === 1 ? "was" : "were"} missing and ${missing === 1 ? "is" : "are"} back.`;
}
