import type { ReactElement } from "react";
import { sectionsOfStyle, type StyledSection } from "../../../shared/visit/letterStyle.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { GlyphButton } from "../../ui/forms/GlyphButton.tsx";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { changeVisit } from "./visits.ts";
import { headingText, visitText } from "./visitTexts.ts";

/** How letters of the visit are addressed, headed and laid out: the programme’s words, to be changed. */
export function LetterStyleEditor({ visit }: { readonly visit: Visit }): ReactElement {
  const sections = sectionsOfStyle(visit.letterStyle);
  const { budgets } = visit.vocabulary.letter;
  const setSections = (moved: readonly StyledSection[]) =>
    void changeVisit(visit, {
      letterStyle: {
        ...visit.letterStyle,
        sections: moved.map(({ id, heading, name }) => ({
          id,
          heading,
          name: heading === null ? name : "",
        })),
      },
    });
  const swap = (i: number, by: 1 | -1) => {
    const moved = [...sections];
    const [section] = moved.splice(i, 1);
    if (section !== undefined) moved.splice(i + by, 0, section);
    setSections(moved);
  };
  return (
    <section aria-labelledby="details-letter">
      <h2 id="details-letter">How the letter is worded</h2>
      <Stack gap={4}>
        <SavedTextField
          label="What this is called within a sentence"
          hint="Such as peer challenge on children in care"
          isOptional
          draft={visitText(visit, "letterStyle.programmeInText")}
        />
        <SavedTextField
          label="Addressed to"
          hint="A role"
          isOptional
          draft={visitText(visit, "letterStyle.addressee")}
        />
        <SavedTextField
          label="Salutation"
          isOptional
          draft={visitText(visit, "letterStyle.salutation")}
        />
        <RadioGroup
          label="Strengths and areas"
          options={[
            { id: "kind", label: "Strengths first, then areas" },
            { id: "theme", label: "Both under each line of enquiry" },
          ]}
          value={visit.letterStyle.findingsBy}
          onChange={(findingsBy) =>
            void changeVisit(visit, { letterStyle: { ...visit.letterStyle, findingsBy } })
          }
        />
        <Disclosure title="Sections: their headings, order and length">
          <ol className="cf-details-lines">
            {sections.map((section, i) => (
              <li key={section.id} className="cf-details-section">
                {section.heading === null ? (
                  <p className="cf-details-unheaded">
                    {section.name} <span className="cf-soft">(without a heading)</span>
                  </p>
                ) : (
                  <SavedTextField
                    label="Heading"
                    width="name"
                    draft={headingText(visit, section.id)}
                  />
                )}
                <NumberField
                  label="Room for it"
                  unit="words"
                  minValue={1}
                  maxValue={2000}
                  value={budgets[section.id] ?? Number.NaN}
                  onChange={(words) =>
                    void changeVisit(visit, {
                      vocabulary: {
                        ...visit.vocabulary,
                        letter: {
                          ...visit.vocabulary.letter,
                          budgets: {
                            ...budgets,
                            [section.id]: Math.max(1, Math.round(words || 1)),
                          },
                        },
                      },
                    })
                  }
                />
                <Stack isRow gap={1}>
                  <GlyphButton
                    glyph="up"
                    label={`Move ${section.name} up`}
                    isDisabled={i === 0}
                    onPress={() => swap(i, -1)}
                  />
                  <GlyphButton
                    glyph="down"
                    label={`Move ${section.name} down`}
                    isDisabled={i === sections.length - 1}
                    onPress={() => swap(i, 1)}
                  />
                </Stack>
              </li>
            ))}
          </ol>
        </Disclosure>
      </Stack>
    </section>
  );
}
