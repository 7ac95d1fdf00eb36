import { useState, type ReactElement } from "react";
import { issuedVersions } from "../../../../shared/letter/issuedVersions.ts";
import { decidingRule } from "../../../../shared/visit/agreed/bothSides.ts";
import { agreedFor, recipientsOf } from "../../../../shared/letter/versions/agreedFor.ts";
import { publicVersionOf } from "../../../../shared/letter/publicVersion/publicVersion.ts";
import {
  CopyGiven,
  copyFormWords,
  copyWayWords,
} from "../../../../shared/visit/kinds/copyGiven.ts";
import { letterHash } from "../../../../shared/visit/issued/letterHash.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { PeerField } from "../../../ui/forms/PeerField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { hashInShort } from "../issuing/issuedInWords.ts";
import { changeCopy, recordCopy, whyNotTo } from "./copyCommands.ts";

const somebodyElse = "somebody else";

/** One copy: which version, to whom by role, when, in which form and by what way. */
export function CopyForm({
  records,
  copy,
  me,
  today,
  onDone,
}: {
  readonly records: VisitRecords;
  /** The one that is put right; null for a new one. */
  readonly copy: CopyGiven | null;
  readonly me: Peer | null;
  readonly today: string;
  readonly onDone: () => void;
}): ReactElement {
  const offered = versionsOffered(records, copy);
  const known = recipientsOf(records);
  const [ofVersion, setOfVersion] = useState(
    copy === null ? (offered[0]?.id ?? null) : keyOf(copy),
  );
  const [chosen, setChosen] = useState<string | null>(
    copy === null ? null : known.includes(copy.to) ? copy.to : somebodyElse,
  );
  const [typed, setTyped] = useState(copy?.to ?? "");
  const [day, setDay] = useState<string | null>(copy === null ? today : copy.day);
  const [forms, setForms] = useState<CopyGiven["forms"]>(copy?.forms ?? ["pdf"]);
  const [way, setWay] = useState<CopyGiven["way"]>(copy?.way ?? "secureMail");
  const [by, setBy] = useState((copy === null ? me?.id : copy.by) ?? null);
  const [isTried, setTried] = useState(false);
  const isTyped = chosen === somebodyElse || known.length === 0;
  const to = isTyped ? typed.trim() : (chosen ?? "");
  const problem = whyNotTo(to, records);
  const agreed = agreedFor(records.visit, to);
  const isAgainst =
    agreed !== null &&
    !agreed.includes(offered.find(({ id }) => id === ofVersion)?.what ?? "letter");
  const submit = async () => {
    setTried(true);
    const version = offered.find(({ id }) => id === ofVersion);
    if (problem !== null || version === undefined || day === null) return;
    const { what, number, contentHash } = version;
    const peer = records.peers.find(({ id }) => id === by)?.id ?? null;
    const fields = { version: number, what, contentHash, forms, to, day, way, by: peer };
    try {
      await (copy === null ? recordCopy(records, fields) : changeCopy(copy, fields));
    } catch {
      return; // A refused write is said in the frame, and what was typed stays.
    }
    onDone();
  };
  return (
    <form
      className="cf-copy-form"
      aria-label={copy === null ? "Record a copy" : "Change the copy"}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="cf-copy-fields">
        <Select
          label="What was given"
          options={offered}
          value={ofVersion}
          onChange={setOfVersion}
        />
        {known.length > 0 && (
          <Select
            label="To"
            options={[
              ...known.map((name) => ({ id: name, label: name })),
              { id: somebodyElse, label: "Another role or organisation" },
            ]}
            value={chosen}
            onChange={setChosen}
            error={isTried && !isTyped && problem !== null ? problem : undefined}
          />
        )}
        {isTyped && (
          <TextField
            label="Role or organisation"
            hint="Not a person’s name"
            maxLength={500}
            value={typed}
            onChange={setTyped}
            error={isTried && problem !== null ? problem : undefined}
          />
        )}
        <DayField
          label="Day"
          value={day}
          onChange={setDay}
          error={isTried && day === null ? "Enter the day" : undefined}
        />
        <Select
          label="By what way"
          options={CopyGiven.shape.way.options.map((id) => ({ id, label: copyWayWords[id] }))}
          value={way}
          onChange={setWay}
        />
        <PeerField label="Given by" isOptional peers={records.peers} value={by} onChange={setBy} />
      </div>
      <CheckboxGroup
        label="In which form"
        isOptional
        options={CopyGiven.shape.forms.element.options.map((id) => ({
          id,
          label: copyFormWords[id],
        }))}
        value={forms}
        onChange={(all) => setForms([...all])}
      />
      {isAgainst && (
        <Notice tone="warning" title="The agreement does not give them this">
          What {to} may have stands in the visit’s details
          {decidingRule(records, "audience")?.isAgreed === true
            ? ", and both sides agreed to it"
            : "; both sides have not agreed to it yet"}
          . What did happen is recorded all the same.
        </Notice>
      )}
      <div className="cf-copy-do">
        <Button type="submit" variant="primary">
          {copy === null ? "Record it" : "Save the change"}
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

interface OfferedVersion {
  readonly id: string;
  readonly label: string;
  readonly number: number;
  readonly what: CopyGiven["what"];
  readonly contentHash: string;
}

const keyOf = ({ version, what, contentHash }: CopyGiven): string =>
  `${version} ${what} ${contentHash}`;

/** Every issued version, the latest first, its public version, and that of the copy itself where it is none of them. */
function versionsOffered(records: VisitRecords, copy: CopyGiven | null): readonly OfferedVersion[] {
  const made = publicVersionOf(records);
  const issued = [
    ...issuedVersions(records.letters).map(({ version, issued: { contentHash } }) =>
      offer({ version, what: "letter", contentHash }),
    ),
    ...(made.ok
      ? [
          offer({
            version: made.value.issued.version,
            what: "publicLetter",
            contentHash: letterHash(made.value.model),
          }),
        ]
      : []),
  ];
  return copy === null || issued.some(({ id }) => id === keyOf(copy))
    ? issued
    : [offer(copy), ...issued];
}

const offer = ({
  version,
  what,
  contentHash,
}: Pick<CopyGiven, "version" | "what" | "contentHash">): OfferedVersion => ({
  id: `${version} ${what} ${contentHash}`,
  label: `${what === "letter" ? "Version" : "Public version of version"} ${version}, fingerprint ${hashInShort(contentHash)}`,
  number: version,
  what,
  contentHash,
});
