import { wordlist } from "@scure/bip39/wordlists/english.js";
import { expect, test } from "vitest";
import { concatBytes } from "../crypto/bytes.ts";
import { digest } from "../crypto/digest.ts";
import { fixedRandom } from "../crypto/testing/fixedRandom.ts";
import { must } from "../segments/testing/testLaptop.ts";
import {
  acceptInvitation,
  checkInvitationFile,
  largestInvitation,
  readInvitation,
  type StretchWords,
  writeInvitation,
} from "./invitation.ts";
import { britishSpellings, drawWords, secretOfWords } from "./invitationWords.ts";
import { noTeam } from "./teamState.ts";
import { addEpochs, beginTeam, sealKeyRing } from "./keyRing.ts";

const random = fixedRandom("invitation");
// Argon2id runs in main; here only that words and salt both go in matters.
const stretch: StretchWords = (secret, salt) => Promise.resolve(digest(concatBytes(secret, salt)));
const keys = beginTeam("01890000-0000-7000-8000-000000000001", random);
const hint = { host: "Midthorpe City Council", store: "Peer review team – OneDrive" };
const expires = new Date("2026-11-25T09:00:00Z");
const now = new Date("2026-11-24T09:00:00Z");

const write = async (from = keys, store: string | null = hint.store) =>
  must(await writeInvitation(from, { ...hint, store }, { of: noTeam, expires, stretch, random }));
const typeOf = async (file: Uint8Array, words: string, at = now) => {
  const read = await readInvitation(file, words, { now: at, stretch });
  return read.ok ? "Opened" : read.error.type;
};

test("file and words together make a member with every key of the team", async () => {
  const { file, words, invitation } = await write();
  const spoken = ` ${words.join(",\n").toUpperCase()}. `;
  const opened = must(await readInvitation(file, spoken, { now, stretch }));
  expect(opened).not.toHaveProperty("initials");
  expect(opened).toMatchObject({ ...hint, visitId: keys.visitId, epochs: keys.epochs });
  const joined = acceptInvitation(opened, random);
  expect(joined).toMatchObject({ team: keys.team, leadSecret: null, epochs: keys.epochs });
  expect(joined.localKey).not.toEqual(keys.localKey);
  expect(invitation).toMatch(/^[0-9a-f]{64}$/);
});

test("words that are wrong, mistyped or too few are told apart, and an old invitation from a damaged one", async () => {
  const { file, words } = await write();
  const said = words.join(" ");
  const [first = ""] = words;
  const other = wordlist.find((word) => !words.includes(word)) ?? "";
  expect(await typeOf(file, said)).toBe("Opened");
  expect(await typeOf(file, said.replace(first, other))).toBe("WrongWords");
  expect(await typeOf(file, said.replace(first, "midthorpe"))).toBe("UnknownWord");
  expect(await typeOf(file, words.slice(1).join(" "))).toBe("WrongNumberOfWords");
  expect(await typeOf(file, said, new Date("2026-11-25T09:00:01Z"))).toBe("Expired");
  expect(await typeOf(file.subarray(0, -1), said)).toBe("Damaged");
  expect(await typeOf(file.subarray(0, 20), said)).toBe("Damaged");
  expect(await typeOf(file.with(4, 2), said)).toBe("NewerFormat");
  expect(await typeOf(random(300), said)).toBe("NotAnInvitation");
  for (let at = 5; at < file.length; at += 1)
    expect(checkInvitationFile(file.with(at, (file[at] ?? 0) ^ 1)).ok).toBe(false);
});

test("the initials under which somebody is in the list travel along, and a newcomer needs none of their own", async () => {
  const named = { ...hint, initials: "RA" };
  const written = must(
    await writeInvitation(keys, named, { of: noTeam, expires, stretch, random }),
  );
  const opened = must(
    await readInvitation(written.file, written.words.join(" "), { now, stretch }),
  );
  expect(opened.initials).toBe("RA");
  expect(written.file.length).toBeLessThanOrEqual(480);
});

test("only the lead invites", async () => {
  const peer = { ...keys, leadSecret: null };
  expect(await writeInvitation(peer, hint, { of: noTeam, expires, stretch, random })).toEqual({
    ok: false,
    error: { type: "NotLead" },
  });
});

test.each([
  ["epoch 0", { epochs: [{ epoch: 0, key: random(32) }] }],
  ["no epoch", { epochs: [] }],
  ["one epoch twice", { epochs: [1, 1].map((epoch) => ({ epoch, key: random(32) })) }],
  ["no visit", { visitId: "ffffffff-ffff-ffff-0000-000000000000" }],
])(
  "fault 53: an invitation with %s is refused before anything of it is kept",
  async (_what, change) => {
    const { file, words } = await write({ ...keys, ...change });
    expect(await typeOf(file, words.join(" "))).toBe("NewerFormat");
  },
);

test("fault 53: a key ring that could not be read back is not sealed", () => {
  const ring = { visits: [{ ...keys, epochs: [{ epoch: 0, key: random(32) }] }] };
  expect(() => sealKeyRing(ring, random(32), random(24))).toThrow();
});

test("an invitation fits into a QR code, also after many removals, or is refused", async () => {
  expect((await write()).file.length).toBeLessThanOrEqual(480);
  const epochs = (count: number) =>
    addEpochs(
      keys,
      Array.from({ length: count }, (_, i) => ({ epoch: i + 2, key: random(32) })),
    );
  expect((await write(epochs(15))).file.length).toBeLessThanOrEqual(largestInvitation);
  expect(
    await writeInvitation(epochs(40), hint, { of: noTeam, expires, stretch, random }),
  ).toMatchObject({
    error: { type: "TooLarge" },
  });
});

test("the store's name does not show in the file", async () => {
  const { file } = await write();
  expect(String.fromCodePoint(...file)).not.toMatch(/Midthorpe|OneDrive/);
});

test("six words are drawn evenly from all of the list", () => {
  const drawn = new Set(Array.from({ length: 4_000 }, () => drawWords(random)).flat());
  expect(drawWords(random)).toHaveLength(6);
  expect(drawn.size).toBe(wordlist.length);
});

test("a word that is spelled as in Britain opens like the word of the list, which has no such spelling itself", () => {
  for (const [british, word] of Object.entries(britishSpellings)) {
    expect(wordlist).toContain(word);
    expect(wordlist).not.toContain(british);
    const rest = "tiger lamp river cousin velvet";
    expect(secretOfWords(`${rest} ${british.toUpperCase()}`)).toEqual(
      secretOfWords(`${rest} ${word}`),
    );
  }
  // One that is on neither list is told as it was typed.
  expect(secretOfWords("colour lamp river cousin velvet harbr")).toEqual({
    ok: false,
    error: { type: "UnknownWord", position: 6, word: "harbr" },
  });
});
