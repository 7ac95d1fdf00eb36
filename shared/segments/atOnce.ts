// As many as keep the machine busy; of more, the inflated bytes would fill the memory.
const most = 16;

/** Does the work of each of a list, some at once; the outcomes are in its order. */
export async function atOnce<T, U>(
  list: readonly T[],
  work: (one: T) => Promise<U>,
): Promise<readonly U[]> {
  const done: U[] = [];
  for (let from = 0; from < list.length; from += most)
    done.push(...(await Promise.all(list.slice(from, from + most).map(work))));
  return done;
}
