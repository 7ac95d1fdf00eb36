import type { ReactElement } from "react";
import { conditionWords } from "../../../../shared/letter/stock/conditionWords.ts";
import { stockText } from "../../../../shared/letter/stock/shippedWording.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import {
  sectionsOfStyle,
  type StockSentence,
} from "../../../../shared/visit/programme/letterStyle.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { SavedTextArea } from "../../../ui/forms/SavedField.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { addSentence } from "./detailsCommands.ts";
import { stockSentence } from "./visitTexts.ts";

/** The sentences with which the programme begins each section of the letter. */
export function WordingEditor({ visit }: { readonly visit: Visit }): ReactElement {
  const worded = sectionsOfStyle(visit.letterStyle)
    .map((section) => ({ ...section, text: stockText(visit, section.id) }))
    .filter(({ text }) => text.length > 0);
  return (
    <Disclosure title="Sentences that the letter begins with">
      <p className="cf-soft">
        A letter takes them until its section is written otherwise. {"{host}"}, {"{days}"} and the
        like are filled in; a sentence stands only where the records bear it out, and one that is
        emptied is left out.
      </p>
      {worded.map(({ id, name, text }) => (
        <section key={id} aria-label={`Sentences of ${name}`}>
          <h3>{name}</h3>
          <Stack gap={3}>
            {text.flatMap((paragraph, p) =>
              paragraph.map((sentence, s) => (
                <SavedTextArea
                  // oxlint-disable-next-line react/no-array-index-key -- a sentence is known by where it stands
                  key={`${p} ${s}`}
                  label={`Sentence ${before(text, p) + s + 1}`}
                  hint={onlyWhere(sentence)}
                  rows={2}
                  draft={stockSentence(visit, id, p, s)}
                />
              )),
            )}
            <div>
              <Button
                variant="plain"
                glyph="add"
                aria-label={`Add a sentence to ${name}`}
                onPress={() => void addSentence(visit, id)}
              >
                Add a sentence
              </Button>
            </div>
          </Stack>
        </section>
      ))}
    </Disclosure>
  );
}

const before = (text: readonly (readonly StockSentence[])[], paragraph: number): number =>
  text.slice(0, paragraph).reduce((sum, { length }) => sum + length, 0);

function onlyWhere({ when, unless }: StockSentence): string | undefined {
  const parts = [
    when.length === 0 ? "" : `Only where ${listInWords(when.map((of) => conditionWords[of]))}`,
    unless.length === 0
      ? ""
      : `${when.length === 0 ? "Only where not" : "and not where"} ${listInWords(unless.map((of) => conditionWords[of]))}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(", ");
}
