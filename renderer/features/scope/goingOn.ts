import { agree } from "../../../shared/visit/agreed/agree.ts";
import {
  broadScopeGuard,
  broadScopeReasonId,
  isOfBroadScope,
  wordsOfBroadScope,
} from "../../../shared/visit/agreed/broadScope.ts";
import { put, set } from "../../../shared/visit/change.ts";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { run } from "../../db/run.ts";

/** Why the team goes on with a scope that is too broad, as it is written down. */
export interface GoingOnNow {
  readonly reason: string;
  /** ISO day. */
  readonly day: string;
  readonly by: PeerId | null;
  /** By which role each side agreed; empty where it has not. */
  readonly agreed: Readonly<Record<Agreement["side"], string>>;
  /** The sum that was read: nobody agrees to numbers unread. */
  readonly seen: string;
}

/** Records the reason, and which side agreed to it with the numbers that were read. What was agreed to before stays in the history. */
export const goOn = (
  { visit }: Pick<VisitRecords, "visit">,
  { reason, day, by, agreed, seen }: GoingOnNow,
): Promise<void> =>
  run(visit.id, "Go on although the scope is too broad", (records, mint) => {
    const id = broadScopeReasonId(visit.id);
    const before = records.reasons.find((each) => each.id === id);
    const text = reason.trim();
    const row = { guard: broadScopeGuard, target: "", reason: text, by, at: mint.now() };
    const words = wordsOfBroadScope(seen, text);
    return [
      ...(before === undefined
        ? [put("reasons", { id, visitId: visit.id, ...row })]
        : before.reason === text
          ? []
          : [set("reasons", before, row)]),
      ...(["host", "team"] as const).flatMap((side) => {
        const role = agreed[side].trim();
        const isThere = records.agreements.some(
          (each) => each.words === words && each.side === side && each.standing === "agreed",
        );
        if (role === "" && !isThere) return [];
        const standing = role === "" ? ("takenBack" as const) : ("agreed" as const);
        return [agree(records, { words, enquiryId: null, side, standing, role, on: day })];
      }),
    ];
  });

/** Takes the reason off, and what was agreed to with it. */
export const takeGoingOnBack = ({ visit }: Pick<VisitRecords, "visit">): Promise<void> =>
  run(visit.id, "Take back that the team goes on", (records) => [
    ...records.reasons
      .filter(({ id }) => id === broadScopeReasonId(visit.id))
      .map((row) => set("reasons", row, { reason: "" })),
    ...records.agreements
      .filter(({ words, standing }) => isOfBroadScope(words) && standing === "agreed")
      .map((row) => set("agreements", row, { standing: "takenBack" as const })),
  ]);
