/** One piece of work at a time for each team. A second call for the same joins the first; for another, it waits. */
export interface TeamQueue<T> {
  readonly run: (
    team: string,
    what: string,
    work: (signal: AbortSignal) => Promise<T>,
  ) => Promise<T>;
  /** Asks the team's work to end and waits until it has. */
  readonly cancel: (team: string) => Promise<void>;
  /** As `cancel`, for every team. */
  readonly cancelAll: () => Promise<void>;
}

export function teamQueue<T>(): TeamQueue<T> {
  const running = new Map<string, { what: string; done: Promise<T>; stop: AbortController }>();

  const run: TeamQueue<T>["run"] = async (team, what, work) => {
    for (;;) {
      const current = running.get(team);
      if (current === undefined) break;
      if (current.what === what) return current.done;
      await current.done.catch(() => undefined);
    }
    const stop = new AbortController();
    const done = work(stop.signal).finally(() => running.delete(team));
    running.set(team, { what, done, stop });
    return done;
  };

  return {
    run,
    cancel: async (team) => {
      const current = running.get(team);
      current?.stop.abort();
      await current?.done.catch(() => undefined);
    },
    cancelAll: async () => {
      const all = [...running.values()];
      for (const { stop } of all) stop.abort();
      await Promise.allSettled(all.map(({ done }) => done));
    },
  };
}
