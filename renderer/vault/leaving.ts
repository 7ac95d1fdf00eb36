/** Work to finish before this page goes: what is being typed, a line still being saved, a batch not yet written. */
type Finish = () => unknown;
const toFinish = new Set<Finish>();

/** Registers work to finish before the app locks, closes or reloads; the returned function takes it back. */
export function beforeLeaving(finish: Finish): () => void {
  toFinish.add(finish);
  return () => void toFinish.delete(finish);
}

/** Lets leaving wait for work that is under way. */
export function leavingWaitsFor(work: Promise<unknown>): void {
  const takeBack = beforeLeaving(() => work);
  work.then(takeBack, takeBack);
}

/** Does what was registered, all at once; resolves when all of it has ended. One that fails keeps none of the others from happening. */
export const finishBeforeLeaving = (): Promise<unknown> =>
  Promise.allSettled([...toFinish].map(async (finish) => finish()));

// Where main cannot hold a window back from closing, this is the last moment; nobody waits for it.
window.addEventListener("pagehide", () => void finishBeforeLeaving());
