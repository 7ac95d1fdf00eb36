import { put, set } from "../../../shared/visit/change.ts";
import { InspectionId, InspectionPointId } from "../../../shared/visit/ids.ts";
import type { Inspection } from "../../../shared/visit/kinds/inspection.ts";
import type { InspectionPoint } from "../../../shared/visit/kinds/inspectionPoint.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";

/** Adds an inspection that came after the visit. */
export const addInspection = ({ visit }: VisitRecords, on: string): Promise<void> =>
  run(visit.id, "Add a later inspection", ({ inspections }, { newId }) => [
    put("inspections", {
      id: InspectionId.parse(newId()),
      visitId: visit.id,
      order: nextOrder(inspections),
      on,
      kind: "",
      source: "",
      judgements: "",
    }),
  ]);

/** Sets the day of an inspection. */
export const changeInspection = (
  inspection: Inspection,
  fields: Partial<Inspection>,
): Promise<void> =>
  run(inspection.visitId, "Change a later inspection", () => [
    set("inspections", inspection, fields),
  ]);

/** A text of an inspection, typed. */
export const inspectionText = (inspection: Inspection, field: "kind" | "source" | "judgements") =>
  plainDraft("inspections", inspection, field, "Change a later inspection");

/** Adds a point of an inspection, to be held against what the visit said. */
export const addPoint = ({ id: inspectionId, visitId }: Inspection): Promise<void> =>
  run(visitId, "Add a point of the inspection", ({ inspectionPoints }, { newId }) => [
    put("inspectionPoints", {
      id: InspectionPointId.parse(newId()),
      visitId,
      inspectionId,
      order: nextOrder(inspectionPoints),
      findingId: null,
      theme: "",
      standing: "open",
      said: "",
      source: "",
    }),
  ]);

/** Sets what a point stands beside, or how visit and inspection stand to one another. */
export const changePoint = (
  point: InspectionPoint,
  fields: Partial<InspectionPoint>,
): Promise<void> =>
  run(point.visitId, "Change a point of the inspection", () => [
    set("inspectionPoints", point, fields),
  ]);

/** A text of a point, typed. */
export const pointText = (point: InspectionPoint, field: "theme" | "said" | "source") =>
  plainDraft("inspectionPoints", point, field, "Change a point of the inspection");
