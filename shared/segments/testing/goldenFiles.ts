import { concatBytes, type Random, u32 } from "../../crypto/bytes.ts";
import { digest } from "../../crypto/digest.ts";
import { fixedRandom } from "../../crypto/testing/fixedRandom.ts";
import type { Action } from "../../ops/action.ts";
import type { Person } from "../../team/card.ts";
import { acceptInvitation, readInvitation, writeInvitation } from "../../team/invitation.ts";
import type { Invitation } from "../../team/invitationContent.ts";
import { addEpochs, beginTeam, sealKeyRing, type VisitKeys } from "../../team/keyRing.ts";
import { localKeys } from "../../team/keys.ts";
import { removeMember } from "../../team/removeMember.ts";
import { makeCard } from "../makeCard.ts";
import { noTeam } from "../../team/teamState.ts";
import { makeMarker } from "../marker.ts";
import { receive } from "../receive.ts";
import { nothingReceived, type ReceiveState, removalPoint, wroteSegment } from "../receiveState.ts";
import { sealAction } from "../sealAction.ts";
import { sealBackup } from "../sealBackup.ts";
import { sealBatches } from "../sealBatches.ts";
import { must } from "./testLaptop.ts";

/** The local key that the golden key ring is sealed under, and the words of the golden invitation. */
export const goldenLocalKey = new Uint8Array(32).fill(7);

/** In the app this is Argon2id; golden files pin the format around it. */
export const goldenStretch = (secret: Uint8Array, salt: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(digest(concatBytes(secret, salt)));

export const goldenAction = (stamp: string, by: string): Action => ({
  stamp,
  at: "2026-11-24T09:00:00.000Z",
  by,
  label: "Add note",
  ops: [
    {
      table: "notes",
      row: "01890000-0000-7000-8000-000000000002",
      set: { text: "Thresholds are “mostly” understood – said by 3 of 4." },
    },
  ],
});

const at = "2026-11-24T09:00:00.000Z";

/** One file of each format, from fixed randomness: what the committed ones were written by. */
export async function goldenFiles(): Promise<{
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly words: string;
  readonly lead: VisitKeys;
}> {
  const random = fixedRandom("golden files of format 1");
  const founded = beginTeam("01890000-0000-7000-8000-000000000001", random);
  const person = { name: "JM", role: "Director", organisation: "Other Council" };
  const leadCard = await makeCard(founded, person, { type: "lead" }, { at, random });
  const invited = must(
    await writeInvitation(
      founded,
      { host: "Midthorpe", store: "OneDrive – Peer review" },
      { of: noTeam, expires: new Date("2026-12-01T00:00:00Z"), stretch: goldenStretch, random },
    ),
  );
  const words = invited.words.join(" ");
  const peer = await join(invited.file, words, random);
  const leaver = await accept(peer.invitation, { ...person, name: "LV" }, random);
  const files = [leadCard, peer.card, leaver.card].map((card, i) => ({
    name: `${i}`,
    bytes: card.bytes,
  }));
  let { state } = await receive(files, nothingReceived, { keys: founded, now: at });
  const first = await batches(state, founded, random, "00000001.sittingA");
  state = first.reduce((before, batch) => wroteSegment(before, batch), state);
  const headsOf = (device: string) => removalPoint(state, device);
  const removal = must(
    await removeMember(state.team, leaver.keys.device.id, { keys: founded, headsOf, random }),
  );
  const lead = addEpochs(founded, [removal.epochKey]);
  const [roster, second] = must(
    await sealBatches(state, lead, {
      actions: [goldenAction("00000002.sittingA", lead.device.id)],
      rosters: [removal.signed],
      seats: [],
      at,
      random,
    }),
  );
  if (first[0] === undefined || roster === undefined || second === undefined)
    throw new Error("three batches were sealed");
  const local = localKeys(lead.localKey, lead.team);
  const action = goldenAction("00000001.sittingA", lead.device.id);
  const sealed = sealAction(action, local, random(24));
  return {
    words,
    lead,
    files: {
      "card-lead.prs": leadCard.bytes,
      "card-peer.prs": peer.card.bytes,
      "card-leaver.prs": leaver.card.bytes,
      "batch-1.prs": first[0].bytes,
      "batch-2-roster.prs": roster.bytes,
      "batch-3-epoch-2.prs": second.bytes,
      "marker.prs": (await makeMarker(lead, noTeam, { at, random })).bytes,
      "invitation.cfinvite": invited.file,
      "journal.prj": concatBytes(u32(sealed.length), sealed),
      "backup.prb": await sealBackup([action], local, { nonce: random(24) }),
      "keyring.bin": sealKeyRing({ visits: [lead, peer.keys] }, goldenLocalKey, random(24)),
    },
  };
}

async function join(file: Uint8Array, words: string, random: Random) {
  const now = new Date(at);
  const invitation = must(await readInvitation(file, words, { now, stretch: goldenStretch }));
  const person = { name: "AB", role: "Service manager", organisation: "Third Council" };
  return { invitation, ...(await accept(invitation, person, random)) };
}

async function accept(invitation: Invitation, person: Person, random: Random) {
  const keys = acceptInvitation(invitation, random);
  const joining = { type: "invitation", invitation } as const;
  return { keys, card: await makeCard(keys, person, joining, { at, random }) };
}

const batches = async (state: ReceiveState, keys: VisitKeys, random: Random, stamp: string) =>
  must(
    await sealBatches(state, keys, {
      actions: [goldenAction(stamp, keys.device.id)],
      rosters: [],
      seats: [],
      at,
      random,
    }),
  );
