import type { ReactElement } from "react";
import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import type { Vocabulary } from "../../../shared/visit/vocabulary.ts";
import { shareInWords, tallyAreas } from "../../../shared/triangulation/caseTally.ts";

export interface TallyRowsProps {
  /** Which cases are added up: "Drawn" or "Offered". */
  readonly title: string;
  readonly cases: readonly SampledCase[];
  readonly vocabulary: Vocabulary;
}

/** What the cases above add up to, each share with its n. */
export function TallyRows({ title, cases, vocabulary }: TallyRowsProps): ReactElement {
  const tallies = tallyAreas(cases, vocabulary);
  return (
    <>
      {vocabulary.ratings
        .filter(({ counts }) => counts !== "notApplicable")
        .map(({ key, label }) => (
          <tr key={key} className="cf-cases-tally">
            <th scope="row">
              {title}: {label.toLowerCase()}
            </th>
            {tallies.map(({ area, counts, n }) => (
              <td key={area}>{shareInWords(counts[key] ?? 0, n)}</td>
            ))}
          </tr>
        ))}
    </>
  );
}
