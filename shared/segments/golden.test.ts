import { afterEach, expect, test, vi } from "vitest";
import { viewOf } from "../crypto/bytes.ts";
import { readInvitation } from "../team/invitation.ts";
import { openKeyRing } from "../team/keyRing.ts";
import { localKeys } from "../team/keys.ts";
import { noTeam } from "../team/teamState.ts";
import backup from "./golden/backup.prb?url&inline";
import batch1 from "./golden/batch-1.prs?url&inline";
import batch2 from "./golden/batch-2-roster.prs?url&inline";
import batch3 from "./golden/batch-3-epoch-2.prs?url&inline";
import cardLead from "./golden/card-lead.prs?url&inline";
import cardLeaver from "./golden/card-leaver.prs?url&inline";
import cardPeer from "./golden/card-peer.prs?url&inline";
import invitation from "./golden/invitation.cfinvite?url&inline";
import journal from "./golden/journal.prj?url&inline";
import keyRing from "./golden/keyring.bin?url&inline";
import marker from "./golden/marker.prs?url&inline";
import { whoseMarker } from "./marker.ts";
import { receive } from "./receive.ts";
import { nothingReceived } from "./receiveState.ts";
import { openAction } from "./sealAction.ts";
import { openBackup } from "./sealBackup.ts";
import { goldenAction, goldenFiles, goldenLocalKey, goldenStretch } from "./testing/goldenFiles.ts";
import { must } from "./testing/testLaptop.ts";

// In Node and in browsers alike; the types of shared/ know neither.
declare const atob: (base64: string) => string;

afterEach(() => vi.unstubAllGlobals());

// Written once by format 1. Whoever changes a format adds files and keeps these readable.
const golden = {
  "card-lead.prs": bytesOf(cardLead),
  "card-peer.prs": bytesOf(cardPeer),
  "card-leaver.prs": bytesOf(cardLeaver),
  "batch-1.prs": bytesOf(batch1),
  "batch-2-roster.prs": bytesOf(batch2),
  "batch-3-epoch-2.prs": bytesOf(batch3),
  "marker.prs": bytesOf(marker),
  "invitation.cfinvite": bytesOf(invitation),
  "journal.prj": bytesOf(journal),
  "backup.prb": bytesOf(backup),
  "keyring.bin": bytesOf(keyRing),
};
const words = "address exotic unique escape choice summer";

const ring = must(openKeyRing(golden["keyring.bin"], goldenLocalKey));
const [lead, peer] = ring.visits;
if (lead === undefined || peer === undefined) throw new Error("the golden ring holds two visits");
const lines = ["00000001.sittingA", "00000002.sittingA"].map((stamp) =>
  goldenAction(stamp, lead.device.id),
);

test("today's code reads the team's files of format 1, the peer's new key included", async () => {
  const files = Object.entries(golden)
    .filter(([name]) => name.endsWith(".prs"))
    .map(([name, bytes]) => ({ name, bytes }));
  const received = await receive(files, nothingReceived, {
    keys: peer,
    now: "2026-11-24T09:00:00.000Z",
  });
  expect(received.problems).toEqual([]);
  expect(received.actions.map(({ action }) => action)).toEqual(lines);
  expect(received.newEpochKeys).toEqual(lead.epochs.filter(({ epoch }) => epoch === 2));
  expect(
    Object.values(received.state.team.members)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["AB", "JM", "LV"]);
  expect(Object.keys(received.state.team.removals)).toHaveLength(1);
});

test("today's code reads a marker, an invitation, a journal and a backup of format 1", async () => {
  expect(await whoseMarker(golden["marker.prs"], lead, noTeam)).toBe("ours");
  const now = new Date("2026-11-24T09:00:00Z");
  expect(
    must(
      await readInvitation(golden["invitation.cfinvite"], words, { now, stretch: goldenStretch }),
    ),
  ).toMatchObject({ host: "Midthorpe", visitId: lead.visitId, leadKey: lead.leadKey });
  const local = localKeys(lead.localKey, lead.team);
  const frame = golden["journal.prj"];
  expect(viewOf(frame).getUint32(0)).toBe(frame.length - 4);
  expect(must(openAction(frame.subarray(4), local))).toEqual(lines[0]);
  expect(must(await openBackup(golden["backup.prb"], local))).toEqual([lines[0]]);
});

test("the same randomness gives the same bytes as then", async () => {
  // As then, deflated in JavaScript: the runtime's own makes other bytes of the same.
  vi.stubGlobal("CompressionStream", undefined);
  const written = await goldenFiles();
  expect(written.words).toBe(words);
  expect(Object.keys(written.files).sort()).toEqual(Object.keys(golden).sort());
  // Batches say which version of the records their writer knew, and the JSON of what is large is now of
  // ASCII alone: bytes differ from then, what is in them does not.
  for (const [name, bytes] of Object.entries(golden))
    if (!name.startsWith("batch-") && name !== "backup.prb")
      expect(written.files[name]).toEqual(bytes);
  const backupNow = written.files["backup.prb"] ?? new Uint8Array();
  expect(must(await openBackup(backupNow, localKeys(lead.localKey, lead.team)))).toEqual([
    lines[0],
  ]);
});

function bytesOf(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}
