import { memo, useState, type ReactElement } from "react";
import { knownGroups } from "../../../../shared/import/knownGroups.ts";
import {
  type NameTaken,
  otherNames,
  readersVocabulary,
} from "../../../../shared/import/readersVocabulary.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { VocabularyKey } from "../../../../shared/visit/fields.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import {
  type SourceGroup,
  Voice,
  voiceWords,
} from "../../../../shared/visit/programme/vocabulary.ts";
import { capital } from "../../../../shared/words/capital.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ComboBox } from "../../../ui/forms/ComboBox.tsx";
import { SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { usesOfGroups, wordKey } from "./sourceGroups.ts";
import { changeVocabulary, retireWord } from "./detailsCommands.ts";
import { groupLabel, otherNamesText } from "./visitTexts.ts";
import { WordEnd } from "./WordEnd.tsx";

const voices = [
  ...Voice.options.map((id) => ({ id, label: capital(voiceWords[id]) })),
  { id: "none" as const, label: "Nobody’s: files and papers" },
];

/** The role groups that evidence comes from: reworded, added, and taken out where nothing is of them. */
export function SourceGroupsEditor({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  const groups = visit.vocabulary.sourceGroups;
  const uses = usesOfGroups(records);
  const { taken } = otherNames(readersVocabulary(visit));
  return (
    <section aria-labelledby="details-groups">
      <h2 id="details-groups">Source groups</h2>
      <p className="cf-soft">
        Whose view evidence is: role groups, never people. A group that is called otherwise keeps
        what was noted of it; one that is retired is not offered any more, and stays where it is in
        use. Other names, with commas between, are what this programme’s notes and timetables call a
        group: files that are brought in and lines that begin with one are read as of that group.
      </p>
      <div className="cf-details-group cf-details-heads" aria-hidden>
        <span>Group</span>
        <span>Other names</span>
        <span>Whose voice it is</span>
      </div>
      <ul className="cf-details-lines">
        {groups.map(({ key, label, voice }) => {
          const count = uses.get(key) ?? 0;
          return (
            <GroupRow
              key={key}
              visitId={visit.id}
              group={key}
              label={label}
              voice={voice}
              taken={takenInWords(taken.get(key))}
              uses={count === 0 ? "" : counted(count, "session or line", "sessions and lines")}
              isRetired={visit.retiredWords.includes(key)}
            />
          );
        })}
      </ul>
      <AddGroup groups={groups} onAdd={(group) => changeGroups(visit, (now) => [...now, group])} />
    </section>
  );
}

const changeGroups = (
  visit: Pick<Visit, "id">,
  change: (groups: readonly SourceGroup[]) => readonly SourceGroup[],
) =>
  void changeVocabulary(visit, (vocabulary) => ({
    ...vocabulary,
    sourceGroups: [...change(vocabulary.sourceGroups)],
  }));

interface GroupRowProps {
  readonly visitId: VisitId;
  readonly group: VocabularyKey;
  readonly label: string;
  readonly voice: Voice | null;
  readonly taken: string | undefined;
  readonly uses: string;
  readonly isRetired: boolean;
}

/** Drawn anew only where its own words changed: there may be a hundred of them. */
const GroupRow = memo(function GroupRow({
  visitId: id,
  group,
  label,
  voice,
  taken,
  uses,
  isRetired,
}: GroupRowProps): ReactElement {
  const visit = { id };
  return (
    <li className="cf-details-group">
      <SavedTextField label="Group" isLabelHidden width="name" draft={groupLabel(visit, group)} />
      <SavedTextField
        label={`Other names of ${label}`}
        isLabelHidden
        width="name"
        hint={taken}
        draft={otherNamesText(visit, group)}
      />
      <Select
        label="Whose voice it is"
        isLabelHidden
        options={voices}
        value={voice ?? "none"}
        onChange={(chosen) =>
          changeGroups(visit, (now) =>
            now.map((other) =>
              other.key === group ? { ...other, voice: chosen === "none" ? null : chosen } : other,
            ),
          )
        }
      />
      <WordEnd
        label={label}
        uses={uses}
        isRetired={isRetired}
        onRemove={() => changeGroups(visit, (now) => now.filter(({ key }) => key !== group))}
        onRetire={(is) => void retireWord(visit, group, is)}
      />
    </li>
  );
});

const takenInWords = (taken: readonly NameTaken[] = []): string | undefined =>
  taken.length === 0
    ? undefined
    : taken.map(({ name, label }) => `“${name}” is read as ${label}.`).join(" ");

function AddGroup({
  groups,
  onAdd,
}: {
  readonly groups: readonly SourceGroup[];
  readonly onAdd: (group: SourceGroup) => void;
}): ReactElement {
  const [own, setOwn] = useState("");
  const known = knownGroups().filter(({ key }) => !groups.some((group) => group.key === key));
  if (groups.length >= 100)
    return <p className="cf-soft">A visit has at most 100 source groups.</p>;
  return (
    <Stack isRow gap={4}>
      <ComboBox
        label="Add a group that is known"
        options={known.map(({ key, label }) => ({ id: key, label }))}
        value={null}
        onChange={(id) => {
          const group = known.find(({ key }) => key === id);
          if (group) onAdd({ key: group.key, label: group.label, voice: group.voice });
        }}
      />
      <form
        className="cf-details-own"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const label = own.trim().slice(0, 500);
          if (label === "") return;
          onAdd({ key: wordKey(label, groups), label, voice: null });
          setOwn("");
        }}
      >
        <TextField label="Or one of your own" value={own} onChange={setOwn} width="name" />
        <Button type="submit" glyph="add">
          Add the group
        </Button>
      </form>
    </Stack>
  );
}
