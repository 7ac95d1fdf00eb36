import type { ReactElement } from "react";
import type { SectionId } from "../../../../shared/visit/programme/letterSections.ts";
import { sectionsOfStyle } from "../../../../shared/visit/programme/letterStyle.ts";
import { ofSection } from "../../../../shared/visit/programme/vocabulary.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { NumberField } from "../../../ui/forms/NumberField.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { changeLetterStyle, changeVocabulary } from "./detailsCommands.ts";
import { WordingEditor } from "./WordingEditor.tsx";
import { headingText, visitText } from "./visitTexts.ts";

/** How letters of the visit are addressed, headed and laid out: the programme’s words, to be changed. */
export function LetterStyleEditor({ visit }: { readonly visit: Visit }): ReactElement {
  const sections = sectionsOfStyle(visit.letterStyle);
  const { budgets } = visit.vocabulary.letter;
  const move = (id: SectionId, by: 1 | -1) =>
    void changeLetterStyle(visit, (style) => {
      const moved = [...sectionsOfStyle(style)];
      const at = moved.findIndex((section) => section.id === id);
      const [section] = moved.splice(at, 1);
      if (section !== undefined) moved.splice(Math.max(0, at + by), 0, section);
      return {
        ...style,
        sections: moved.map(({ id: own, heading, name }) => ({
          id: own,
          heading,
          name: heading === null ? name : "",
        })),
      };
    });
  return (
    <section aria-labelledby="details-letter">
      <h2 id="details-letter">How the letter is worded</h2>
      <Stack gap={4}>
        <SavedTextField
          label="What this is called within a sentence"
          hint="Follows “to carry out this” in the letter"
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
            void changeLetterStyle(visit, (style) => ({ ...style, findingsBy }))
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
                {section.id !== "whatBecame" && (
                  <NumberField
                    label="Room for it"
                    unit="words"
                    minValue={1}
                    maxValue={2000}
                    value={ofSection(budgets, section.id) ?? Number.NaN}
                    onChange={(words) =>
                      void changeVocabulary(visit, (vocabulary) => ({
                        ...vocabulary,
                        letter: {
                          ...vocabulary.letter,
                          budgets: {
                            ...vocabulary.letter.budgets,
                            [section.id]: Math.max(1, Math.round(words || 1)),
                          },
                        },
                      }))
                    }
                  />
                )}
                <Stack isRow gap={1}>
                  <GlyphButton
                    glyph="up"
                    label={`Move ${section.name} up`}
                    isDisabled={i === 0}
                    onPress={() => move(section.id, -1)}
                  />
                  <GlyphButton
                    glyph="down"
                    label={`Move ${section.name} down`}
                    isDisabled={i === sections.length - 1}
                    onPress={() => move(section.id, 1)}
                  />
                </Stack>
              </li>
            ))}
          </ol>
        </Disclosure>
        <WordingEditor visit={visit} />
      </Stack>
    </section>
  );
}
