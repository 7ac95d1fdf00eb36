import { certificateOf } from "../../../../shared/sampling/certificate.ts";
import { referencesFingerprint } from "../../../../shared/sampling/drawOrder.ts";
import { drawableRows } from "../../../../shared/sampling/listColumns.ts";
import {
  drawsOfList,
  rowsOfList,
  standingOfList,
} from "../../../../shared/visit/cases/caseLists.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { Sheet } from "../../../pdf/sheetDefinition.ts";
import { casesOfDraw, earlierDraw, orderOf } from "./listView.ts";
import { sheetOf } from "./saveCertificate.ts";
import { standingInWords } from "./standingInWords.ts";

/** The certificate of a draw as a sheet that can be printed. */
export interface DrawCertificate {
  readonly listName: string;
  readonly drawnAt: string;
  readonly sheet: Sheet;
}

/** The certificate of every draw of the visit, those that no longer count among them, which say so. */
export const certificatesOf = (records: VisitRecords): readonly DrawCertificate[] =>
  records.caseDraws.flatMap((list) => {
    const rows = rowsOfList(list, records);
    const drawable = drawableRows(rows);
    const fingerprintNow = referencesFingerprint(drawable.map(({ reference }) => reference));
    const standing = standingOfList(list, records);
    const draws =
      standing.type === "drawnEarlier" && rows.length > 0
        ? [earlierDraw(list, { drawable, fingerprint: fingerprintNow })]
        : drawsOfList(list, records);
    const counting = standing.type === "drawn" ? standing.draw : null;
    return draws.map((draw) => ({
      listName: list.listName,
      drawnAt: draw.drawnAt,
      sheet: sheetOf(
        certificateOf({
          draw,
          order: orderOf(draw, rows),
          cases: casesOfDraw(draw, list, records.cases),
          hostName: records.visit.host.name,
          fingerprintNow,
          standing:
            standing.type === "drawnEarlier"
              ? ""
              : standingInWords(draw, { draws, draw: counting, standing }),
        }),
      ),
    }));
  });
