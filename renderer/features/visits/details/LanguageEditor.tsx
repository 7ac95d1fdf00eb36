import type { ReactElement } from "react";
import {
  languageOf,
  type Plainness,
  type Quantifier,
} from "../../../../shared/visit/programme/language.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { NumberField } from "../../../ui/forms/NumberField.tsx";
import { SavedTextArea } from "../../../ui/forms/SavedField.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { changeVisit } from "./detailsCommands.ts";
import { houseWordsText, initialismsText, quantifierWords } from "./visitTexts.ts";

const needs = [
  { part: "sessions", label: "Sessions", most: 50 },
  { part: "sourceGroups", label: "Source groups", most: 50 },
  { part: "people", label: "People heard", most: 500 },
] as const;

/** What the letter's words are held against: how much a claim needs, and which words the house uses. */
export function LanguageEditor({ visit }: { readonly visit: Visit }): ReactElement {
  const { quantifiers, plainness } = languageOf(visit);
  const setNeeds = (i: number, changed: Partial<Quantifier>) =>
    void changeVisit(visit, {
      quantifiers: quantifiers.map((row, at) => (at === i ? { ...row, ...changed } : row)),
    });
  const setPlainness = (changed: Partial<Plainness>) =>
    void changeVisit(visit, { plainness: { ...plainness, ...changed } });
  return (
    <section aria-labelledby="details-language">
      <h2 id="details-language">What the letter may say</h2>
      <p className="cf-soft">
        A finding or headline that says how many or how often needs this much linked to it, or a
        recorded reason. The numbers are your team’s own.
      </p>
      <Stack gap={4}>
        {quantifiers.map((row, i) => (
          // Groups of words have no id of their own; their place is what they are known by.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={i} className="cf-quantifier">
            <SavedTextArea
              label={`Words, group ${i + 1}`}
              hint="With commas between them"
              rows={1}
              draft={quantifierWords(visit, i)}
            />
            <Stack isRow gap={5}>
              {needs.map(({ part, label, most }) => (
                <NumberField
                  key={part}
                  label={label}
                  minValue={0}
                  maxValue={most}
                  value={row[part]}
                  onChange={(count) => setNeeds(i, { [part]: Number.isNaN(count) ? 0 : count })}
                />
              ))}
            </Stack>
          </div>
        ))}
        <Stack isRow gap={5}>
          <NumberField
            label="A role points at people"
            unit="people or fewer hold it"
            minValue={0}
            maxValue={50}
            value={plainness.fewHold}
            onChange={(fewHold) => setPlainness({ fewHold })}
          />
          <NumberField
            label="A sentence is long"
            unit="words or more"
            minValue={10}
            maxValue={100}
            value={plainness.sentenceWords}
            onChange={(sentenceWords) => setPlainness({ sentenceWords })}
          />
          <NumberField
            label="A section reads hard"
            unit="of 100 or less for reading ease"
            minValue={0}
            maxValue={100}
            value={plainness.readingEase}
            onChange={(readingEase) => setPlainness({ readingEase })}
          />
        </Stack>
        <Disclosure title="House words and initials">
          <Stack gap={4}>
            <SavedTextArea
              label="House words"
              hint="One on each line: utilise = use"
              draft={houseWordsText(visit)}
            />
            <SavedTextArea
              label="Initials"
              hint="One on each line: KPI = key performance indicator; add (well known) where they need not be spelled out"
              draft={initialismsText(visit)}
            />
          </Stack>
        </Disclosure>
        <Button
          variant="plain"
          onPress={() =>
            void changeVisit(visit, {
              quantifiers: null,
              houseWords: null,
              initialisms: null,
              plainness: null,
            })
          }
        >
          Take what comes with the app
        </Button>
      </Stack>
    </section>
  );
}
