import { type ReactElement, useMemo, useState } from "react";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import { mostStrata } from "../../../../shared/visit/kinds/draw.ts";
import {
  chosenSizes,
  partList,
  proportionalSizes,
  stratumInWords,
} from "../../../../shared/sampling/strata.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { ErrorSummary, type FieldProblem } from "../../../ui/forms/ErrorSummary.tsx";
import { NumberField } from "../../../ui/forms/NumberField.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { type ListView, orderOf, usualLimit } from "./listView.ts";
import { keepDraw } from "./drawCommands.ts";
import { freshDraw, noSeeds, useBegunDraw } from "./begunDraw.ts";
import { designedDraw } from "./designedDraw.ts";
import { type GivenSeeds, SeedSteps } from "./SeedSteps.tsx";

export interface DrawFormProps {
  readonly view: ListView;
  readonly by: PeerId | null;
  readonly onDone: (said: string) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** How the sample is to be drawn, then the seeds of both sides, then one button. */
export function DrawForm({ view, by, onDone, onCancel }: DrawFormProps): ReactElement {
  const { list, drawable, columns, draws } = view;
  const isAgain = view.standing.type !== "notDrawn";
  const [fresh] = useState(() =>
    freshDraw(Math.min(list.size > 0 ? list.size : 12, drawable.length)),
  );
  const { begun, change, forget } = useBegunDraw(view, fresh);
  const { size, keys, sizes, chosen, mostReplaced, reason } = begun;
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState("");

  const parted = useMemo(() => partList(drawable, keys), [drawable, keys]);
  const strata = parted.ok ? parted.value.strata : [];
  const inList = strata.map((stratum) => stratum.inList);
  const proportional = proportionalSizes(inList, size);
  const drawn =
    sizes === "proportional" || keys.length === 0
      ? proportional
      : chosenSizes(
          inList,
          strata.map((stratum, at) => chosen[stratumInWords(stratum)] ?? proportional[at] ?? 0),
        );
  const total = drawn.reduce((sum, count) => sum + count, 0);
  const problems: readonly FieldProblem[] = [
    ...(total === 0 ? [{ fieldId: "draw-size", message: "Say how many cases to draw" }] : []),
    ...(total > 500
      ? [{ fieldId: "draw-size", message: "No more than 500 cases can be drawn at once" }]
      : []),
    ...(parted.ok
      ? []
      : [
          {
            fieldId: "draw-columns",
            message: `These columns part the list into ${parted.error.found.toLocaleString("en-GB")} groups, and ${mostStrata.toString()} can be drawn from: choose fewer columns`,
          },
        ]),
    ...(isAgain && reason.trim() === ""
      ? [{ fieldId: "draw-reason", message: "Say why it is drawn again" }]
      : []),
  ];

  const draw = (seeds: GivenSeeds): void => {
    const made = designedDraw({
      view,
      seeds,
      by,
      size: keys.length > 0 && sizes === "chosen" ? total : size,
      columns: columns.filter(({ key }) => keys.includes(key)),
      sizes: keys.length === 0 ? "proportional" : sizes,
      strata: strata.map((stratum, at) => ({
        values: [...stratum.values],
        inList: stratum.inList,
        size: drawn[at] ?? 0,
      })),
      mostReplaced,
      reason: reason.trim(),
    });
    keepDraw(list, made, orderOf(made, view.rows)).then(
      () => {
        forget();
        onDone(`${total.toString()} cases are drawn.`);
      },
      () => setRefused("The draw could not be saved, so nothing was drawn. Try again."),
    );
  };

  if (begun.isSet && problems.length === 0)
    return (
      <Stack gap={4}>
        <p>
          {`${total.toString()} of ${drawable.length.toLocaleString("en-GB")} cases will be drawn${
            keys.length === 0
              ? ""
              : `, by ${columns
                  .filter(({ key }) => keys.includes(key))
                  .map(({ label }) => label.toLowerCase())
                  .join(" and ")}`
          }. This stays as it is while the seeds are given.`}
        </p>
        <SeedSteps
          count={total}
          onDraw={draw}
          begun={begun}
          onChange={change}
          onBack={() => change({ isSet: false, ...noSeeds })}
        />
        {refused !== "" && <p role="alert">{refused}</p>}
      </Stack>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.length > 0) setAttempt(attempt + 1);
        else change({ isSet: true });
      }}
    >
      <Stack gap={5}>
        <ErrorSummary problems={attempt === 0 ? [] : problems} attempt={attempt} />
        {isAgain && (
          <TextArea
            id="draw-reason"
            label="Why it is drawn again"
            hint={`The ${draws.length > 1 ? "draws" : "draw"} before stays in sight, with this reason, on every certificate`}
            value={reason}
            onChange={(text) => change({ reason: text })}
            maxLength={2_000}
            error={attempt > 0 && reason.trim() === "" ? "Say why it is drawn again" : undefined}
          />
        )}
        <NumberField
          id="draw-size"
          label="Cases to draw"
          hint={
            size > drawable.length
              ? `The list has ${drawable.length.toLocaleString("en-GB")}: all of them are drawn`
              : `Of ${drawable.length.toLocaleString("en-GB")} that can be drawn`
          }
          minValue={1}
          maxValue={500}
          value={size}
          onChange={(value) => change({ size: Number.isNaN(value) ? 0 : value })}
        />
        {columns.length > 0 && (
          <CheckboxGroup
            id="draw-columns"
            label="Draw by group"
            hint="Up to three. With none, every case of the list has the same chance."
            options={columns.map(({ key, label }) => ({ id: key, label }))}
            value={keys}
            onChange={(value) => value.length <= 3 && change({ keys: [...value] })}
          />
        )}
        {keys.length > 0 && parted.ok && (
          <>
            <RadioGroup
              label="How many from each group"
              options={[
                {
                  id: "proportional",
                  label: "In proportion to the list",
                  hint: "What does not come out even goes to the largest remainders; a small group may give none",
                },
                {
                  id: "chosen",
                  label: "As we choose",
                  hint: "No group gives more than it has, and none makes up for another",
                },
              ]}
              value={sizes}
              onChange={(value) => change({ sizes: value })}
            />
            <table className="cf-table cf-draw-groups">
              <caption className="cf-visually-hidden">Cases from each group</caption>
              <thead>
                <tr>
                  <th scope="col">Group</th>
                  <th scope="col" className="cf-numeric">
                    In the list
                  </th>
                  <th scope="col" className="cf-numeric">
                    Drawn
                  </th>
                </tr>
              </thead>
              <tbody>
                {strata.map((stratum, at) => {
                  const name = stratumInWords(stratum);
                  return (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td className="cf-numeric">{stratum.inList.toLocaleString("en-GB")}</td>
                      <td className="cf-numeric">
                        {sizes === "proportional" ? (
                          (drawn[at] ?? 0).toString()
                        ) : (
                          <NumberField
                            label={`Cases from ${name}`}
                            isLabelHidden
                            minValue={0}
                            maxValue={stratum.inList}
                            value={drawn[at] ?? 0}
                            onChange={(value) =>
                              change({
                                chosen: { ...chosen, [name]: Number.isNaN(value) ? 0 : value },
                              })
                            }
                          />
                        )}
                      </td>
                    </tr>
                  );
                })}
                <tr className="cf-draw-total">
                  <th scope="row">Together</th>
                  <td className="cf-numeric">{drawable.length.toLocaleString("en-GB")}</td>
                  <td className="cf-numeric">{total.toString()}</td>
                </tr>
              </tbody>
            </table>
          </>
        )}
        <NumberField
          label="Limit of replacements"
          hint="Of the cases drawn, as many may be replaced before the app says that it is much. The team’s own figure: there is no rule."
          unit="in a hundred"
          minValue={0}
          maxValue={100}
          value={mostReplaced}
          onChange={(value) => change({ mostReplaced: Number.isNaN(value) ? usualLimit : value })}
        />
        <Stack gap={3} isRow>
          <Button variant="primary" type="submit">
            Go on to the seeds
          </Button>
          {onCancel && (
            <Button
              onPress={() => {
                forget();
                onCancel();
              }}
            >
              Cancel
            </Button>
          )}
        </Stack>
      </Stack>
    </form>
  );
}
