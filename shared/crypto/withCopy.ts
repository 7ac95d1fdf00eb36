/**
 * Does work that takes its time with a copy of a secret. Locking zeroes the secret itself, and nothing
 * may be sealed or signed under zeros.
 */
export async function withCopy<T>(
  secret: Uint8Array,
  work: (copy: Uint8Array) => Promise<T>,
): Promise<T> {
  const copy = secret.slice();
  try {
    return await work(copy);
  } finally {
    copy.fill(0);
  }
}
