import * as fc from "fast-check";
import { expect, test } from "vitest";
import { concatBytes, hexToBytes } from "../crypto/bytes.ts";
import { photographErrorInWords } from "./photographErrorInWords.ts";
import {
  largestPhotograph,
  looksLikePicture,
  type PhotographError,
  readPhotographHead,
} from "./photographHead.ts";
import { latinBytes, plainWebp } from "./testing/plainWebp.ts";

const bytesOf = (hex: string): Uint8Array => hexToBytes(hex.replaceAll(/\s/g, ""));
const png = (width: string, height: string) =>
  bytesOf(`89504e470d0a1a0a 0000000d 49484452 ${width} ${height} 08 02 00 00 00`);
const errorOf = (bytes: Uint8Array): PhotographError | null => {
  const head = readPhotographHead(bytes);
  return head.ok ? null : head.error;
};

test("a photograph says how large it is before anything decodes it", () => {
  expect(readPhotographHead(png("00000fa0", "00000bb8"))).toEqual({
    ok: true,
    value: { format: "png", width: 4000, height: 3000 },
  });
  // A JPEG whose position and camera stand before its frame.
  const exif = `ffe1 0010 ${"00".repeat(14)}`;
  expect(
    readPhotographHead(bytesOf(`ffd8 ${exif} ffff ffdb 0004 0000 ffc2 0011 08 0bb8 0fa0 03`)),
  ).toEqual({ ok: true, value: { format: "jpeg", width: 4000, height: 3000 } });
  expect(readPhotographHead(plainWebp({ width: 640, height: 480, bytes: 100 }))).toEqual({
    ok: true,
    value: { format: "webp", width: 640, height: 480 },
  });
  const extended = `52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100`;
  expect(readPhotographHead(bytesOf(extended))).toMatchObject({
    value: { width: 640, height: 480 },
  });
});

test("a small file that stands for any number of pixels is refused with its size", () => {
  const bomb = errorOf(png("0000ea60", "0000ea60"));
  expect(bomb).toEqual({ type: "TooManyPixels", width: 60_000, height: 60_000 });
  expect(bomb && photographErrorInWords(bomb)).toContain("60,000 × 60,000 pixels");
  expect(errorOf(png("0000ffff", "00000001"))?.type).toBe("TooManyPixels");
  expect(errorOf(png("00000000", "00000001"))?.type).toBe("Damaged");
  expect(errorOf(new Uint8Array(largestPhotograph + 1))?.type).toBe("TooManyBytes");
});

test("what is no photograph that can be read is told by name", () => {
  const said = (bytes: Uint8Array) => {
    const error = errorOf(bytes);
    return error && photographErrorInWords(error);
  };
  expect(said(bytesOf("00000018 66747970 68656963 00000000"))).toContain("iPhone photograph");
  expect(said(bytesOf("00000018 66747970 61766966 00000000"))).toContain("AVIF");
  expect(said(latinBytes("GIF89a"))).toContain("GIF");
  expect(said(latinBytes('<?xml version="1.0"?><svg xmlns="x">'))).toContain("SVG");
  expect(said(latinBytes("Team managers, 10:30"))).toContain("not a picture");
  expect(said(bytesOf("ffd8 ffe1 0010 00"))).toContain("damaged");
  expect(looksLikePicture(bytesOf("00000018 66747970 68656963"))).toBe(true);
  expect(looksLikePicture(latinBytes("%PDF-1.7"))).toBe(false);
});

test("whatever the bytes, reading a head ends with a size or a reason", () => {
  const starts = ["", "ffd8ff", "89504e470d0a1a0a", "524946460000000057454250"].map(bytesOf);
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const head = readPhotographHead(concatBytes(start, rest));
      expect(head.ok ? head.value.width : head.error.type).toBeTruthy();
    }),
  );
});
