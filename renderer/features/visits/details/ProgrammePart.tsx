import { useState, type ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { programmeOf, saveProgramme, useProgrammes } from "../programmes.ts";

/** What this visit has become, kept for others to begin with. */
export function ProgrammePart({ records }: { readonly records: VisitRecords }): ReactElement {
  const { offered, keep } = useProgrammes();
  const [said, setSaid] = useState("");
  return (
    <section aria-labelledby="details-programme">
      <h2 id="details-programme">For other visits</h2>
      <p className="cf-soft">
        Lines of enquiry, ground rules, source groups, practice forms and the words of the letter,
        as they stand now, make a programme that new visits can begin with. It says “the host” for
        this council and holds nothing of the team or of what you saw; read its rules before you
        share it.
      </p>
      <Stack isRow gap={3}>
        <Button
          onPress={() => {
            const programme = programmeOf(records, offered);
            keep(programme);
            setSaid(`“${programme.programme}” is offered for new visits on this laptop`);
          }}
        >
          Keep as a programme
        </Button>
        <Button onPress={() => void saveProgramme(programmeOf(records, offered)).then(setSaid)}>
          Save as a file to share
        </Button>
      </Stack>
      <StatusText>{said}</StatusText>
    </section>
  );
}
