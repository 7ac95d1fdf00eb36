import { put, set } from "../../../../shared/visit/change.ts";
import { DestructionId, HoldId, type VisitId } from "../../../../shared/visit/ids.ts";
import type { Hold } from "../../../../shared/visit/kinds/hold.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { dayWithWeekday } from "../../../../shared/words/inWords.ts";
import { run, runForGood } from "../../../db/run.ts";

/** Changes the day on which the notes are destroyed, or what is kept then. */
export const changeRetention = (
  visit: Visit,
  fields: Partial<Pick<Visit, "destroyOn" | "keeps">>,
): Promise<void> =>
  run(visit.id, "Change how long notes are kept", () => [set("visits", visit, fields)]);

/** Holds the notes on: the hold that was asked about is lifted, and one with a reason and a day of its own takes its place. */
export const holdOn = (
  hold: Hold,
  { reason, placedBy, until }: Pick<Hold, "reason" | "placedBy"> & { readonly until: string },
): Promise<void> =>
  runForGood(hold.visitId, "Hold the notes on", (_, { newId, now }) => [
    put("holds", {
      id: HoldId.parse(newId()),
      visitId: hold.visitId,
      reason,
      placedBy,
      placedAt: now(),
      until,
      lifted: null,
    }),
    put(
      "holds",
      { ...hold, lifted: { at: now(), reason: `Held on until ${dayWithWeekday(until)}` } },
      hold,
    ),
  ]);

/** Says to the team that this laptop destroys the notes; the last that it hears of it under the keys of now. */
export const sayBegun = (
  visitId: VisitId,
  { laptop, laptopName }: { readonly laptop: string; readonly laptopName: string },
): Promise<void> =>
  runForGood(visitId, "Say that the notes are destroyed", ({ destructions }, { newId, now }) =>
    destructions.some((each) => each.laptop === laptop && each.standing === "begun")
      ? []
      : [
          put("destructions", {
            id: DestructionId.parse(newId()),
            visitId,
            at: now(),
            laptop,
            laptopName,
            standing: "begun",
            certificate: null,
          }),
        ],
  );

/** Records that the certificate of another laptop was seen. */
export const recordCertificateSeen = (visitId: VisitId, laptopName: string): Promise<void> =>
  runForGood(visitId, "Certificate seen", (_, { newId, now }) => [
    put("destructions", {
      id: DestructionId.parse(newId()),
      visitId,
      at: now(),
      laptop: "",
      laptopName: laptopName.slice(0, 500),
      standing: "certificateSeen",
      certificate: null,
    }),
  ]);
