import type { ReactElement } from "react";
import type { SourceGroup } from "../../../shared/visit/programme/vocabulary.ts";
import type { AgreedDifference, AgreedField } from "../../../shared/import/plan/importDraft.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import type { ChoiceKind } from "./alikeChoice.ts";
import type { ChoiceOffer, DeskView, FileView } from "./deskMessages.ts";
import type { FileChoices } from "./deskFile.ts";
import { filesInWords } from "./useBringIn.ts";

export interface AskedOfFileProps {
  readonly file: FileView;
  readonly view: DeskView;
  readonly onChoose: (change: Partial<FileChoices>) => void;
  readonly onChooseAlike: () => void;
  readonly onAddGroup: (group: SourceGroup) => void;
}

/** What a file leaves open and only a person can say; each goes away once it is answered. */
export function AskedOfFile(props: AskedOfFileProps): ReactElement {
  const { file, view } = props;
  return (
    <>
      {view.offer?.fileId === file.id && <Alike offer={view.offer} onYes={props.onChooseAlike} />}
      <Halves {...props} />
      <MissingGroups {...props} />
      <Differences {...props} />
    </>
  );
}

const choiceWords: Readonly<Record<ChoiceKind, string>> = {
  kind: "Read them the same way",
  leftOut: "Do the same with them",
  broken: "Do the same with their lines",
  sessionKind: "Give them the same kind of session",
  sourceGroups: "Give them the same source groups",
  peers: "Give them the same peers",
};

function Alike({
  offer,
  onYes,
}: {
  readonly offer: ChoiceOffer;
  readonly onYes: () => void;
}): ReactElement {
  const { fileNames, what } = offer;
  const some = fileNames.slice(0, 3).join(", ");
  return (
    <p className="cf-bring-actions cf-bring-asked">
      <span className="cf-soft">
        {fileNames.length === 1
          ? `${some} is like this file.`
          : `${filesInWords(fileNames.length)} are like this one: ${some}${fileNames.length > 3 ? " …" : "."}`}
      </span>
      <Button onPress={onYes}>
        {fileNames.length === 1
          ? choiceWords[what].replace("them", "it").replace("their", "its")
          : choiceWords[what]}
      </Button>
    </p>
  );
}

function Halves({ file, onChoose }: AskedOfFileProps): ReactElement | null {
  const { outcome, choices } = file;
  if (outcome.type !== "read" || outcome.halves === null) return null;
  const { lines, joined } = outcome.halves;
  if (choices.broken !== null)
    return (
      <p className="cf-bring-actions cf-bring-asked">
        <span className="cf-soft">
          {choices.broken === "joined"
            ? `${lines.toLocaleString("en-GB")} half lines are joined to sentences.`
            : "Every line stands for itself."}
        </span>
        <Button variant="quiet" onPress={() => onChoose({ broken: null })}>
          Take that back
        </Button>
      </p>
    );
  return (
    <Notice
      title={`${lines.toLocaleString("en-GB")} lines look like halves of sentences`}
      actions={
        <>
          <Button onPress={() => onChoose({ broken: "joined" })}>Join them</Button>
          <Button variant="quiet" onPress={() => onChoose({ broken: "whole" })}>
            They are whole lines
          </Button>
        </>
      }
    >
      They count as nothing before you say. Joined, they read:
      <span className="cf-bring-joined">
        {joined.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </span>
    </Notice>
  );
}

function MissingGroups({ file, view, onAddGroup }: AskedOfFileProps): ReactElement | null {
  const { outcome } = file;
  if (outcome.type !== "read" || outcome.session === null) return null;
  const missing = outcome.session.groupsNotThere ?? [];
  const added = new Set<string>(view.groupsAdded.map(({ key }) => key));
  const open = missing.filter(({ key }) => !added.has(key));
  if (open.length === 0) return null;
  return (
    <Notice
      title={`This visit has no source group for ${open.map(({ label }) => label.toLowerCase()).join(" and ")}`}
      actions={open.map((group) => (
        <Button key={group.key} onPress={() => onAddGroup(group)}>
          Add “{group.label}”
        </Button>
      ))}
    >
      Without it they count as nobody heard. It is added when the files are brought in.
    </Notice>
  );
}

const fieldNames: Readonly<Record<AgreedField, string>> = {
  host: "The host",
  programme: "Programme",
  daysOnSite: "Days on site",
  focus: "Focus",
  audiences: "Audiences",
  feedback: "Feedback",
  groundRules: "Ground rules",
  letterDueDays: "Letter due within",
  factualCheckDays: "Factual check within",
};

function Differences({ file, view, onChoose }: AskedOfFileProps): ReactElement | null {
  const own = view.summary.differences.filter(({ fileName }) => fileName === file.fileName);
  if (own.length === 0) return null;
  return (
    <section className="cf-bring-differences" aria-label="Where the paper differs">
      <h3>The paper says otherwise than the visit</h3>
      {own.map((difference) => (
        <Select
          key={difference.field}
          label={fieldNames[difference.field]}
          options={sidesOf(difference)}
          value={difference.isTaken ? "paper" : "there"}
          onChange={(side) =>
            onChoose({
              agreed: {
                ...file.choices.agreed,
                [difference.field]: side === "paper" ? "paper" : "there",
              },
            })
          }
        />
      ))}
    </section>
  );
}

const sidesOf = ({ paper, there }: AgreedDifference) => [
  { id: "paper", label: `As the paper says: ${shortened(paper)}` },
  { id: "there", label: `As it is: ${shortened(there)}` },
];

const longest = 90;
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).trimEnd()} …`;
