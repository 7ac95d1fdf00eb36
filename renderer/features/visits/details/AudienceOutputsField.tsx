import type { ReactElement } from "react";
import { AudienceOutput, audienceOutputWords } from "../../../../shared/visit/audienceOutput.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";

/** Which of the outputs each agreed audience may have; nothing while there is no audience. */
export function AudienceOutputsField({
  visit: { audiences, audienceOutputs },
  onChange,
}: {
  readonly visit: Pick<Visit, "audiences" | "audienceOutputs">;
  readonly onChange: (value: Visit["audienceOutputs"]) => void;
}): ReactElement {
  const agreed = (audience: string) =>
    audienceOutputs.find((each) => each.audience === audience)?.outputs ?? [];
  return (
    <>
      {[...new Set(audiences)].map((audience) => (
        <CheckboxGroup
          key={audience}
          label={`What may go to: ${audience}`}
          isOptional
          options={AudienceOutput.options.map((id) => ({ id, label: audienceOutputWords[id] }))}
          value={agreed(audience)}
          onChange={(outputs) =>
            // Who is no audience any more is dropped with the first change.
            onChange([
              ...audienceOutputs.filter(
                (each) => each.audience !== audience && audiences.includes(each.audience),
              ),
              { audience, outputs: [...outputs] },
            ])
          }
        />
      ))}
    </>
  );
}
