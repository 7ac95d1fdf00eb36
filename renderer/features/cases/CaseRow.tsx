import type { ReactElement } from "react";
import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { Vocabulary } from "../../../shared/visit/vocabulary.ts";
import { showHistory } from "../../places/showHistory.ts";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";

export interface CaseRowProps {
  readonly sampled: SampledCase;
  readonly row: number;
  /** Column of the cell that Tab reaches, when it is in this row. */
  readonly focusColumn: number | null;
  readonly vocabulary: Vocabulary;
  readonly peers: readonly Peer[];
  readonly onFocusCell: (place: { readonly row: number; readonly column: number }) => void;
  readonly onEdit: (sampled: SampledCase) => void;
  readonly onDelete: (sampled: SampledCase) => void;
}

/** One case with its answers. */
export function CaseRow({
  sampled,
  row,
  focusColumn,
  vocabulary,
  peers,
  onFocusCell,
  onEdit,
  onDelete,
}: CaseRowProps): ReactElement {
  const initials = peers.filter(({ id }) => sampled.readBy.includes(id)).map((one) => one.initials);
  return (
    <tr>
      <th scope="row">
        <span className="cf-cases-label">{sampled.label}</span>
        <TwoVersions of={sampled.id} />
        {sampled.origin === "replacement" && (
          <span className="cf-cases-origin">
            {`Replacement${sampled.replacementReason === null ? ", reason missing" : `: ${sampled.replacementReason}`}`}
          </span>
        )}
      </th>
      {vocabulary.practiceAreas.map(({ key, label }, column) => {
        const answer = sampled.answers[key];
        const rating = vocabulary.ratings.find((one) => one.key === answer);
        return (
          <td
            key={key}
            className={`cf-cases-cell cf-cases-${rating?.counts ?? "blank"}`}
            tabIndex={focusColumn === column ? 0 : -1}
            data-cell={`${row.toString()} ${column.toString()}`}
            aria-label={`${label}: ${rating?.label ?? "not answered"}`}
            title={rating?.label}
            onFocus={() => onFocusCell({ row, column })}
            onMouseDown={(event) => event.currentTarget.focus()}
          >
            {rating?.short ?? "\u00B7"}
          </td>
        );
      })}
      <td className="cf-cases-by">{initials.join(", ")}</td>
      <td>
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
      </td>
    </tr>
  );
}
