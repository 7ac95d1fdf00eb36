import { type ReactElement, useState } from "react";
import {
  type ScaleProblem,
  scaleProblems,
  type WantedRating,
} from "../../../../shared/practice/editScale.ts";
import type { Scale } from "../../../../shared/visit/kinds/practiceForm.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import "./ScaleDialog.css";

export interface ScaleDialogProps {
  /** Null for a new one. */
  readonly scale: Scale | null;
  /** How many answers were given on areas that use it. */
  readonly answered: number;
  readonly onKeep: (label: string, ratings: readonly WantedRating[]) => void;
  readonly onClose: () => void;
}

/** A line of the dialog; `id` holds while its place changes. */
type Line = WantedRating & { readonly id: number };

const countsInWords: Readonly<Record<WantedRating["counts"], string>> = {
  met: "Met",
  partly: "Partly",
  notMet: "Not met",
  notApplicable: "Not counted",
};
const countsOptions = (["met", "partly", "notMet", "notApplicable"] as const).map((id) => ({
  id,
  label: countsInWords[id],
}));
const problemInWords: Readonly<Record<ScaleProblem["type"], string>> = {
  noLabel: "Enter what it is called",
  labelTwice: "Another answer is called so",
  noShort: "Enter its letters",
  shortTwice: "Another answer has these letters",
};

/** The answers that areas of a form allow: what each is called, its letters and what it counts as. */
export function ScaleDialog({ scale, answered, onKeep, onClose }: ScaleDialogProps): ReactElement {
  const [label, setLabel] = useState(scale?.label ?? "");
  const [lines, setLines] = useState<readonly Line[]>(
    (scale?.ratings ?? []).map((rating, id) => ({ ...rating, id })),
  );
  const [next, setNext] = useState(lines.length);
  const [isTried, setTried] = useState(false);
  const problems = scaleProblems(lines);
  const set = (id: number, fields: Partial<WantedRating>): void =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...fields } : line)));
  const move = (at: number, by: -1 | 1): void => {
    const moved = [...lines];
    const [line] = moved.splice(at, 1);
    if (line !== undefined) moved.splice(at + by, 0, line);
    setLines(moved);
  };
  const add = (rating: Omit<WantedRating, "key"> & { readonly key?: string }): void => {
    setLines([...lines, { key: "", ...rating, id: next }]);
    setNext(next + 1);
  };
  const problemAt = (at: number, types: readonly ScaleProblem["type"][]): string | undefined => {
    const found = problems.find((one) => one.at === at && types.includes(one.type));
    return isTried && found !== undefined ? problemInWords[found.type] : undefined;
  };
  const isWrong = label.trim() === "" || lines.length === 0 || problems.length > 0;
  const keep = (): void => {
    if (isWrong) return setTried(true);
    onKeep(
      label,
      lines.map(({ id: _id, ...rating }) => rating),
    );
    onClose();
  };
  const left = (scale?.retired ?? []).filter(({ key }) => !lines.some((line) => line.key === key));
  return (
    <FormDialog
      title={scale === null ? "Add answers" : `Change ${scale.label}`}
      size="wide"
      submit="Keep answers"
      onSubmit={keep}
      onClose={onClose}
    >
      {answered > 0 && (
        <p className="cf-soft">
          {`${answered === 1 ? "One answer was" : `${answered.toString()} answers were`} given with these. They stay as they were given, and count as they did.`}
        </p>
      )}
      <TextField
        // The dialog was opened to fill this in.
        autoFocus
        label="What they are called together"
        maxLength={500}
        error={isTried && label.trim() === "" ? "Enter a name" : undefined}
        value={label}
        onChange={setLabel}
      />
      <ol className="cf-scale">
        {lines.map(({ id, short, counts, ...line }, at) => {
          const name = line.label.trim() === "" ? `answer ${(at + 1).toString()}` : line.label;
          return (
            <li key={id} className="cf-scale-line">
              <TextField
                label={`Answer ${(at + 1).toString()}`}
                maxLength={500}
                error={problemAt(at, ["noLabel", "labelTwice"])}
                value={line.label}
                onChange={(text) => set(id, { label: text })}
              />
              <TextField
                label="Letters"
                width="number"
                maxLength={8}
                error={problemAt(at, ["noShort", "shortTwice"])}
                value={short}
                onChange={(text) => set(id, { short: text })}
              />
              <Select
                label="Counts as"
                options={countsOptions}
                value={counts}
                onChange={(as) => set(id, { counts: as })}
              />
              <div className="cf-scale-do">
                <GlyphButton
                  glyph="up"
                  label={`Move ${name} up`}
                  onPress={() => at > 0 && move(at, -1)}
                />
                <GlyphButton
                  glyph="down"
                  label={`Move ${name} down`}
                  onPress={() => at < lines.length - 1 && move(at, 1)}
                />
                <Button
                  variant="plain"
                  onPress={() => setLines(lines.filter((one) => one.id !== id))}
                >
                  Retire<span className="cf-visually-hidden"> {name}</span>
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      {isTried && lines.length === 0 && <p role="alert">Add at least one answer.</p>}
      {lines.length < mostRatings && (
        <div>
          <Button glyph="add" onPress={() => add({ label: "", short: "", counts: "met" })}>
            Add an answer
          </Button>
        </div>
      )}
      {left.length > 0 && (
        <ul className="cf-form-lines">
          {left.map((rating) => (
            <li key={rating.key}>
              {rating.label} <span className="cf-soft">no longer offered</span>
              <Button variant="plain" onPress={() => add(rating)}>
                Offer again<span className="cf-visually-hidden"> {rating.label}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}

const mostRatings = 12;
