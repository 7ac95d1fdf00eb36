/** Deflated by the browser itself, off the window's own thread. */
export const deflateNatively = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(new CompressionStream("deflate-raw"), bytes);

/** Inflated by the browser itself; rejects for what is not deflated. */
export const inflateNatively = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(new DecompressionStream("deflate-raw"), bytes);

// Fed by its writer: piping a Blob through takes twice as long.
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  // What is wrong with the bytes rejects the reading below as well.
  written.catch(() => undefined);
  const parts: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    parts.push(part.value);
  await written;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
