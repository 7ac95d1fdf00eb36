import type { ReactElement } from "react";
import { replacementKinds, type SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { wasOffered } from "../../../../shared/visit/cases/caseLists.ts";
import { stratumInWords } from "../../../../shared/sampling/strata.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Table } from "../../../ui/lists/Table.tsx";
import { putBack } from "./drawCommands.ts";
import { isEarlier } from "../../../../shared/sampling/drawnCase.ts";
import { type ListView, type SampleLine, sampleLines } from "./listView.ts";

export interface DrawnSampleProps {
  readonly view: ListView;
  readonly records: VisitRecords;
  readonly onReplace: (sampled: SampledCase) => void;
}

/** The sample in the order of the draw, with what became of each case. */
export function DrawnSample({ view, records, onReplace }: DrawnSampleProps): ReactElement | null {
  const { draw, list } = view;
  if (draw === null) return null;
  const { lines } = sampleLines(view);
  const byId = new Map(view.cases.map((each) => [each.id as string, each]));
  const became = ({ drawn, sampled, replacedBy }: SampleLine): string => {
    if (replacedBy !== null) return `Could not be read: case ${replacedBy.label} in its place`;
    if (sampled === null)
      return isEarlier({ draw, list }) ? "Not among the cases read" : "Deleted from the cases read";
    const of = sampled.replaces === null ? undefined : byId.get(sampled.replaces);
    const kind = sampled.replacementKind === null ? "" : replacementKinds[sampled.replacementKind];
    return [
      sampled.origin === "replacement"
        ? [
            of === undefined ? "Next in order" : `In place of case ${of.label}`,
            [kind, sampled.replacementReason ?? ""].filter((part) => part !== "").join(": "),
          ]
            .filter((part) => part !== "")
            .join(": ")
        : drawn.isDrawn
          ? "Drawn"
          : "",
      wasOffered(sampled, records.offers) ? "the host had offered it too" : "",
    ]
      .filter((part) => part !== "")
      .join("; ");
  };
  return (
    <Table
      caption="The sample, in the order of the draw"
      isCaptionHidden
      columns={[
        {
          id: "place",
          heading: "Place",
          isNumeric: true,
          cell: ({ drawn }) => drawn.place.toLocaleString("en-GB"),
        },
        {
          id: "reference",
          heading: "Reference",
          isRowHeading: true,
          cell: ({ drawn, replacedBy }) =>
            replacedBy === null ? drawn.row.reference : <s>{drawn.row.reference}</s>,
        },
        { id: "case", heading: "Case", cell: ({ sampled }) => sampled?.label ?? "" },
        ...(draw.columns.length === 0
          ? []
          : [
              {
                id: "group",
                heading: "Group",
                cell: ({ drawn }: SampleLine) => {
                  const stratum = draw.strata[drawn.stratum];
                  return stratum === undefined ? "" : stratumInWords(stratum);
                },
              },
            ]),
        { id: "became", heading: "What became of it", cell: became },
        {
          id: "do",
          heading: <span className="cf-visually-hidden">Actions</span>,
          cell: (line) => <Do line={line} view={view} onReplace={onReplace} />,
        },
      ]}
      rows={lines}
      rowKey={({ drawn }) => drawn.row.reference}
    />
  );
}

function Do({
  line: { drawn, sampled, replacedBy },
  view: { draw, list },
  onReplace,
}: {
  readonly line: SampleLine;
  readonly view: ListView;
  readonly onReplace: (sampled: SampledCase) => void;
}): ReactElement | null {
  if (draw === null || replacedBy !== null) return null;
  if (sampled === null)
    return isEarlier({ draw, list }) ? null : (
      <Button
        variant="plain"
        aria-label={`Put ${drawn.row.reference} back`}
        onPress={() => void putBack({ draw, list }, drawn).catch(() => undefined)}
      >
        Put back
      </Button>
    );
  return (
    <Button
      variant="plain"
      aria-label={`Replace ${drawn.row.reference}`}
      onPress={() => onReplace(sampled)}
    >
      Replace
    </Button>
  );
}
