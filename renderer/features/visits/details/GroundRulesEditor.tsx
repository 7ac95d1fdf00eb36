import type { ReactElement } from "react";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { SavedTextArea, SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { addGroundRule, removeGroundRule } from "./detailsCommands.ts";
import { visitText } from "./visitTexts.ts";

/** What both sides agreed, topic by topic. */
export function GroundRulesEditor({ visit }: { readonly visit: Visit }): ReactElement {
  const rules = visit.groundRules;
  return (
    <section aria-labelledby="details-rules">
      <h2 id="details-rules">Ground rules</h2>
      <ul className="cf-details-lines">
        {rules.map((rule, i) => (
          // Rules have no id of their own; their place is what they are known by.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className="cf-details-line">
            <SavedTextField
              label="Topic"
              width="name"
              draft={visitText(visit, `groundRules.${i}.topic`)}
            />
            <SavedTextArea
              label="What was agreed"
              rows={1}
              draft={visitText(visit, `groundRules.${i}.text`)}
            />
            <GlyphButton
              glyph="close"
              label={`Remove the rule on ${rule.topic || "this topic"}`}
              onPress={() => void removeGroundRule(visit, i)}
            />
          </li>
        ))}
      </ul>
      <Button glyph="add" onPress={() => void addGroundRule(visit)}>
        Add a rule
      </Button>
    </section>
  );
}
