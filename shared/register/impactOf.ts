import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import {
  type EarlierRecommendation,
  earlierRecommendations,
} from "../letter/returns/whatBecame.ts";
import type { Judgement } from "../visit/kinds/baselineItem.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type LaterInspection, laterInspections, scanInspections } from "./inspections.ts";
import { type Register, registerOf } from "./register.ts";
import { scanRegister } from "./scanRegister.ts";

/** What came of a visit, for people who were not there. */
export interface ImpactOfVisit {
  readonly register: Register;
  readonly inspections: readonly LaterInspection[];
  /** Of a return visit: the earlier letter's recommendations of which the team has said what became. */
  readonly earlier: readonly EarlierRecommendation[];
  /** What of all this tells who somebody is, each with its place, in words: with any of it the page is given to nobody. */
  readonly told: readonly string[];
}

/** See `ImpactOfVisit`. `today` is an ISO day. */
export function impactOf(records: VisitRecords, today: string): ImpactOfVisit {
  const register = registerOf(records, today);
  const inspections = laterInspections(records);
  const earlier = earlierRecommendations(records).filter(({ item }) => item.judgement !== "open");
  const found = earlier.map(({ item, was }) => ({
    at: `Recommendation ${String(was.number)} of the earlier letter`,
    text: item.found,
  }));
  return {
    register,
    inspections,
    earlier,
    told: [
      ...scanRegister(register, records),
      ...scanInspections(inspections, records),
      ...keptBack(found, records).map(keptBackInWords),
    ],
  };
}

/** What became of a recommendation of the earlier letter, as the page says it. */
export const becameOnPage: Readonly<Record<Judgement, string>> = {
  open: "Not said yet",
  done: "Done",
  partly: "Done in part",
  notYet: "Not yet done",
  notLookedAt: "Not looked at again",
  noLongerApplies: "No longer applies",
};
