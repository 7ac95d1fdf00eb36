import { expect, test } from "vitest";
import { seal } from "../crypto/box.ts";
import { utf8ToBytes } from "../crypto/bytes.ts";
import { subkey } from "../crypto/subkey.ts";
import { fixedRandom } from "../crypto/testing/fixedRandom.ts";
import {
  addEpochs,
  beginTeam,
  openKeyRing,
  renewDevice,
  sealKeyRing,
  zeroKeyRing,
} from "./keyRing.ts";
import { teamIdOf } from "./keys.ts";

const random = fixedRandom("keyRing");
const localKey = random(32);
const visitId = "01890000-0000-7000-8000-000000000001";

test("a key ring comes back as it was sealed", () => {
  const ring = {
    visits: [beginTeam(visitId, random), renewDevice(beginTeam(visitId, random), random)],
  };
  expect(openKeyRing(sealKeyRing(ring, localKey, random(24)), localKey)).toEqual({
    ok: true,
    value: ring,
  });
});

test("another local key or a flipped bit does not open it", () => {
  const sealed = sealKeyRing({ visits: [] }, localKey, random(24));
  const cannot = { ok: false, error: { type: "CannotOpen" } };
  expect(openKeyRing(sealed, random(32))).toEqual(cannot);
  for (let i = 0; i < sealed.length; i += 1) {
    const flipped = sealed.slice();
    flipped[i] = (flipped[i] ?? 0) ^ 0x80;
    expect(openKeyRing(flipped, localKey)).toEqual(cannot);
  }
});

test("a ring of a later version, or of another shape, says so", () => {
  const opened = (json: unknown) => {
    const name = "cf/keyring/v1";
    const under = { key: subkey(localKey, name), context: utf8ToBytes(name) };
    const sealed = seal(utf8ToBytes(JSON.stringify(json)), under, random(24));
    return openKeyRing(sealed, localKey);
  };
  expect(opened({ version: 2, anything: 1 })).toMatchObject({
    error: { type: "NewerVersion", version: 2 },
  });
  expect(opened({ version: 1, visits: [{}] })).toMatchObject({ error: { type: "BadContent" } });
  expect(opened([])).toMatchObject({ error: { type: "BadContent" } });
});

test("a team's id binds its lead's key", () => {
  const team = beginTeam(visitId, random);
  expect(teamIdOf(team.leadKey, team.teamRandom)).toBe(team.team);
  expect(teamIdOf(random(32), team.teamRandom)).not.toBe(team.team);
});

test("epoch keys are added once", () => {
  const keys = beginTeam(visitId, random);
  const next = { epoch: 2, key: random(32) };
  const added = addEpochs(addEpochs(keys, [next]), [next, ...keys.epochs]);
  expect(added.epochs).toEqual([...keys.epochs, next]);
});

test("zeroing leaves no secret behind", () => {
  const keys = renewDevice(beginTeam(visitId, random), random);
  zeroKeyRing({ visits: [keys] });
  const secrets = [
    keys.localKey,
    keys.leadSecret ?? new Uint8Array([1]),
    keys.device.signSecret,
    keys.device.boxSecret,
    ...keys.former.flatMap((device) => [device.signSecret, device.boxSecret]),
    ...keys.epochs.map(({ key }) => key),
  ];
  expect(secrets.every((secret) => secret.every((byte) => byte === 0))).toBe(true);
});
