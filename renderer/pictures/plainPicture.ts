import { plainWebpOf, plainWebpSize } from "../../shared/pictures/plainWebp.ts";
import {
  largestPhotograph,
  mostPixels,
  type PhotographError,
  readPhotographHead,
} from "../../shared/pictures/photographHead.ts";
import { largestPicture } from "../../shared/pictures/sealPicture.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { longestSide } from "../../shared/visit/kinds/picture.ts";

/**
 * A photograph as the app keeps it: upright as it was taken, at most `longestSide` each way, and drawn
 * anew, so that nothing but what can be seen is left of the file: no position, no time, no camera, no
 * words of its maker. Meant for a worker: it decodes what comes from outside and takes its time.
 */
export async function plainPicture(file: Blob): Promise<Result<Uint8Array, PhotographError>> {
  if (file.size > largestPhotograph) return err({ type: "TooManyBytes", bytes: file.size });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null, // a folder, or a file that is gone or still on its way
  );
  if (bytes === null) return err({ type: "Damaged" });
  const head = readPhotographHead(bytes);
  if (!head.ok) return head;
  const bitmap = await createImageBitmap(
    new Blob([bytes], { type: `image/${head.value.format}` }),
    { imageOrientation: "from-image" },
  ).catch(() => null);
  if (bitmap === null) return err({ type: "Damaged" });
  try {
    const { width, height } = bitmap;
    // Whatever the head said of itself.
    if (width * height > mostPixels) return err({ type: "TooManyPixels", width, height });
    return await drawn(bitmap);
  } finally {
    bitmap.close();
  }
}

/** From the best that fits to what always does. */
const tries = [
  { side: longestSide, quality: 0.82 },
  { side: longestSide, quality: 0.6 },
  { side: 1_600, quality: 0.6 },
  { side: 1_200, quality: 0.5 },
  { side: 800, quality: 0.4 },
];

async function drawn(bitmap: ImageBitmap): Promise<Result<Uint8Array, PhotographError>> {
  for (const { side, quality } of tries) {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    // Without transparency: then one frame is all of the picture.
    const context = canvas.getContext("2d", { alpha: false });
    if (context === null) throw new Error("no canvas");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality });
    const picture = plainWebpOf(new Uint8Array(await blob.arrayBuffer()));
    if (picture === null || plainWebpSize(picture) === null)
      throw new Error("the picture is not as it is kept");
    if (picture.length <= largestPicture) return ok(picture);
  }
  throw new Error("no picture fits"); // 800 pixels at this quality are a fraction of the room
}
