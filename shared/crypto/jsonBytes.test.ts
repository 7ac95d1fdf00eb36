import * as fc from "fast-check";
import { expect, test } from "vitest";
import { concatBytes, utf8ToBytes } from "./bytes.ts";
import { lengthOf, withJsonBytes } from "./jsonBytes.ts";
import { jsonOf } from "./jsonOf.ts";

const text = fc.string({ unit: "binary" });
const json = fc.jsonValue({ stringUnit: "binary" });
const written = (value: unknown) =>
  withJsonBytes(value, async (pieces) => concatBytes(...pieces.map((piece) => piece.slice())));

test("any value is written as JSON of ASCII alone that says what JSON.stringify says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(json, text), async (value) => {
      const bytes = await written(value);
      expect(bytes.every((byte) => byte >= 0x20 && byte < 0x7f)).toBe(true);
      const whole = new TextDecoder().decode(bytes);
      expect(JSON.parse(whole)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(jsonOf([bytes])).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("ASCII stands there byte for byte as JSON.stringify has it, fields without a value left out", async () => {
  const value = {
    a: ['\u0000\b\t\n\f\r\u001f "\\/~\u007f', -0, 1e21, 0.1, Number.NaN, true, null, undefined],
    b: undefined,
    "": {},
    c: [],
  };
  expect(new TextDecoder().decode(await written(value))).toBe(
    JSON.stringify(value).replace("\u007f", "\\u007f"),
  );
});

test("half of a pair of characters, as a cut emoji leaves it, comes back as it was", async () => {
  const cut = "\ud83d and \ude00";
  expect(jsonOf([await written(cut)])).toBe(cut);
});

test("what fills many pieces is cut nowhere, wherever a piece ends", async () => {
  for (let length = 65_520; length < 65_540; length += 1) {
    const value = ["x".repeat(length), "’".repeat(30_000), "y".repeat(140_000)];
    await withJsonBytes(value, async (pieces) => {
      expect(pieces.length).toBeGreaterThan(5);
      expect(jsonOf(pieces)).toEqual(value);
      expect(lengthOf(pieces)).toBe(length + 180_000 + 140_000 + 10);
    });
  }
});

test("pieces are wiped when the work has ended, also when it fails, and never shared by two at once", async () => {
  const kept: Uint8Array[] = [];
  const keep = async (pieces: readonly Uint8Array[]) => {
    kept.push(...pieces);
    await Promise.resolve();
    return pieces.map((piece) => piece.slice());
  };
  const values = ["a", "b", "c"].map((letter) => letter.repeat(100_000));
  const all = await Promise.all(values.map((value) => withJsonBytes(value, keep)));
  expect(all.map(jsonOf)).toEqual(values);
  await expect(
    withJsonBytes("secret", (pieces) => keep(pieces).then(() => Promise.reject(new Error("no")))),
  ).rejects.toThrow("no");
  for (const piece of kept) expect(piece.every((byte) => byte === 0)).toBe(true);
});

test("JSON that was written as UTF-8 is read as before, wherever it is parted", async () => {
  const value = { text: "Grüße – “so” 😀", list: [1, "2’"] };
  const bytes = utf8ToBytes(JSON.stringify(value));
  for (let at = 0; at <= bytes.length; at += 1)
    expect(jsonOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(value);
  expect(() => jsonOf([bytes.subarray(1)])).toThrow(SyntaxError);
  const long = "’".repeat(1_500_000);
  expect(jsonOf([utf8ToBytes(JSON.stringify(long))])).toBe(long);
});
