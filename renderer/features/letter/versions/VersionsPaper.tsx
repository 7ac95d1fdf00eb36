import type { ReactElement } from "react";
import type { ComparedPart } from "../../../../shared/letter/versions/compareVersions.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { ChangeRow } from "./ChangeRow.tsx";

/** Two versions held against each other, on paper: as much of them as the screen shows. */
export const VersionsPaper = ({
  below,
  counts,
  parts,
}: {
  /** Which two. */
  readonly below: string;
  readonly counts: string;
  readonly parts: readonly ComparedPart[];
}): ReactElement => (
  <Paper title="Versions compared" below={below}>
    {() => (
      <>
        <p className="cf-paper-below">{counts}</p>
        {parts.map(({ key, name, rows }) => (
          <section key={key}>
            <h2>{name}</h2>
            <ol>
              {rows.map((row, i) => (
                // Sentences have no name but their place.
                // oxlint-disable-next-line react/no-array-index-key
                <ChangeRow key={i} row={row} />
              ))}
            </ol>
          </section>
        ))}
      </>
    )}
  </Paper>
);
