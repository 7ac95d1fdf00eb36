import { useContext, useState, type ReactElement } from "react";
import { holdersInWords } from "../../../shared/letter/versions/copiesGiven.ts";
import { CopyGiven, copyWayWords } from "../../../shared/visit/kinds/copyGiven.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { OwnPeerContext } from "../../sync/OwnPeerContext.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import type { HandedCopy } from "./handedCopy.ts";
import { recordHandedOver } from "./recordHandedOver.ts";

/** Once the folder is made: keeps that its letter went to them, and says who still has an older one. */
export function RecordHandedOver({
  records,
  handed,
  to,
}: {
  readonly records: VisitRecords;
  readonly handed: HandedCopy;
  /** Who the folder goes to. */
  readonly to: string;
}): ReactElement {
  const me = useContext(OwnPeerContext);
  const [way, setWay] = useState<CopyGiven["way"]>("secureMail");
  const [isRecorded, setRecorded] = useState(false);
  const which = `${handed.what === "publicLetter" ? "the public version of " : ""}version ${handed.version}`;
  const record = async () => {
    try {
      await recordHandedOver(records.visit.id, { ...handed, to, way, by: me?.id ?? null });
    } catch {
      return; // A refused write is said in the frame.
    }
    setRecorded(true);
  };
  return (
    <section aria-labelledby="hand-over-copy">
      <h2 id="hand-over-copy">Who has which version</h2>
      <Stack gap={4}>
        {!isRecorded && (
          <>
            <p>
              Record that {which} goes to {to}, so that a later version reaches whoever has this
              one.
            </p>
            <Select
              label="By what way"
              options={CopyGiven.shape.way.options.map((id) => ({ id, label: copyWayWords[id] }))}
              value={way}
              onChange={setWay}
            />
            <Button onPress={() => void record()}>Record it</Button>
          </>
        )}
        <StatusText>
          {isRecorded
            ? `Recorded: ${which} to ${to}. ${holdersInWords(records, handed.version)}`.trim()
            : ""}
        </StatusText>
        <TextLink href={paths.copies(records.visit.id)}>See who has which version</TextLink>
      </Stack>
    </section>
  );
}
