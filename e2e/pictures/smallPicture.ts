import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** A picture a quarter as wide and as high: each point is the mean of four by four. */
export function shrunk(picture: Buffer): PNG {
  const from = PNG.sync.read(picture);
  const small = new PNG({
    width: Math.floor(from.width / by),
    height: Math.floor(from.height / by),
  });
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1)
      for (let channel = 0; channel < 4; channel += 1)
        small.data[(y * small.width + x) * 4 + channel] = meanAt(from, { x, y, channel });
  return small;
}

const by = 4;

function meanAt(
  { data, width }: PNG,
  { x, y, channel }: { readonly x: number; readonly y: number; readonly channel: number },
): number {
  let sum = 0;
  for (let dy = 0; dy < by; dy += 1)
    for (let dx = 0; dx < by; dx += 1)
      sum += data[((y * by + dy) * width + x * by + dx) * 4 + channel] ?? 0;
  // In steps of eight, so that the file is small; no eye sees the difference.
  return Math.min(255, Math.round(sum / (by * by) / step) * step);
}

const step = 8;

export const encoded = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: -1 });

/**
 * Where two small pictures differ: in how many points of that square of 16 by 16 (64 by 64 on the screen)
 * in which most do, and a picture with these in red. Letters drawn a shade otherwise differ nowhere much;
 * what was moved, left out or given another colour differs in one place.
 */
export function difference(
  before: PNG,
  now: PNG,
): { readonly points: number; readonly shown: Buffer } {
  const { width, height } = before;
  const shown = new PNG({ width, height });
  if (now.width !== width || now.height !== height)
    return { points: width * height, shown: encoded(now) };
  const points = pixelmatch(before.data, now.data, shown.data, width, height, {
    threshold: 0.06,
    includeAA: true,
    windowSize: 16,
  });
  return { points, shown: encoded(shown) };
}
