import { useId, type ReactElement } from "react";
import { HeardAnswer, heardAnswerWords } from "../../../shared/visit/heardKey.ts";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../ui/forms/CheckboxGroup.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { checkInText, setAnswer, tick, untick } from "./checkIns.ts";
import { turnedSince } from "./turnedSince.ts";
import { type Shareable, type Shared, sharedIn } from "./shareable.ts";

const groups = [
  { of: "finding", label: "Findings" },
  { of: "recommendation", label: "Recommendations" },
  { of: "headline", label: "Headlines of the letter" },
] as const satisfies readonly { readonly of: Shareable["of"]; readonly label: string }[];

const answers = [
  { id: "none", label: "No answer" },
  ...HeardAnswer.options.map((id) => ({ id, label: heardAnswerWords[id] })),
] as const;

/** What was shared, each with the host's answer, and what else can be ticked. */
export function SharedList({
  checkIn,
  all,
  records,
  when,
}: {
  readonly checkIn: CheckIn;
  readonly records: VisitRecords;
  readonly all: readonly Shareable[];
  readonly when: string;
}): ReactElement {
  const shared = sharedIn(checkIn, all);
  const ticked = new Set(shared.map(({ key }) => key));
  return (
    <>
      {shared.length > 0 && (
        <ul className="cf-check-in-shared cf-labels-once" aria-label={`Shared on ${when}`}>
          {shared.map((one) => (
            <SharedRow key={one.key} checkIn={checkIn} shared={one} records={records} />
          ))}
        </ul>
      )}
      {all.length > 0 && (
        <Disclosure
          title="Tick what was shared"
          isOpenAtFirst={shared.length + checkIn.points.length === 0}
          level={4}
        >
          <div className="cf-check-in-ticks">
            {groups.map(({ of, label }) => {
              const own = all.filter((one) => one.of === of);
              if (own.length === 0) return null;
              return (
                <CheckboxGroup
                  key={of}
                  label={label}
                  options={own.map(({ key, text, kind }) => ({
                    id: key,
                    label: text,
                    ...(kind === "" ? {} : { hint: kind }),
                  }))}
                  value={own.map(({ key }) => key).filter((key) => ticked.has(key))}
                  onChange={(keys) => {
                    const added = own.find(({ key }) => keys.includes(key) && !ticked.has(key));
                    const gone = own.find(({ key }) => !keys.includes(key) && ticked.has(key));
                    if (added) void tick(checkIn, added, records);
                    if (gone) void untick(checkIn, gone.key);
                  }}
                />
              );
            })}
          </div>
        </Disclosure>
      )}
    </>
  );
}

function SharedRow({
  checkIn,
  shared: { key, wording, now },
  records,
}: {
  readonly checkIn: CheckIn;
  readonly records: VisitRecords;
  readonly shared: Shared;
}): ReactElement {
  const textId = useId();
  const turned = turnedSince(key, checkIn, records);
  const hasChanged = now !== null && (now !== wording || turned !== null);
  return (
    <li>
      <div>
        <p id={textId}>{wording}</p>
        {turned !== null && <p className="cf-soft">{turned}</p>}
        {now !== null && now !== wording && <p className="cf-soft">It says now: “{now}”</p>}
        {now === null && <p className="cf-soft">It is no longer in the visit in these words.</p>}
        {hasChanged && (
          <Button
            variant="plain"
            aria-describedby={textId}
            onPress={() => void tick(checkIn, { key, text: now }, records)}
          >
            The host heard it as it says now
          </Button>
        )}
        {now === null && (
          <Button
            variant="plain"
            aria-describedby={textId}
            onPress={() => void untick(checkIn, key)}
          >
            It was not shared
          </Button>
        )}
      </div>
      <Select
        label="Answer"
        aria-describedby={textId}
        options={answers}
        value={checkIn.answers[key] ?? "none"}
        onChange={(id) => void setAnswer(checkIn, key, id === "none" ? null : id)}
      />
      <SavedTextArea
        label="In the host’s words"
        rows={1}
        aria-describedby={textId}
        draft={checkInText(checkIn, `responses/${key}`)}
        maxLength={20_000}
      />
    </li>
  );
}
