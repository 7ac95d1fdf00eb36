import { expect, test } from "vitest";
import { plainWebpSize } from "../../shared/pictures/plainWebp.ts";
import { largestPicture } from "../../shared/pictures/sealPicture.ts";
import { plainPicture } from "./plainPicture.ts";
import { preparePicture } from "./preparePicture.ts";
import { fileOf, photograph, placeOfCamera, withCameraData } from "./testing/photographs.ts";

async function made(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const picture = await plainPicture(new Blob([bytes]));
  if (!picture.ok) throw new Error(picture.error.type);
  return picture.value;
}

/** The colour at a share of width and height: "red", "blue" or neither. */
async function colourAt(picture: Uint8Array, x: number, y: number): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([picture.slice()], { type: "image/webp" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  context?.drawImage(bitmap, 0, 0);
  const at = [Math.floor(x * bitmap.width), Math.floor(y * bitmap.height)] as const;
  const [red = 0, green = 0, blue = 0] = context?.getImageData(...at, 1, 1).data ?? [];
  if (red > 200 && green > 200 && blue > 200) return "white";
  return red > 150 && blue < 80 ? "red" : blue > 150 && red < 80 ? "blue" : "neither";
}

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

test("a photograph loses its position, its camera and its words, and stands upright", async () => {
  const taken = withCameraData(await photograph(800, 400));
  expect(latin(taken)).toContain(placeOfCamera);
  expect(latin(taken)).toContain("Exif");
  const picture = await made(taken);
  // Stored lying, shown standing: what was left is above.
  expect(plainWebpSize(picture)).toEqual({ width: 400, height: 800 });
  expect(await colourAt(picture, 0.5, 0.1)).toBe("red");
  expect(await colourAt(picture, 0.5, 0.9)).toBe("blue");
  for (const trace of ["Exif", "EXIF", "GPS", "XMP", "xmp", "adobe", "ICC", "Midthorpe", "iPhone"])
    expect(latin(picture)).not.toContain(trace);
  // Not by chance: every byte belongs to the one frame.
  expect(latin(picture.subarray(0, 16))).toMatch(/^RIFF[^]{4}WEBPVP8 $/);
});

test("a large photograph is made smaller and one that is small enough is not made larger", async () => {
  expect(plainWebpSize(await made(await photograph(2_400, 1_800)))).toEqual({
    width: 2_000,
    height: 1_500,
  });
  expect(plainWebpSize(await made(await photograph(640, 480)))).toEqual({
    width: 640,
    height: 480,
  });
  expect(plainWebpSize(await made(await photograph(3_000, 2)))).toEqual({
    width: 2_000,
    height: 1,
  });
});

test("PNG and WebP come in as well; what was transparent is white", async () => {
  const png = await photograph(300, 200, { type: "image/png" });
  expect(await colourAt(await made(png), 0.25, 0.5)).toBe("red");
  const webp = await photograph(300, 200, { type: "image/webp" });
  expect(await colourAt(await made(webp), 0.75, 0.5)).toBe("blue");
  const canvas = new OffscreenCanvas(20, 20);
  canvas.getContext("2d");
  const clear = await canvas.convertToBlob({ type: "image/png" });
  const bytes = new Uint8Array(await clear.arrayBuffer());
  expect(await colourAt(await made(bytes), 0.5, 0.5)).toBe("white");
});

test("whatever is on it, a picture fits its room", async () => {
  const noise = await photograph(1_200, 1_200, { isNoise: true });
  expect((await made(noise)).length).toBeLessThanOrEqual(largestPicture);
});

test("a file of a few bytes that stands for billions of pixels is refused before it is unpacked", async () => {
  const bomb = await photograph(10, 10, { type: "image/png" });
  new DataView(bomb.buffer).setUint32(16, 60_000);
  new DataView(bomb.buffer).setUint32(20, 60_000);
  expect(await plainPicture(new Blob([bomb]))).toEqual({
    ok: false,
    error: { type: "TooManyPixels", width: 60_000, height: 60_000 },
  });
});

test("a damaged file, one of another kind and a cancelled one end with words, in the worker too", async () => {
  const png = await photograph(100, 100, { type: "image/png", isNoise: true });
  const signal = new AbortController();
  const errorOf = async (bytes: Uint8Array<ArrayBuffer>) => {
    const prepared = await preparePicture(fileOf(bytes), signal.signal);
    return prepared.ok ? null : prepared.error.type;
  };
  expect(await errorOf(png.slice(0, 60))).toBe("Damaged");
  expect(await errorOf(new TextEncoder().encode("Team managers, 10:30"))).toBe("NoPicture");
  const spoilt = await photograph(400, 400);
  expect(await errorOf(spoilt.fill(0, 20, 600))).toBe("Damaged");
  expect(await errorOf(png)).toBeNull();
  const waiting = errorOf(png);
  signal.abort();
  expect(await waiting).toBe("Damaged");
});
