let last: Promise<unknown> = Promise.resolve();

/**
 * Runs commands one after another, so that each reads what the one before it wrote. Without it a
 * tick pressed straight after typing would write the row as it was before the typing.
 * A command that the disk refuses rejects; the frame has said so by then, and callers may leave it at that.
 */
export function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const next = last.then(run, run);
  last = next.catch(() => undefined);
  return next;
}
