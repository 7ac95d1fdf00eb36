import { memo, type ReactElement, useDeferredValue } from "react";
import { decidingRule } from "../../../../shared/visit/agreed/bothSides.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { NumberField } from "../../../ui/forms/NumberField.tsx";
import { SavedTextArea, SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { Flags } from "../../../ui/text/Flags.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { useBareRegister } from "../../../ui/text/registers.ts";
import { RuleHere } from "../../../ui/text/RuleHere.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { AudienceOutputsField } from "./AudienceOutputsField.tsx";
import { DaysOnSite } from "./DaysOnSite.tsx";
import { LanguageEditor } from "./LanguageEditor.tsx";
import { LetterStyleEditor } from "./LetterStyleEditor.tsx";
import { OutputsField } from "../OutputsField.tsx";
import { ProgrammePart } from "./ProgrammePart.tsx";
import { SeatsEditor } from "./SeatsEditor.tsx";
import { SlidesEditor } from "./SlidesEditor.tsx";
import { SkillsEditor } from "./SkillsEditor.tsx";
import { SpellingPart } from "./SpellingPart.tsx";
import { SourceGroupsEditor } from "./SourceGroupsEditor.tsx";
import { changeVisit } from "./detailsCommands.ts";
import { visitLines, visitText } from "./visitTexts.ts";
import "./VisitDetails.css";

/** Everything agreed at scoping, to be changed in place; each field saves itself. */
export function VisitDetailsScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  // What is typed shows from its draft at once; the long page around it is drawn anew between two letters.
  return <Details records={useDeferredValue(records)} />;
}

const Details = memo(function Details({
  records,
}: {
  readonly records: VisitRecords;
}): ReactElement {
  const { visit } = records;
  const register = useBareRegister(records);
  return (
    <Page>
      <PageHeading
        title="Visit details"
        below="What you change here is saved as you type."
        actions={
          <>
            <TwoVersions of={visit.id} />
            <Button variant="plain" onPress={() => showHistory({ table: "visits", row: visit.id })}>
              History
            </Button>
          </>
        }
      />
      <div className="cf-details">
        <Stack gap={6}>
          <section aria-labelledby="details-host">
            <h2 id="details-host">Host and programme</h2>
            <Stack gap={4}>
              <SavedTextField label="Host council" draft={visitText(visit, "host.name")} />
              <SavedTextField
                label="Kind of council"
                hint="Unitary, county, borough"
                isOptional
                draft={visitText(visit, "host.kind")}
              />
              <SavedTextField label="Programme" draft={visitText(visit, "programme")} />
              <SavedTextArea
                label="Focus"
                hint="Follows “You asked us to look at” in the letter"
                draft={visitText(visit, "focus")}
              />
              <SavedTextField
                label="Sponsor"
                hint="A role, not a name"
                isOptional
                draft={visitText(visit, "sponsor")}
              />
              <Flags text={visit.sponsor} register={register} />
              <SavedTextField
                label="Visit coordinator"
                hint="A role, not a name"
                isOptional
                draft={visitText(visit, "coordinator")}
              />
              <Flags text={visit.coordinator} register={register} />
              <SavedTextArea
                label="Audiences for the messages"
                hint="One on each line"
                isOptional
                draft={visitLines(visit, "audiences")}
              />
              <AudienceOutputsField
                visit={visit}
                onChange={(audienceOutputs) => void changeVisit(visit, { audienceOutputs })}
              />
              <OutputsField
                value={visit.outputs}
                onChange={(outputs) => void changeVisit(visit, { outputs: [...outputs] })}
              />
              <RuleHere
                rule={decidingRule(records, "audience")}
                none="No ground rule says who may have what."
                href={paths.groundRules(visit.id)}
              />
            </Stack>
          </section>
          <section aria-labelledby="details-days">
            <h2 id="details-days">Days</h2>
            <Stack gap={4}>
              <DaysOnSite visit={visit} />
              <SavedTextArea
                label="Feedback on the last day"
                hint="One occasion on each line: to whom, when"
                isOptional
                draft={visitLines(visit, "feedback")}
              />
              <NumberField
                label="The letter is due"
                unit="days after the last day on site"
                minValue={1}
                maxValue={90}
                value={visit.letterDueDays}
                onChange={(letterDueDays) => void changeVisit(visit, { letterDueDays })}
              />
              <NumberField
                label="The council checks the facts of the draft"
                unit="working days"
                minValue={0}
                maxValue={90}
                value={visit.factualCheckDays}
                onChange={(factualCheckDays) => void changeVisit(visit, { factualCheckDays })}
              />
              <RuleHere
                rule={decidingRule(records, "letter")}
                none="No ground rule says what the visit makes and by when."
                href={paths.groundRules(visit.id)}
              />
              <SavedTextField
                label="Review"
                hint="When the team looks again with the host"
                isOptional
                draft={visitText(visit, "reviewDate")}
              />
            </Stack>
          </section>
          <section aria-labelledby="details-scope">
            <h2 id="details-scope">Lines of enquiry</h2>
            <p className="cf-soft">What the visit asks, and whether that fits into its days.</p>
            <TextLink href={paths.scope(visit.id)}>Scope</TextLink>
          </section>
          <section aria-labelledby="details-evidence">
            <h2 id="details-evidence">When evidence is enough</h2>
            <p className="cf-soft">
              No rule of the sector says how much a finding needs: this is your team’s own. A
              finding with less is called thin and needs a recorded reason to go into the letter.
            </p>
            <Stack isRow gap={5}>
              <NumberField
                label="Sessions"
                minValue={1}
                maxValue={20}
                value={visit.threshold.sessions}
                onChange={(sessions) =>
                  void changeVisit(visit, { threshold: { ...visit.threshold, sessions } })
                }
              />
              <NumberField
                label="Source groups"
                minValue={1}
                maxValue={20}
                value={visit.threshold.sourceGroups}
                onChange={(sourceGroups) =>
                  void changeVisit(visit, { threshold: { ...visit.threshold, sourceGroups } })
                }
              />
              <NumberField
                label="Kinds: heard, read, seen"
                minValue={1}
                maxValue={3}
                value={visit.threshold.kinds}
                onChange={(kinds) =>
                  void changeVisit(visit, { threshold: { ...visit.threshold, kinds } })
                }
              />
            </Stack>
          </section>
          <SourceGroupsEditor records={records} />
          <SkillsEditor records={records} />
          <SeatsEditor records={records} />
          <LetterStyleEditor visit={visit} />
          <SlidesEditor visit={visit} />
          <LanguageEditor visit={visit} />
          <SpellingPart visit={visit} />
          <section aria-labelledby="details-rules">
            <h2 id="details-rules">Ground rules</h2>
            <p className="cf-soft">What both sides agree to, and who has agreed to what.</p>
            <TextLink href={paths.groundRules(visit.id)}>Ground rules</TextLink>
          </section>
          <ProgrammePart records={records} />
          <section aria-labelledby="details-closing">
            <h2 id="details-closing">When the visit is over</h2>
            <p className="cf-soft">
              How long the notes are kept, and what stays when they are destroyed.
            </p>
            <TextLink href={paths.retention(visit.id)}>Retention</TextLink>
            <p className="cf-soft">
              Closing it destroys everything of it on this laptop and gives a certificate. Where
              somebody has asked for what it holds, place a disclosure hold instead.
            </p>
            <TextLink href={paths.closeVisit(visit.id)}>
              Close this visit or put it on hold
            </TextLink>
          </section>
        </Stack>
      </div>
    </Page>
  );
});
