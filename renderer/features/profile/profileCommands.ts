import { joinedFigures } from "../../../shared/profile/readProfile.ts";
import type { Measured } from "../../../shared/profile/weighIndicator.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { IndicatorId, type VisitId } from "../../../shared/visit/ids.ts";
import type { Indicator } from "../../../shared/visit/kinds/indicator.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";

/**
 * Keeps the indicators of a file as one step. One that the visit has under the same name gets the
 * file's figures beside those of other periods, and keeps its line of enquiry and what is linked to it.
 */
export const keepProfile = (
  visitId: VisitId,
  source: string,
  read: readonly Measured[],
): Promise<void> =>
  run(visitId, "Bring in a data profile", ({ indicators }, { newId }) => {
    const first = nextOrder(indicators);
    return read.map((one, at) => {
      const there = hasName(indicators, one.name);
      return there === undefined
        ? put("indicators", {
            id: IndicatorId.parse(newId()),
            visitId,
            order: first + at,
            enquiryId: null,
            source,
            ...one,
          })
        : set("indicators", there, {
            figures: joinedFigures(there.figures, one.figures),
            source,
            ...(one.unit === "" ? {} : { unit: one.unit }),
            ...(one.goodIs === "neither" ? {} : { goodIs: one.goodIs }),
            ...(one.question === "" ? {} : { question: one.question }),
          });
    });
  });

/** The indicator of a name, whatever its capitals and spaces; undefined where there is none. */
export const hasName = (
  indicators: VisitRecords["indicators"],
  name: string,
): Indicator | undefined => indicators.find((one) => folded(one.name) === folded(name));

const folded = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/gu, " ");

/** Changes an indicator as the person saw it. */
export const changeIndicator = (indicator: Indicator, fields: Partial<Indicator>): Promise<void> =>
  run(indicator.visitId, "Change an indicator", () => [set("indicators", indicator, fields)]);

/** A text of an indicator, typed. */
export const indicatorText = (indicator: Indicator, field: "name" | "unit" | "question") =>
  plainDraft("indicators", indicator, field, "Change an indicator");

/** Deletes an indicator, and with it the links of findings to it. */
export const deleteIndicator = ({ id, visitId, name }: Indicator): Promise<void> =>
  deleteRecord(visitId, { table: "indicators", id }, name);
