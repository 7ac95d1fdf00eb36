import { expect, test } from "vitest";
import { noPassphrase, problemsOf } from "./newPassphrase.ts";
import { strengthOf } from "./passphraseStrength.ts";
import { placesToTypeBack, wrongPlaces } from "./typeBack.ts";
import { vaultErrorInWords, waitInWords } from "./vaultErrorInWords.ts";

test.each(["password", "Manchester1", "qwertyuiop", "letmein2024", "aaaaaaaaaaaa", "Liverpool"])(
  "%s is not enough, and it says why",
  async (passphrase) => {
    const { isEnough, advice } = await strengthOf(passphrase);
    expect(isEnough).toBe(false);
    expect(advice).toMatch(/\w/);
  },
);

test("four words that do not belong together are enough", async () => {
  expect(await strengthOf("seven herons over the weir")).toMatchObject({
    isEnough: true,
    advice: null,
  });
});

test("a passphrase is taken when it is strong and was typed twice or seen", async () => {
  const text = "seven herons over the weir";
  const messages = async (typed: Partial<typeof noPassphrase>) =>
    (await problemsOf({ ...noPassphrase, ...typed })).map(({ message }) => message);
  expect(await messages({ text, again: text })).toEqual([]);
  expect(await messages({ text, isShown: true })).toEqual([]);
  expect(await messages({ text, again: `${text} ` })).toEqual([
    "The two passphrases are not the same",
  ]);
  expect(await messages({ text })).toEqual(["Type the passphrase a second time"]);
  expect(await messages({ text: "password1", again: "password1" })).toHaveLength(1);
  expect(await messages({})).toEqual(["Choose a passphrase"]);
});

test("three places are asked for, in order and never one twice", () => {
  for (const draws of [
    [0, 0, 0],
    [0.999, 0.999, 0.999],
    [0.5, 0.1, 0.9],
  ]) {
    let draw = 0;
    const places = placesToTypeBack(24, () => draws[draw++] ?? 0);
    expect(new Set(places).size).toBe(3);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const place of places) expect(place >= 1 && place <= 24).toBe(true);
  }
});

test("a word typed back counts whatever its case and spaces", () => {
  const words = ["otter", "lamp", "river"];
  expect(
    wrongPlaces(
      words,
      new Map([
        [1, " Otter"],
        [3, "rivet"],
      ]),
    ),
  ).toEqual([3]);
});

test("waits are said in seconds, then minutes", () => {
  expect([1, 1_000, 1_001, 40_000, 99_000, 160_000, 300_000].map(waitInWords)).toEqual([
    "1 second",
    "1 second",
    "2 seconds",
    "40 seconds",
    "99 seconds",
    "3 minutes",
    "5 minutes",
  ]);
});

test("each reason has words of its own", () => {
  const titles = [
    { type: "WrongPassphrase", waitMs: 0 } as const,
    { type: "Wait", waitMs: 5_000 } as const,
    { type: "MistypedRecovery", unknownWord: null } as const,
    { type: "MistypedRecovery", unknownWord: 7 } as const,
    { type: "WrongRecovery" } as const,
    { type: "KeyStoreLost" } as const,
    { type: "Damaged" } as const,
    { type: "CannotRead", code: "EBUSY" } as const,
  ].map((error) => vaultErrorInWords(error).title);
  expect(new Set(titles).size).toBe(titles.length);
});
