import type { ReactElement } from "react";
import {
  ratingsShown,
  shareInWords,
  tallyArea,
} from "../../../../shared/triangulation/caseTally.ts";
import { intervalInWords } from "../../../../shared/practice/wilsonInterval.ts";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { AnsweredRow } from "./answeredRow.ts";
import { counted, scalesOf } from "./tableOf.ts";

export interface TallyRowsProps {
  /** Which rows are added up: "Drawn" or "Offered". */
  readonly title: string;
  readonly rows: readonly AnsweredRow[];
  readonly form: FormOfVisit;
  /** Says beside each share between which it may lie in the whole list. */
  readonly saysInterval: boolean;
}

/** What the rows above add up to, each share with its n. */
export function TallyRows({ title, rows, form, saysInterval }: TallyRowsProps): ReactElement {
  return (
    <>
      {scalesOf(form).flatMap((scale) =>
        ratingsShown(scale, form.areas, counted(rows)).map((rating) => (
          <tr key={`${scale.key} ${rating.key}`} className="cf-cases-tally">
            <th scope="row">
              {title}: {rating.label.toLowerCase()}
            </th>
            {form.areas.map((area) => {
              if (area.scale?.key !== scale.key) return <td key={area.key}>{"\u00A0"}</td>;
              const { counts, n } = tallyArea(counted(rows), area);
              const count = counts[rating.key] ?? 0;
              return (
                <td key={area.key}>
                  {shareInWords(count, n)}
                  {saysInterval && n > 0 && (
                    <span className="cf-cases-origin">{intervalInWords(count, n)}</span>
                  )}
                </td>
              );
            })}
          </tr>
        )),
      )}
    </>
  );
}
