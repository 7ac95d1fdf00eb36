import type { Action } from "../../ops/action.ts";
import { columnsOf } from "../../ops/actionColumns.ts";
import { utf8ToBytes, viewOf } from "../../crypto/bytes.ts";
import { currentEpoch, segmentKeys } from "../../team/keys.ts";
import { pack } from "../pack.ts";
import { headOf, wroteSegment } from "../receiveState.ts";
import { sealSegment } from "../sealSegment.ts";
import { must, type TestLaptop } from "./testLaptop.ts";

/** What a batch of these holds. Whether they are actions is what tests are about. */
export const batchOf = (actions: readonly unknown[]) => ({
  v: 1,
  records: 1,
  seen: {},
  at: "2026-11-24T09:00:00Z",
  actions: columnsOf(actions as readonly Action[]),
});

/**
 * A batch such as only another program would seal: anything, rightly sealed, signed and following the
 * laptop's last. `inflatesTo` and `seq` are said in place of what is so.
 */
export async function sealedAs(
  laptop: TestLaptop,
  payload: unknown,
  said: { readonly inflatesTo?: number; readonly seq?: number } = {},
): Promise<Uint8Array> {
  const epoch = currentEpoch(laptop.keys.epochs);
  const head = headOf(laptop.state, laptop.device);
  if (epoch === undefined || head === null) throw new Error("the laptop is in the team");
  const packed = must(await pack([utf8ToBytes(JSON.stringify(payload))]));
  if (said.inflatesTo !== undefined) viewOf(packed).setUint32(4, said.inflatesTo);
  const segment = await sealSegment({
    kind: "batch",
    team: laptop.keys.team,
    device: laptop.device,
    signSecret: laptop.keys.device.signSecret,
    keys: segmentKeys(epoch),
    seq: said.seq ?? head.seq + 1,
    previous: head.hash,
    packed,
    nonce: laptop.random(24),
  });
  laptop.put(segment.bytes);
  laptop.state = wroteSegment(laptop.state, { ...segment, carried: [], rosters: [], seats: [] });
  return segment.bytes;
}
