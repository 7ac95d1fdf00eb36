/** For tests: a photograph of so many pixels as a camera's file, the left half red and the right half blue. */
export async function photograph(
  width: number,
  height: number,
  { type = "image/jpeg", isNoise = false } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.fillStyle = "#d00";
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = "#00d";
  context.fillRect(width / 2, 0, width / 2, height);
  if (isNoise) {
    const pixels = context.getImageData(0, 0, width, height);
    let random = 1;
    for (let at = 0; at < pixels.data.length; at += 1) {
      random = (random * 48_271) % 2_147_483_647;
      pixels.data[at] = at % 4 === 3 ? 255 : random % 256;
    }
    context.putImageData(pixels, 0, 0);
  }
  const blob = await canvas.convertToBlob({ type, quality: 0.95 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** What a telephone writes into its files, as these tests look for it. */
export const placeOfCamera = "GPSLatitude 53.4808 Midthorpe Town Hall iPhone";

/** For tests: a JPEG with the position, the camera and a description in it, to be turned by 90 degrees when shown. */
export function withCameraData(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  const comment = text.encode(placeOfCamera);
  // TIFF, big-endian: orientation 6, and a description behind the directory.
  const entries = [
    [0x010e, 2, comment.length, 38],
    [0x0112, 3, 1, 6 << 16],
  ];
  const tiff = new DataView(new ArrayBuffer(38 + comment.length));
  tiff.setUint32(0, 0x4d4d002a);
  tiff.setUint32(4, 8);
  tiff.setUint16(8, entries.length);
  for (const [i, [tag = 0, kind = 0, count = 0, value = 0]] of entries.entries()) {
    tiff.setUint16(10 + i * 12, tag);
    tiff.setUint16(12 + i * 12, kind);
    tiff.setUint32(14 + i * 12, count);
    tiff.setUint32(18 + i * 12, value);
  }
  new Uint8Array(tiff.buffer).set(comment, 38);
  const exif = segment([...text.encode("Exif\0\0"), ...new Uint8Array(tiff.buffer)]);
  const xmp = segment(text.encode(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${placeOfCamera}`));
  return new Uint8Array([...jpeg.subarray(0, 2), ...exif, ...xmp, ...jpeg.subarray(2)]);
}

const segment = (content: ArrayLike<number>): readonly number[] => [
  0xff,
  0xe1,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...Array.from(content),
];

/** For tests: a file as it is dropped. */
export const fileOf = (
  bytes: Uint8Array<ArrayBuffer>,
  name = "IMG_0412.jpg",
  type = "image/jpeg",
): File => new File([bytes], name, { type });
