import { memo, type ReactElement } from "react";
import {
  type AreaOfForm,
  calledThen,
  earlierWording,
  type FormOfVisit,
  ratingOf,
} from "../../../../shared/visit/formsOf.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { NewMark } from "../../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import type { AnsweredRow } from "./answeredRow.ts";

export interface GridRowProps {
  readonly row: AnsweredRow;
  readonly index: number;
  readonly form: FormOfVisit;
  /** Words that the programme's own areas had first, by area. */
  readonly first: Readonly<Record<string, string>>;
  /** Answers typed and not yet on the disk, by area; null for one taken out. */
  readonly typed: ReadonlyMap<string, string | null> | undefined;
  /** Column of the cell that Tab reaches, when it is in this row. */
  readonly focusColumn: number | null;
  readonly href: string;
  readonly onFocusCell: (row: number, column: number) => void;
  readonly onEdit: (sampled: SampledCase) => void;
  readonly onDelete: (sampled: SampledCase) => void;
}

/** One case or meeting with its answers. Draws anew only when something of it changed. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { row, form, href, onEdit, onDelete } = props;
  const sampled = "case" in row.at ? row.at.case : null;
  return (
    <tr className={row.seen === "team" ? undefined : "cf-grid-blind"}>
      <th scope="row">
        <span className="cf-cases-label">
          <TextLink href={href}>{row.label}</TextLink>
        </span>
        <NewMark of={row.id} />
        <TwoVersions of={row.id} />
        {sampled?.origin === "replacement" && (
          <span className="cf-cases-origin">
            {`Replacement${sampled.replacementReason === null ? ", reason missing" : `: ${sampled.replacementReason}`}`}
          </span>
        )}
      </th>
      {form.areas.map((area, column) => (
        <AnswerCell key={area.key} {...props} area={area} column={column} />
      ))}
      <td className="cf-cases-by">
        {row.by}
        {row.seen !== "team" && <span className="cf-cases-origin">Blind</span>}
      </td>
      <td>
        {sampled !== null && (
          <MenuButton
            isGlyphOnly
            label={`More for case ${sampled.label}`}
            choices={[
              { id: "edit", label: "Edit case", run: () => onEdit(sampled) },
              {
                id: "history",
                label: "History",
                run: () => showHistory({ table: "cases", row: sampled.id }),
              },
              { id: "delete", label: "Delete case", isDanger: true, run: () => onDelete(sampled) },
            ]}
          />
        )}
      </td>
    </tr>
  );
}, isSame);

function AnswerCell({
  row,
  index,
  form,
  first,
  typed,
  focusColumn,
  onFocusCell,
  area,
  column,
}: GridRowProps & { readonly area: AreaOfForm; readonly column: number }): ReactElement {
  const key = area.answerKey;
  const pending = typed?.get(key);
  const answer = pending === undefined ? row.answers[key] : (pending ?? undefined);
  const rating = ratingOf(area, answer);
  const remark = row.remarks[key]?.trim() ?? "";
  const isSealed = row.seen === "sealed";
  const earlier =
    pending === undefined ? earlierWording(form, area, { ...row, first: first[area.key] }) : null;
  const words = isSealed
    ? "sealed"
    : area.scale === null
      ? remark || "not answered"
      : (calledThen(earlier, area, answer) ?? rating?.label ?? "not answered");
  const title = [
    earlier === null
      ? words
      : earlier.label === area.label
        ? `${words}, under earlier words`
        : `${words}, asked as “${earlier.label}”`,
    area.scale === null ? "" : remark,
  ]
    .filter(Boolean)
    .join("\n");
  return (
    <td
      className={`cf-cases-cell cf-cases-${rating?.counts ?? "blank"}${earlier ? " cf-grid-earlier" : ""}${area.scale === null ? " cf-grid-words" : ""}`}
      tabIndex={focusColumn === column ? 0 : -1}
      data-cell={`${index} ${column}`}
      aria-label={`${area.label}: ${words}${area.scale !== null && remark !== "" ? ", with a remark" : ""}${earlier ? ", under earlier words" : ""}`}
      title={title}
      onFocus={() => onFocusCell(index, column)}
      onMouseDown={(event) => event.currentTarget.focus()}
    >
      {isSealed ? "–" : area.scale === null ? remark || "·" : (rating?.short ?? "·")}
      {area.scale !== null && remark !== "" && <sup aria-hidden="true">+</sup>}
    </td>
  );
}

// A row is made anew at every change of the visit; what it shows mostly is the same.
function isSame(before: GridRowProps, now: GridRowProps): boolean {
  const { row: a, ...others } = before;
  const { row: b, ...others2 } = now;
  return (
    allSame(others, others2) &&
    a.label === b.label &&
    a.by === b.by &&
    a.seen === b.seen &&
    a.answers === b.answers &&
    a.wordings === b.wordings &&
    a.remarks === b.remarks &&
    allSame(a.at, b.at)
  );
}

const allSame = (a: object, b: object): boolean =>
  Object.keys(b).every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key)));
