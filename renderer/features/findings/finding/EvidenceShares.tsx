import type { ReactElement } from "react";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { Table } from "../../../ui/lists/Table.tsx";
import type { EvidencePoint } from "../evidence/EvidencePoint.ts";
import { sourceInWords } from "../evidence/sourceInWords.ts";

/** One piece of evidence that is shared out. */
export interface SharedPoint {
  readonly id: string;
  /** Undefined where it is gone. */
  readonly point: EvidencePoint | undefined;
  readonly bearing: Link["bearing"];
  /** Such as that the two have it differently. */
  readonly remark?: string;
}

export interface EvidenceSharesProps {
  readonly caption: string;
  /** What can be ticked for each piece: the heading of its column, as it ends "… goes with". */
  readonly columns: readonly { readonly id: string; readonly heading: string }[];
  readonly rows: readonly SharedPoint[];
  readonly isTicked: (row: SharedPoint, column: string) => boolean;
  readonly onTick: (row: SharedPoint, column: string, isTicked: boolean) => void;
  /** Lets a piece speak the other way; left out where that does not change. */
  readonly onTurn?: (row: SharedPoint) => void;
}

/** Evidence with a tick for each finding that it goes with. */
export function EvidenceShares(props: EvidenceSharesProps): ReactElement | null {
  const { caption, columns, rows, isTicked, onTick, onTurn } = props;
  if (rows.length === 0) return null;
  return (
    <div className="cf-shares">
      <Table
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          ...columns.map(({ id, heading }) => ({
            id,
            heading,
            cell: (row: SharedPoint) => (
              <Checkbox
                isSelected={isTicked(row, id)}
                onChange={(ticked) => {
                  onTick(row, id, ticked);
                }}
              >
                <span className="cf-visually-hidden">{`${heading}: ${wordsOf(row)}`}</span>
              </Checkbox>
            ),
          })),
          {
            id: "evidence",
            heading: "Evidence",
            isRowHeading: true,
            cell: (row) => (
              <>
                <span>{wordsOf(row)}</span>
                <p className="cf-evidence-source">
                  {[row.point ? sourceInWords(row.point) : "", row.remark ?? ""]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </p>
              </>
            ),
          },
          {
            id: "bearing",
            heading: "Bearing",
            cell: (row) =>
              onTurn ? (
                <Button
                  variant="plain"
                  aria-label={`${bearingWords[row.bearing]}; turn round: ${wordsOf(row)}`}
                  onPress={() => {
                    onTurn(row);
                  }}
                >
                  {bearingWords[row.bearing]}
                </Button>
              ) : (
                bearingWords[row.bearing]
              ),
          },
        ]}
      />
    </div>
  );
}

const bearingWords = { supports: "Supports", contradicts: "Contradicts" } as const;

const wordsOf = ({ point }: SharedPoint) => point?.text ?? "Evidence that is gone";
