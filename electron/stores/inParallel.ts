/**
 * Runs `work` on each of `items`, a few at a time, in order. The first failure that `work` resolves to
 * ends it: what has begun is finished, nothing more begins, and that failure is the answer.
 */
export async function inParallel<T, F>(
  items: readonly T[],
  { atOnce }: { readonly atOnce: number },
  work: (item: T) => Promise<F | null>,
): Promise<F | null> {
  let next = 0;
  let failure: F | null = null;
  const worker = async (): Promise<void> => {
    while (failure === null) {
      const item = items[next];
      if (item === undefined) return;
      next += 1;
      const failed = await work(item);
      failure ??= failed;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return failure;
}
