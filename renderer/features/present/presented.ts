import { asItStands } from "../../../shared/letter/heardByHost.ts";
import { put } from "../../../shared/visit/change.ts";
import { type Deck, messagesOf } from "../../../shared/visit/deck.ts";
import { CheckInId, PresentationId } from "../../../shared/visit/ids.ts";
import { contentHash } from "../../../shared/visit/issued/letterHash.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { londonDate, londonTime } from "../../../shared/words/londonTime.ts";
import { run } from "../../db/run.ts";

/**
 * Keeps what was presented with its hash; with `heardBy` it also records, as a check-in does, that
 * these people of the host heard every message of it, in its words.
 */
export const recordPresentation = (
  records: VisitRecords,
  deck: Deck,
  { now, heardBy }: { readonly now: Date; readonly heardBy: string | null },
): Promise<void> =>
  run(records.visit.id, "Record the feedback", (_, { newId }) => {
    const { visit } = records;
    const when = { day: londonDate(now.toISOString()), at: londonTime(now.toISOString()) };
    const presented = put("presentations", {
      id: PresentationId.parse(newId()),
      visitId: visit.id,
      audience: deck.audience,
      ...when,
      contentHash: contentHash(deck),
      deck,
    });
    if (heardBy === null) return [presented];
    return [
      presented,
      put("checkIns", {
        id: CheckInId.parse(newId()),
        visitId: visit.id,
        ...when,
        withWhom: heardBy,
        points: [],
        peerIds: [],
        heard: Object.fromEntries(messagesOf(deck).map(({ key, text }) => [key, text])),
        answers: {},
        responses: {},
        asTold: Object.assign({}, ...messagesOf(deck).map(({ key }) => asItStands(key, records))),
      }),
    ];
  });
