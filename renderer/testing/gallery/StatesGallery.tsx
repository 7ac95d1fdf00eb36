import { useState, type ReactElement } from "react";
import { emptyRegister } from "../../../shared/identifiers/emptyRegister.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { DaysField } from "../../ui/forms/DaysField.tsx";
import { FilePick } from "../../ui/forms/FilePick.tsx";
import { GlyphButton } from "../../ui/forms/GlyphButton.tsx";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { PassphraseField } from "../../ui/forms/PassphraseField.tsx";
import { SearchField } from "../../ui/forms/SearchField.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { JustDoneLine } from "../../ui/frame/JustDoneLine.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { ScrollBox } from "../../ui/lists/ScrollBox.tsx";
import { Flags } from "../../ui/text/Flags.tsx";
import { NewMark, NewsContext } from "../../ui/text/NewMark.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { SavedText } from "../../ui/text/SavedText.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { TwoVersions, VersionsToSettleContext } from "../../ui/text/TwoVersions.tsx";
import { WordChanges, WordsApart } from "../../ui/text/WordChanges.tsx";

const variants = ["primary", "quiet", "plain", "danger"] as const;
const before = "Plans rarely say by when.";
const after = "Plans do not always say by when something will be different.";

const settle = { places: new Set(["finding"]), href: "#/two-versions" };
const news = {
  marks: new Map([["finding", { word: "Changed", by: "MC" }]]),
  onLooked: () => undefined,
};

/** Fields, buttons and marks in each state that they have. */
export function StatesGallery(): ReactElement {
  return (
    <Stack gap={5}>
      <Stack gap={2} isRow>
        {variants.map((variant) => (
          <Button key={variant} variant={variant} glyph="print" shortcut="Ctrl+P">
            Print
          </Button>
        ))}
        <GlyphButton glyph="more" label="More for the sheet" />
        <GlyphButton glyph="close" label="Close the sheet" />
        <FilePick label="Open a visit file" accept={[".json"]} onFile={() => undefined} />
      </Stack>
      <Fields />
      <MarksOfRecords />
      <ScrollBox label="What was read" style={{ maxHeight: "4rem", overflow: "auto" }}>
        <p>A box that scrolls by itself takes the focus, so that the arrow keys move it.</p>
        <p>Its second paragraph is half below its edge.</p>
        <p>Its third is out of sight.</p>
      </ScrollBox>
      <Disclosure title="Folded away" level={2}>
        <p>What is seldom needed.</p>
      </Disclosure>
      <JustDoneLine
        done={{
          text: "Merged two findings.",
          action: { label: "Undo", onPress: () => undefined },
          onHold: () => undefined,
        }}
      />
      <SavedText said="Saved as Midthorpe letter.pdf." onShow={() => undefined} />
    </Stack>
  );
}

/** Empty, filled, told to be wrong, and read only. */
function Fields(): ReactElement {
  const [role, setRole] = useState("");
  const [days, setDays] = useState<readonly string[]>(["2024-10-15", "2024-10-16"]);
  const [typed, setTyped] = useState("threshold");
  const [isTicked, setTicked] = useState(false);
  const [isShown, setShown] = useState(false);
  return (
    <Stack gap={4}>
      <TextField
        label="Role"
        hint="A role, not a name"
        isOptional
        width="name"
        value={role}
        onChange={setRole}
      />
      <TextField label="Organisation" width="name" value="Munbridge City Council" isReadOnly />
      <TextField label="Room" width="name" placeholder="Such as Room 2" />
      <TextArea
        label="The message, in one sentence"
        error="Write what the team has come to think"
        defaultValue=""
        rows={2}
      />
      <TextArea label="What follows it in the letter" isSerif defaultValue={after} rows={2} />
      <DayField label="Agreed on" value={null} onChange={() => undefined} isOptional />
      <DayField
        label="Sent on"
        value="2024-10-18"
        error="It was sent before it was written"
        onChange={() => undefined}
      />
      <DaysField label="Days on site" value={days} onChange={setDays} />
      <NumberField label="Pairs" error="Give how many pairs there are" minValue={1} />
      <SearchField label="Find evidence" value={typed} onChange={setTyped} />
      <PassphraseField label="Passphrase" isShown={isShown} onShow={setShown} />
      <Checkbox isSelected={isTicked} onChange={setTicked}>
        In the letter
      </Checkbox>
    </Stack>
  );
}

/** What stands beside a record: new, in two versions, flagged, changed. */
function MarksOfRecords(): ReactElement {
  return (
    <VersionsToSettleContext value={settle}>
      <NewsContext value={news}>
        <Stack gap={2}>
          <p>
            {after} <NewMark of="finding" /> <TwoVersions of="finding" />
          </p>
          <Flags text="Mr Ali Khan, born 3 May 2011, 07700 900123" register={emptyRegister} />
          <WordChanges before={before} after={after} />
          <p>
            <WordsApart text={after} other={before} />
          </p>
          <RuleHere
            rule={{ isAgreed: true, text: "Nothing said is attributed.", standing: "" }}
            none="No rule says so."
            href="#/ground-rules"
          />
          <RuleHere
            rule={{ isAgreed: false, text: "The letter comes within seven days.", standing: "" }}
            none="No rule says so."
            href="#/ground-rules"
          />
          <RuleHere rule={null} none="No ground rule says how long." href="#/ground-rules" />
        </Stack>
      </NewsContext>
    </VersionsToSettleContext>
  );
}
