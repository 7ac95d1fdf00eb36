import * as fc from "fast-check";
import { expect, test } from "vitest";
import { concatBytes } from "../crypto/bytes.ts";
import { largestPictureFile } from "../visit/kinds/picture.ts";
import { plainWebpOf, plainWebpSize } from "./plainWebp.ts";
import { largestPicture, openPicture, sealPicture } from "./sealPicture.ts";
import { latinBytes, plainWebp } from "./testing/plainWebp.ts";

/** Random bytes that are the same in every run. */
function counting() {
  let next = 1;
  return (count: number) => Uint8Array.from({ length: count }, () => (next = (next * 75) % 65_537));
}

const sealed = async (picture = plainWebp({ width: 1600, height: 1200, bytes: 5_000 })) => {
  const made = await sealPicture(picture, counting());
  if (made === null) throw new Error("not sealed");
  return { picture, ...made };
};

test("a picture that was sealed is opened by its record, and shows in its file neither words nor size", async () => {
  const { picture, image, bytes } = await sealed();
  expect(image).toMatchObject({ width: 1600, height: 1200, bytes: bytes.length });
  expect(await openPicture(bytes, image)).toEqual({ ok: true, value: picture });
  expect(new TextDecoder("latin1").decode(bytes)).not.toContain("WEBP");
  const shorter = await sealed(plainWebp({ width: 1600, height: 1200, bytes: 4_990 }));
  expect(shorter.bytes.length).toBe(bytes.length);
});

test("format 1 is as it was written first: the same randomness gives the same file", async () => {
  const { image } = await sealed();
  expect(image.file).toBe("c14649a3a25040f263b6549b8a669a4598667deb260a7af75b01aabd58a36ab3");
  expect(image.key).toBe("4bf9ed4fea7ab081c15778f7179152cde9162a1be8bd54820ab755bd1eb7984e");
});

test("a file that is cut off, changed in a byte or another one is none of the record's", async () => {
  const { image, bytes } = await sealed();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(await openPicture(changed, image)).toMatchObject({ error: { type: "OtherFile" } });
      const cut = bytes.subarray(0, at);
      expect(await openPicture(cut, image)).toMatchObject({ error: { type: "OtherFile" } });
    }),
  );
  const other = await sealed(plainWebp({ width: 1600, height: 1200, bytes: 6_000 }));
  expect(await openPicture(other.bytes, image)).toMatchObject({ error: { type: "OtherFile" } });
});

test("a record that names another key, or another size than the picture has, opens nothing", async () => {
  const { image, bytes } = await sealed();
  const key = `${image.key.slice(0, -1)}${image.key.endsWith("0") ? "1" : "0"}`;
  expect(await openPicture(bytes, { ...image, key })).toMatchObject({
    error: { type: "CannotOpen" },
  });
  expect(await openPicture(bytes, { ...image, width: 1599 })).toMatchObject({
    error: { type: "NoPicture" },
  });
});

test("nothing but a plain picture is sealed: no metadata, no other format, no more than fits", async () => {
  const plain = plainWebp({ width: 10, height: 10, bytes: 1_000 });
  const extended = plain.slice();
  extended.set(latinBytes("VP8X"), 12);
  for (const bytes of [
    extended,
    concatBytes(plain, latinBytes("EXIF")),
    plainWebp({ width: 2_001, height: 10, bytes: 1_000 }),
    plainWebp({ width: 10, height: 10, bytes: largestPicture + 2 }),
    latinBytes("\u00FF\u00D8\u00FFnot a WebP"),
    new Uint8Array(),
  ])
    expect(await sealPicture(bytes, counting())).toBeNull();
});

test("of a file with more in it the frame alone is kept", () => {
  const plain = plainWebp({ width: 10, height: 10, bytes: 100 });
  const more = concatBytes(
    latinBytes("RIFF\0\0\0\0WEBPVP8X\u000A\0\0\0 \0\0\0\u0009\0\0\u0009\0\0ICCP\u0003\0\0\0abc\0"),
    plain.subarray(12),
    latinBytes("EXIF\u0004\0\0\0GPS!"),
  );
  expect(plainWebpOf(more)).toEqual(plain);
  expect(plainWebpOf(plain)).toEqual(plain);
  expect(plainWebpOf(more.subarray(0, 60))).toBeNull();
  expect(plainWebpOf(latinBytes("\u00FF\u00D8\u00FF"))).toBeNull();
});

test("the largest picture fits into the largest file", async () => {
  const { bytes } = await sealed(plainWebp({ width: 2_000, height: 2_000, bytes: largestPicture }));
  expect(bytes.length).toBeLessThanOrEqual(largestPictureFile);
});

test("whatever the bytes, asking for their size ends without a fault", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(() => plainWebpSize(bytes)).not.toThrow();
      expect(() => plainWebpSize(concatBytes(latinBytes("RIFF....WEBPVP8 "), bytes))).not.toThrow();
    }),
  );
});
