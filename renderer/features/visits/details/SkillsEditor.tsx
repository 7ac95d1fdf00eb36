import { memo, useState, type ReactElement } from "react";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { VocabularyKey } from "../../../../shared/visit/fields.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { knownExperience, skillsOf } from "../../../../shared/visit/teamSkills.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ComboBox } from "../../../ui/forms/ComboBox.tsx";
import { SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { changeSkills, retireWord } from "./detailsCommands.ts";
import { wordKey } from "./sourceGroups.ts";
import { skillLabel } from "./visitTexts.ts";
import { WordEnd } from "./WordEnd.tsx";

const most = 60;

/** What the programme would have among its team: reworded, added, and taken out where nobody brings it. */
export function SkillsEditor({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit, peers } = records;
  const [own, setOwn] = useState("");
  const skills = skillsOf(visit);
  const known = knownExperience.filter(({ key }) => !skills.some((skill) => skill.key === key));
  return (
    <section aria-labelledby="details-skills">
      <h2 id="details-skills">What the team should bring</h2>
      <p className="cf-soft">
        A suggestion of the programme, and yours to change. Who brings what, and what nobody does,
        stands under <TextLink href={paths.team(visit.id)}>Team</TextLink>.
      </p>
      <ul className="cf-details-lines">
        {skills.map(({ key, label }) => {
          const count = peers.filter((peer) => peer.skills.includes(key)).length;
          return (
            <SkillRow
              key={key}
              visitId={visit.id}
              skill={key}
              label={label}
              uses={count === 0 ? "" : `brought by ${counted(count, "peer")}`}
              isRetired={visit.retiredWords.includes(key)}
            />
          );
        })}
      </ul>
      {skills.length >= most ? (
        <p className="cf-soft">A visit has at most {most} attributes.</p>
      ) : (
        <Stack isRow gap={4}>
          <ComboBox
            label="Add an attribute that is known"
            options={known.map(({ key, label }) => ({ id: key, label }))}
            value={null}
            onChange={(id) => {
              const skill = known.find(({ key }) => key === id);
              if (skill) void changeSkills(visit, (now) => [...now, skill]);
            }}
          />
          <form
            className="cf-details-own"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              const label = own.trim().slice(0, 500);
              if (label === "") return;
              void changeSkills(visit, (now) => [...now, { key: wordKey(label, now), label }]);
              setOwn("");
            }}
          >
            <TextField
              label="Or an attribute of your own"
              value={own}
              onChange={setOwn}
              width="name"
            />
            <Button type="submit" glyph="add">
              Add the attribute
            </Button>
          </form>
        </Stack>
      )}
    </section>
  );
}

/** Drawn anew only where its own words changed. */
const SkillRow = memo(function SkillRow({
  visitId: id,
  skill,
  label,
  uses,
  isRetired,
}: {
  readonly visitId: VisitId;
  readonly skill: VocabularyKey;
  readonly label: string;
  readonly uses: string;
  readonly isRetired: boolean;
}): ReactElement {
  const visit = { id };
  return (
    <li className="cf-details-skill">
      <SavedTextField
        label="Attribute"
        isLabelHidden
        width="full"
        draft={skillLabel(visit, skill)}
      />
      <WordEnd
        label={label}
        uses={uses}
        isRetired={isRetired}
        onRemove={() => void changeSkills(visit, (now) => now.filter(({ key }) => key !== skill))}
        onRetire={(is) => void retireWord(visit, skill, is)}
      />
    </li>
  );
});
