import type { Mirrored, StoreError } from "../../shared/bridge/stores.ts";
import type { Result } from "../../shared/result.ts";
import type { TeamId } from "../../shared/team/teamId.ts";

/** Mirrors each team with its store without being asked: after new segments, every 5 minutes, and once a store is back. */
export interface BackgroundSync {
  readonly add: (team: TeamId) => void;
  readonly remove: (team: TeamId) => void;
  /** There is something new to send. */
  readonly segmentWritten: (team: TeamId) => void;
  /** The laptop has woken up or is on a network again: whatever waits for a store is tried soon. */
  readonly nudge: () => void;
  /** How a mirror ended, whoever began it; sets when the next one begins. */
  readonly ended: (team: TeamId, result: Result<Mirrored, StoreError>) => void;
  readonly stop: () => void;
}

interface State {
  timer: NodeJS.Timeout | null;
  failures: number;
  /** Until the person has signed in: trying on would lock the account. */
  isStopped: boolean;
}

const second = 1_000;
const usual = 5 * 60 * second;
const afterWriting = 3 * second;

/** `sync` runs one mirror and reports its end by `ended`; `random` gives numbers from 0 to below 1. */
export function backgroundSync(
  sync: (team: TeamId) => Promise<unknown>,
  random: () => number,
): BackgroundSync {
  const teams = new Map<TeamId, State>();
  /** Laptops that came back to one network must not all call at once. */
  const jittered = (ms: number): number => ms * (0.75 + random() / 2);

  const schedule = (team: TeamId, ms: number): void => {
    const state = teams.get(team);
    if (state === undefined || state.isStopped) return;
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = setTimeout(() => {
      state.timer = null;
      void sync(team);
    }, ms);
    // The app may quit while it waits.
    state.timer.unref();
  };

  return {
    add: (team) => {
      if (!teams.has(team)) teams.set(team, { timer: null, failures: 0, isStopped: false });
      schedule(team, jittered(afterWriting));
    },
    remove: (team) => {
      const timer = teams.get(team)?.timer;
      if (timer !== undefined && timer !== null) clearTimeout(timer);
      teams.delete(team);
    },
    segmentWritten: (team) => {
      // A store that has just failed is not asked sooner because there is more to send.
      if (teams.get(team)?.failures === 0) schedule(team, jittered(afterWriting));
    },
    nudge: () => {
      for (const team of teams.keys()) schedule(team, jittered(afterWriting));
    },
    ended: (team, result) => {
      const state = teams.get(team);
      if (state === undefined) return;
      const isFailure = !result.ok && result.error.type !== "Cancelled";
      state.failures = isFailure ? state.failures + 1 : 0;
      state.isStopped = !result.ok && mustSignIn(result.error);
      if (state.isStopped && state.timer !== null) clearTimeout(state.timer);
      schedule(team, isFailure ? retryIn(result.error, state.failures, jittered) : jittered(usual));
    },
    stop: () => {
      for (const { timer } of teams.values()) if (timer !== null) clearTimeout(timer);
      teams.clear();
    },
  };
}

const mustSignIn = ({ type }: StoreError): boolean =>
  type === "SignInNeeded" || type === "ProxyNeedsSignIn";

/** 10 s, then doubling; what the server asks for is kept to. */
function retryIn(error: StoreError, failures: number, jittered: (ms: number) => number): number {
  const asked = "retryAfterMs" in error ? (error.retryAfterMs ?? 0) : 0;
  const growing = 10 * second * 2 ** Math.min(failures - 1, 10);
  return asked + jittered(Math.min(growing, longest(error)) * (isLasting(error) ? 30 : 1));
}

/** A drive that is not plugged in costs nothing to look for. */
const longest = ({ type }: StoreError): number => (type === "FolderMissing" ? 30 * second : usual);

/** What will not go away by itself is not asked about often. */
const isLasting = ({ type }: StoreError): boolean =>
  type === "StoreFull" || type === "Refused" || type === "TooManyFiles";
