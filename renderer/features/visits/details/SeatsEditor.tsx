import type { ReactElement } from "react";
import { Seat, seatName, seatWords } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { paths } from "../../../places/paths.ts";
import { SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { seatText } from "./visitTexts.ts";

/** What the programme calls the seats of its team. */
export function SeatsEditor({
  records: { visit },
}: {
  readonly records: VisitRecords;
}): ReactElement {
  return (
    <section aria-labelledby="details-seats">
      <h2 id="details-seats">What the seats are called</h2>
      <p className="cf-soft">
        Only the words change: what may be done from which seat stays. Who has which stands under{" "}
        <TextLink href={paths.team(visit.id)}>Team</TextLink>.
      </p>
      <Disclosure title={listInWords(Seat.options.map((seat) => seatName(visit, seat)))}>
        <Stack gap={3}>
          {Seat.options.map((seat) => (
            <SavedTextField
              key={seat}
              label={seatWords[seat]}
              width="name"
              placeholder={seatWords[seat]}
              draft={seatText(visit, seat)}
            />
          ))}
        </Stack>
      </Disclosure>
    </section>
  );
}
