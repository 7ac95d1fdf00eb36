import { useMemo, useRef, useState, type ReactElement } from "react";
import { recipientsOf } from "../../../shared/letter/versions/agreedFor.ts";
import { err } from "../../../shared/result.ts";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { listInWords } from "../../../shared/words/inWords.ts";
import { londonDay } from "../../../shared/words/londonTime.ts";
import { bridge } from "../../bridge/bridge.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { CheckboxGroup } from "../../ui/forms/CheckboxGroup.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { handOverErrorInWords } from "./handOverErrorInWords.ts";
import {
  type CertificateSheet,
  chosenAtFirst,
  handOverPlan,
  type LetterStanding,
  toAtFirst,
} from "./handOverPlan.ts";
import { type HandedCopy, handedCopy } from "./handedCopy.ts";
import { makeFolder } from "./makeFolder.ts";
import { RecordHandedOver } from "./RecordHandedOver.tsx";

export interface HandOverScreenProps {
  readonly records: VisitRecords;
  /** The certificates of the visit's draws. */
  readonly certificatesOf: (records: VisitRecords) => readonly CertificateSheet[];
}

/** Makes the folder that the council is given: what was issued and shown, and nothing of the team's own. */
export function HandOverScreen({ records, certificatesOf }: HandOverScreenProps): ReactElement {
  const [goesTo, setGoesTo] = useState<string | null>(null);
  const recipients = [...new Set([toAtFirst(records), ...recipientsOf(records)])];
  const to = recipients.find((name) => name === goesTo) ?? toAtFirst(records);
  const plan = useMemo(
    () => handOverPlan(records, certificatesOf(records), to),
    [records, certificatesOf, to],
  );
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [wantsDrafts, setWantsDrafts] = useState(false);
  const [form, setForm] = useState<Form>("folder");
  const [isMaking, setMaking] = useState(false);
  const [said, setSaid] = useState<Said>(nothing);
  const isUnderWay = useRef(false);
  const { items, letter, missing, notGiven } = plan;
  const chosen = items.filter(({ id }) => (picked ?? chosenAtFirst(items)).includes(id));
  const needsIssue = letter.type === "notIssued" && items.some(({ type }) => type === "letter");
  const isDraft = needsIssue && wantsDrafts;

  const make = async () => {
    if (isUnderWay.current) return;
    setSaid(nothing);
    if (needsIssue && !wantsDrafts)
      return setSaid({
        words:
          "No folder was made: the letter is not issued yet. Issue it first, or choose a folder of drafts.",
        isMade: false,
        handed: null,
      });
    if (chosen.length === 0)
      return setSaid({ ...nothing, words: "Choose at least one file for it." });
    const handed = isDraft ? null : handedCopy(plan, chosen);
    isUnderWay.current = true;
    setMaking(true);
    const made = await makeFolder(records, {
      plan,
      to,
      chosen,
      isDraft,
      isZipped: form === "zip",
      now: new Date(),
    }).catch(() => err({ type: "NotMade" as const, what: "Folder for the council" }));
    isUnderWay.current = false;
    setMaking(false);
    setSaid(
      made.ok
        ? {
            words: `The ${form === "zip" ? "file" : "folder"} “${made.value.name}” is made, with ${made.value.files} files${form === "zip" ? " in it" : ""}. manifest.txt says what each of them is.`,
            isMade: true,
            handed,
          }
        : { ...nothing, words: handOverErrorInWords(made.error) },
    );
  };

  return (
    <Page>
      <PageHeading
        title="Folder for the council"
        below="What the host is given, with a manifest by which anybody can check that it is whole. Nothing of the team’s own is ever in it: no notes, no names, no words for who speaks."
      />
      {recipients.length > 1 && (
        <Select
          label="Who it goes to"
          options={recipients.map((name) => ({ id: name, label: name }))}
          value={to}
          onChange={(name) => {
            setGoesTo(name);
            setSaid(nothing);
          }}
        />
      )}
      {(letter.type === "doubtful" || items.some(({ type }) => type === "letter")) && (
        <Standing letter={letter} />
      )}
      {needsIssue && (
        <Checkbox
          isSelected={wantsDrafts}
          onChange={setWantsDrafts}
          hint="DRAFT stands in the folder’s name, and on every page of letter and sheet"
        >
          Make a folder of drafts instead
        </Checkbox>
      )}
      {items.length === 0 ? (
        <EmptyState title="There is nothing to hand over yet">
          Letter, slides that were shown, next-steps sheet and certificates stand here once there
          are any.
        </EmptyState>
      ) : (
        <CheckboxGroup
          label="What goes into it"
          options={items}
          value={chosen.map(({ id }) => id)}
          onChange={setPicked}
        />
      )}
      {items.length > 0 && (
        <RadioGroup
          label="As"
          layout="segments"
          options={forms}
          value={form}
          onChange={(as) => {
            setForm(as);
            setSaid(nothing);
          }}
        />
      )}
      {notGiven.length > 0 && (
        <Notice title={`Left out: the agreement does not give ${to} ${listInWords(notGiven)}`}>
          What each audience may have stands in{" "}
          <TextLink href={paths.details(records.visit.id)}>the visit’s details</TextLink>
          {decidingRule(records, "audience")?.isAgreed === true
            ? ", and both sides agreed to it."
            : "; both sides have not agreed to it yet."}
        </Notice>
      )}
      {missing.map((words) => (
        <p key={words} className="cf-soft">
          {words}
        </p>
      ))}
      {items.length > 0 && (
        <Stack isRow gap={3}>
          <Button variant="primary" onPress={() => void make()}>
            {`${form === "zip" ? "Make the zip file" : "Make the folder"}${isDraft ? " of drafts" : ""}`}
          </Button>
          {said.isMade && (
            <Button onPress={() => void bridge.showSavedFile()}>
              {form === "zip" ? "Show the file" : "Show the folder"}
            </Button>
          )}
        </Stack>
      )}
      {isMaking && <Progress label="Making the files" />}
      <StatusText>{said.words}</StatusText>
      {said.handed !== null && <RecordHandedOver records={records} handed={said.handed} to={to} />}
    </Page>
  );
}

type Form = (typeof forms)[number]["id"];

const forms = [
  { id: "folder", label: "A folder" },
  { id: "zip", label: "One zip file" },
] as const;

interface Said {
  readonly words: string;
  readonly isMade: boolean;
  /** The letter in the folder that was made; null where none is. */
  readonly handed: HandedCopy | null;
}

const nothing: Said = { words: "", isMade: false, handed: null };

function Standing({ letter }: { readonly letter: LetterStanding }): ReactElement | null {
  switch (letter.type) {
    case "none":
      return null;
    case "issued":
      return (
        <p>
          Version {letter.issued.version} of the letter, issued {londonDay(letter.issued.issued.at)}
          , goes into it as it was issued.
        </p>
      );
    case "notIssued":
      return (
        <Notice title="The letter is not issued yet">
          Before it is, nothing can be handed over as the letter.
        </Notice>
      );
    case "doubtful":
      return (
        <Notice tone="problem" title="The letter is left out">
          {letter.why}
        </Notice>
      );
  }
}
