import type { ReactElement } from "react";
import {
  agreedInOtherWords,
  bothSides,
  bothSidesInWords,
  isAgreed,
} from "../../../shared/visit/agreed/bothSides.ts";
import { purposeOfTopic } from "../../../shared/visit/agreed/ruleAbout.ts";
import { termsOfRule, wordsOfRule } from "../../../shared/visit/agreed/wordsOfRule.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import type { GroundRule } from "../../../shared/visit/kinds/visit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { RulePurpose, rulePurposeWords } from "../../../shared/visit/rulePurpose.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";
import { paths } from "../../places/paths.ts";
import { showHistory } from "../../places/showHistory.ts";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Glyph } from "../../ui/text/Glyph.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { SidesTick } from "./SidesTick.tsx";
import { removeGroundRule, ruleText, setPurpose, topicFieldId } from "./ruleCommands.ts";

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const purposes = [
  { id: "nothing", label: "Decides nothing in the app" },
  ...RulePurpose.options.map((id) => ({ id, label: `Decides: ${lower(rulePurposeWords[id])}` })),
] as const;

/** One rule: its words, what it decides, and the tick of each side. */
export function RuleRow({
  records,
  rule,
  place,
  onTick,
}: {
  readonly records: VisitRecords;
  readonly rule: GroundRule;
  /** What a rule is known by. */
  readonly place: number;
  readonly onTick: (side: Agreement["side"], isTicked: boolean) => void;
}): ReactElement {
  const { visit } = records;
  const words = wordsOfRule(rule, visit);
  const sides = bothSides(words, records);
  const terms = termsOfRule(rule, visit);
  const isOfNotes = purposeOfTopic(visit, rule.topic) === "retention";
  const name = rule.topic.trim() || "this rule";
  const ofTopic = records.agreements.filter(
    (each) => each.enquiryId === null && each.words.split("\n", 1)[0] === words.split("\n", 1)[0],
  );
  return (
    <li className="cf-rule">
      <div className="cf-rule-words">
        <SavedTextField
          id={topicFieldId(place)}
          label="Topic"
          width="name"
          draft={ruleText(visit, place, "topic")}
        />
        <SavedTextArea label="Rule" rows={1} draft={ruleText(visit, place, "text")} />
        <MenuButton
          label={`More for ${name}`}
          isGlyphOnly
          choices={[
            {
              id: "history",
              label: "History of the words",
              run: () => showHistory({ table: "visits", row: visit.id, field: "groundRules" }),
            },
            ...ofTopic.map((each) => ({
              id: each.id,
              label: `History: ${each.side === "host" ? "the host" : "the team"}${
                each.words === words ? "" : ", in other words"
              }`,
              run: () => showHistory({ table: "agreements" as const, row: each.id }),
            })),
            {
              id: "remove",
              label: "Remove this rule",
              run: () => void removeGroundRule(visit, place),
            },
          ]}
        />
      </div>
      {terms.length > 0 && (
        <div className="cf-rule-terms">
          <ul aria-label={`What ${name} decides`}>
            {terms.map((term) => (
              <li key={term}>{term}</li>
            ))}
          </ul>
          {!isOfNotes && (
            <TextLink href={paths.details(visit.id)}>Change that in visit details</TextLink>
          )}
        </div>
      )}
      {isOfNotes && (
        <TextLink href={paths.retention(visit.id)}>
          {terms.length === 0 ? "Set the day, and what is kept" : "Change that under Retention"}
        </TextLink>
      )}
      <p className="cf-rule-standing" data-agreed={isAgreed(sides)}>
        <Glyph name={isAgreed(sides) ? "check" : "info"} />
        <span>{bothSidesInWords(sides)}</span>
      </p>
      <div className="cf-rule-agreed">
        {/* Nobody agrees to no words. */}
        {words !== "" && <SidesTick sides={sides} name={name} onTick={onTick} />}
        <Select
          label="What it decides in the app"
          isLabelHidden
          options={purposes}
          value={purposeOfTopic(visit, rule.topic) ?? "nothing"}
          onChange={(chosen) =>
            void setPurpose(visit, rule.topic, chosen === "nothing" ? null : chosen)
          }
        />
      </div>
      {agreedInOtherWords(rule, words, records).map((each) => (
        <OtherWords key={each.id} agreement={each} words={words} />
      ))}
      {ofTopic.map((each) => (
        <TwoVersions key={each.id} of={each.id} />
      ))}
    </li>
  );
}

/** What a side had agreed to before the words were changed. */
function OtherWords({
  agreement: { side, role, on, words: before },
  words,
}: {
  readonly agreement: Agreement;
  readonly words: string;
}): ReactElement {
  return (
    <Disclosure
      title={`The ${side} agreed to other words${on === null ? "" : ` on ${dayInWords(on)}`}`}
    >
      <p className="cf-soft">{role}. What has changed since:</p>
      <WordChanges before={before} after={words} />
    </Disclosure>
  );
}
