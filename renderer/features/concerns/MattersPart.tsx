import { useState, type ReactElement } from "react";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { Matter } from "../../../shared/visit/kinds/matter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { londonDay } from "../../../shared/words/londonTime.ts";
import { paths } from "../../places/paths.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { useTextToAdd } from "../../ui/forms/useTextToAdd.ts";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { Shown } from "./Shown.tsx";
import { changeMatter, deleteMatter, matterText, newMatterText, recordMatter } from "./concerns.ts";

const kindsOfMatter = [
  { id: "service", label: "A worry about the service" },
  { id: "dispute", label: "A dispute" },
] as const;

/** Worries about the service, and disputes, under the ground rules: raised with whom, when, settled how. */
export function MattersPart({
  records,
  shown,
}: {
  readonly records: VisitRecords;
  /** The matter that somebody came for. */
  readonly shown: string | undefined;
}): ReactElement {
  const cards = (matters: readonly Matter[]) =>
    matters.map((matter) => (
      <Shown key={matter.id} isShown={matter.id === shown}>
        <OneMatter matter={matter} />
      </Shown>
    ));
  const open = records.matters.filter(({ settled }) => !settled);
  const settled = records.matters.filter((matter) => matter.settled);
  return (
    <section aria-label="Worries about the service, and disputes">
      <p className="cf-soft">
        What the ground rules say goes to the host outside the letter and is about no one child: a
        service that worries you, or something host and team disagree on. Nothing here reaches the
        letter by itself.
      </p>
      <RuleHere
        rule={decidingRule(records, "disputes")}
        none="No ground rule says what is done when the sides disagree."
        href={paths.groundRules(records.visit.id)}
      />
      {records.matters.length === 0 && <p>None recorded.</p>}
      {open.length > 0 && <h2>Open</h2>}
      {cards(open)}
      <AddMatter records={records} />
      {settled.length > 0 && (
        <Disclosure
          title={`Settled (${settled.length.toString()})`}
          level={2}
          isOpenAtFirst={settled.some(({ id }) => id === shown)}
        >
          {cards(settled)}
        </Disclosure>
      )}
    </section>
  );
}

function AddMatter({ records }: { readonly records: VisitRecords }): ReactElement {
  const [about, setAbout] = useState<Matter["about"]>("service");
  const { field, tried, empty } = useTextToAdd("matters", "text", {
    missing: "Say what it is about",
    draft: newMatterText(records.visit.id),
  });
  return (
    <form
      className="cf-concern"
      noValidate
      aria-label="Record a worry or a dispute"
      onSubmit={(event) => {
        event.preventDefault();
        const text = tried();
        if (text === null) return;
        void recordMatter(records.visit.id, { about, text });
        empty();
      }}
    >
      <RadioGroup
        label="What it is"
        layout="segments"
        options={kindsOfMatter}
        value={about}
        onChange={setAbout}
      />
      <TextArea label="What it is about" hint="Roles, not names" rows={2} {...field} />
      <div>
        <Button type="submit" glyph="add">
          Record it
        </Button>
      </div>
    </form>
  );
}

function OneMatter({ matter }: { readonly matter: Matter }): ReactElement {
  const name = matter.about === "service" ? "A worry about the service" : "A dispute";
  const recorded = londonDay(matter.recordedAt);
  return (
    <article className="cf-concern" aria-label={`${name}, ${recorded}`}>
      <header className="cf-concern-head">
        <h3>{name}</h3>
        <span className="cf-concern-standing">
          {matter.settled ? "Settled" : matter.raisedWith === "" ? "Not raised yet" : "Open"}
        </span>
        <TwoVersions of={matter.id} />
        <MenuButton
          label={`More for ${name.toLowerCase()} of ${recorded}`}
          isGlyphOnly
          choices={[
            {
              id: "turn",
              label: matter.about === "service" ? "It is a dispute" : "It is about the service",
              run: () =>
                void changeMatter(matter, {
                  about: matter.about === "service" ? "dispute" : "service",
                }),
            },
            {
              id: "history",
              label: "History",
              run: () => showHistory({ table: "matters", row: matter.id }),
            },
            { id: "delete", label: "Delete, it was a slip", run: () => void deleteMatter(matter) },
          ]}
        />
      </header>
      <p className="cf-soft">Recorded {recorded}</p>
      <SavedTextArea
        label="What it is about"
        hint="Roles, not names"
        rows={1}
        draft={matterText(matter, "text")}
      />
      <div className="cf-telling-fields">
        <SavedTextField
          label="Raised with"
          hint="A role, not a name"
          draft={matterText(matter, "raisedWith")}
        />
        <DayField
          label="Raised on"
          value={matter.raisedOn}
          onChange={(day) => {
            if (day !== matter.raisedOn) void changeMatter(matter, { raisedOn: day });
          }}
        />
      </div>
      <SavedTextArea
        label="How it was settled"
        isOptional
        rows={1}
        draft={matterText(matter, "settlement")}
      />
      <Checkbox
        isSelected={matter.settled}
        onChange={(settled) => void changeMatter(matter, { settled })}
      >
        Settled
      </Checkbox>
    </article>
  );
}
