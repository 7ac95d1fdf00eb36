/** For tests: the bytes that letters of one byte each stand for. */
export const latinBytes = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** For tests: a file of so many bytes (even, from 30) that says it is a WebP of one lossy frame of that size. What the frame shows is nothing. */
export function plainWebp({
  width,
  height,
  bytes,
}: {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}): Uint8Array {
  const file = Uint8Array.from({ length: bytes }, (_, i) => (i * 31) % 251);
  const view = new DataView(file.buffer);
  const say = (at: number, word: string) => file.set(latinBytes(word), at);
  say(0, "RIFF");
  view.setUint32(4, bytes - 8, true);
  say(8, "WEBPVP8 ");
  view.setUint32(16, bytes - 20, true);
  view.setUint8(20, 0);
  say(23, "\u009D\u0001*");
  view.setUint16(26, width, true);
  view.setUint16(28, height, true);
  return file;
}
