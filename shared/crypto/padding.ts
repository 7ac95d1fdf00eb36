const step = 256;

/**
 * Length that `length` bytes are padded to: PADMÉ (at most 12 % more; lengths of one size class look
 * alike, Nikitin and others 2019), then whole steps of 256 bytes, so that a short note does not show.
 */
export function paddedLength(length: number): number {
  return Math.ceil(padme(length) / step) * step;
}

function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const lastBits = exponent - (Math.floor(Math.log2(exponent || 1)) + 1);
  const unit = 2 ** Math.max(0, lastBits);
  return Math.ceil(length / unit) * unit;
}
