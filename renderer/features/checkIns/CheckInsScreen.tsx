import { useState, type ReactElement } from "react";
import { dayInWords } from "../../../shared/words/inWords.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { addCheckIn, changeCheckIn, checkInText, removeCheckIn } from "./checkIns.ts";
import "./CheckIns.css";

type CheckIn = RecordOf<"checkIns">;

/** What the host has heard, occasion by occasion, so that nothing in the letter is a surprise. */
export function CheckInsScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  readonly today: string;
}): ReactElement {
  const [withWhom, setWithWhom] = useState("");
  const checkIns = [...records.checkIns].sort((a, b) =>
    `${a.day}${a.at}`.localeCompare(`${b.day}${b.at}`),
  );
  const day = lastOf(records.visit.daysOnSite, today);
  return (
    <Page>
      <PageHeading title="Check-ins with the host" />
      {checkIns.length === 0 && (
        <p className="cf-soft">
          None recorded. Share what is emerging at least once a day, and write down what was said
          and how it was taken.
        </p>
      )}
      {checkIns.map((checkIn) => (
        <OneCheckIn key={checkIn.id} checkIn={checkIn} />
      ))}
      <form
        className="cf-team-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const whom = withWhom.trim();
          if (whom === "") return;
          setWithWhom("");
          void addCheckIn(records, {
            day,
            at: null,
            withWhom: whom,
            points: [{ shared: "", response: "", findingId: null }],
          });
        }}
      >
        <TextField
          label="New check-in with"
          hint="A role, not a name"
          value={withWhom}
          onChange={setWithWhom}
        />
        <Button type="submit" glyph="add">
          Record a check-in
        </Button>
      </form>
    </Page>
  );
}

function OneCheckIn({ checkIn }: { readonly checkIn: CheckIn }): ReactElement {
  return (
    <article className="cf-check-in">
      <header className="cf-check-in-head">
        <h3>
          {dayInWords(checkIn.day)}
          {checkIn.at !== null && `, ${checkIn.at}`}
        </h3>
        <SavedTextField label="With" draft={checkInText(checkIn, "withWhom")} />
        <MenuButton
          label={`More for the check-in of ${dayInWords(checkIn.day)}`}
          isGlyphOnly
          choices={[
            {
              id: "point",
              label: "Add a point",
              run: () =>
                void changeCheckIn(checkIn, {
                  points: [...checkIn.points, { shared: "", response: "", findingId: null }],
                }),
            },
            {
              id: "history",
              label: "History",
              run: () => showHistory({ table: "checkIns", row: checkIn.id }),
            },
            { id: "remove", label: "Remove this check-in", run: () => void removeCheckIn(checkIn) },
          ]}
        />
      </header>
      <ul className="cf-check-in-points">
        {checkIn.points.map((_, i) => (
          // Points have no id of their own; their place is what they are known by.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i}>
            <SavedTextArea
              label="What we shared"
              rows={1}
              draft={checkInText(checkIn, `points.${i}.shared`)}
            />
            <SavedTextArea
              label="How the host took it"
              rows={1}
              draft={checkInText(checkIn, `points.${i}.response`)}
            />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Today while on site, else the nearest day on site before today, else today. */
function lastOf(days: readonly string[], today: string): string {
  return [...days].sort().findLast((day) => day <= today) ?? today;
}
