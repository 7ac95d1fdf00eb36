import { allAreas, formsOf } from "../visit/formsOf.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { BaselineItem, Judgement, KeptTally, Then } from "../visit/kinds/baselineItem.ts";
import type { BaselineLink } from "../visit/kinds/baselineLink.ts";
import type { VisitRecords } from "../visit/records.ts";
import { filesRead, keptTally } from "./keptTally.ts";

/** What the case files show on an area now; null where the forms of this visit do not ask it. */
export type TallyNow = Readonly<Record<"drawn" | "chosen", KeptTally>> | null;

/** A point of the baseline beside what is found now. */
export interface BaselineRow<Of extends Then = Then> {
  readonly item: BaselineItem;
  readonly was: Of;
  /** Findings of this visit that it came to, in their order. */
  readonly findings: readonly Finding[];
  readonly links: readonly BaselineLink[];
  /** Of an area alone. */
  readonly now: TallyNow;
}

/** The baseline in its three parts, each in the order of the earlier letter or form. */
export interface BaselineNow {
  readonly recommendations: readonly BaselineRow<Extract<Then, { type: "recommendation" }>>[];
  readonly findings: readonly BaselineRow<Extract<Then, { type: "finding" }>>[];
  readonly areas: readonly BaselineRow<Extract<Then, { type: "area" }>>[];
}

/** What was said or counted then beside what is found now; all empty where the visit is no return. */
export function baselineNow(records: VisitRecords): BaselineNow {
  const read = filesRead(records);
  const forms = formsOf(records);
  const findings = inOrder(records.findings);
  const areaNow = (was: Then): TallyNow => {
    if (was.type !== "area") return null;
    const form = forms.find(({ key }) => key === was.form);
    const area = form && allAreas(form).find(({ key }) => key === was.area);
    if (area === undefined || area.isRetired || form?.isRetired === true) return null;
    return { drawn: keptTally(read.drawn, area), chosen: keptTally(read.chosen, area) };
  };
  const rows = inOrder(records.baselineItems).map((item): BaselineRow => ({
    item,
    was: item.was,
    findings: findings.filter(({ id }) => item.findingIds.includes(id)),
    links: records.baselineLinks.filter(({ itemId }) => itemId === item.id),
    now: areaNow(item.was),
  }));
  const of = <Type extends Then["type"]>(type: Type) =>
    rows.filter(({ was }) => was.type === type) as unknown as BaselineRow<
      Extract<Then, { type: Type }>
    >[]; // of that very type
  return { recommendations: of("recommendation"), findings: of("finding"), areas: of("area") };
}

/** Judgements in the order in which they are offered. */
export const judgements = [
  "open",
  "done",
  "partly",
  "notYet",
  "notLookedAt",
  "noLongerApplies",
] as const satisfies readonly Judgement[];

/** "4 of 9 said": how far the team has come. */
export const saidSoFar = (rows: readonly BaselineRow[]): { said: number; all: number } => ({
  said: rows.filter(({ item }) => item.judgement !== "open").length,
  all: rows.length,
});
