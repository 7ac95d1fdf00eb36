import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as fc from "fast-check";

/** What the typist says, a line of JSON each. */
export type TypistReport =
  /** The session as it was when the app had opened again. */
  | {
      readonly type: "found";
      readonly lines: readonly string[];
      readonly half: string;
      readonly errors: readonly string[];
    }
  /** A key has been taken; the line being typed now reads so. */
  | { readonly type: "typed"; readonly text: string; readonly at: number }
  /** A line stands in the list and is no longer busy: acknowledged. */
  | { readonly type: "shown"; readonly text: string; readonly at: number };

/** What came of killing the app again and again. */
export interface Killing {
  readonly kills: number;
  /** Lines that stood in the list, saved, when the app was killed. */
  readonly acknowledged: number;
  /** Acknowledged lines that were gone. */
  readonly lost: readonly string[];
  /** Lines that stood twice in the list. */
  readonly doubled: readonly string[];
  /** Half-typed lines that did not come back as they were so long before the kill as `grace` says. */
  readonly lostTyping: readonly { readonly typed: string; readonly found: string }[];
  readonly errors: readonly string[];
}

/**
 * Starts the app on one profile, types into a session and kills main and all of Chromium at a random
 * moment, again and again; looks each time for what had been on screen. Needs Linux.
 */
export async function killWhileTyping(options: {
  readonly userData: string;
  /** Of the session, in the window: `#/visit/…/sessions/…`. */
  readonly address: string;
  readonly kills: number;
  /** How late before the kill typing may be lost; the app's own aim is 250 ms. */
  readonly grace: { readonly ms: number } | { readonly keys: number };
  /** Of the moments that it is killed at. */
  readonly seed: number;
  readonly onKill?: (kill: number) => void;
}): Promise<Killing> {
  const acknowledged = new Set<string>();
  const lost = new Set<string>();
  const doubled = new Set<string>();
  const lostTyping: { typed: string; found: string }[] = [];
  const errors: string[] = [];
  const moments = fc.sample(momentOfKill, { seed: options.seed, numRuns: options.kills });
  let typedBefore = "";
  for (let kill = 0; kill <= options.kills; kill += 1) {
    const typist = startTypist({ ...options, run: `k${kill}`, expected: [...acknowledged] });
    const { lines, half, errors: said } = await typist.found;
    errors.push(...said);
    const there = new Set(lines);
    for (const line of acknowledged) if (!there.has(line)) lost.add(line);
    for (const line of there)
      if (lines.filter((other) => other === line).length > 1) doubled.add(line);
    if (typedBefore !== "" && ![half, ...lines].some((line) => line.startsWith(typedBefore)))
      lostTyping.push({ typed: typedBefore, found: half });
    // In keys and not in seconds: on a busy machine as much is typed before the kill, only later.
    const moment = moments[kill];
    if (moment !== undefined) {
      // The first has a line to lose, whatever was drawn.
      await typist.typed(kill === 0 ? Math.max(60, moment.keys) : moment.keys);
      await wait(moment.pauseMs);
    }
    const killedAt = Date.now();
    await typist.kill();
    options.onKill?.(kill);
    for (const report of typist.reports) if (report.type === "shown") acknowledged.add(report.text);
    const keys = typist.reports.filter((report) => report.type === "typed");
    const { grace } = options;
    const kept =
      "keys" in grace
        ? keys.at(-1 - grace.keys)
        : keys.findLast(({ at }) => at <= killedAt - grace.ms);
    typedBefore = kept?.text ?? "";
  }
  return {
    kills: options.kills,
    acknowledged: acknowledged.size,
    lost: [...lost],
    doubled: [...doubled],
    lostTyping,
    errors,
  };
}

/** Somewhere in some four lines. */
const momentOfKill = fc.record({
  keys: fc.integer({ min: 1, max: 150 }),
  pauseMs: fc.nat({ max: 50 }),
});

interface Typist {
  readonly found: Promise<Extract<TypistReport, { type: "found" }>>;
  readonly reports: readonly TypistReport[];
  /** Resolves when so many keys have been taken. */
  readonly typed: (keys: number) => Promise<void>;
  readonly kill: () => Promise<void>;
}

interface TypistOrders {
  readonly userData: string;
  readonly address: string;
  readonly run: string;
  /** Lines that it waits for before it says what it finds. */
  readonly expected: readonly string[];
}

function startTypist({ userData, address, run, expected }: TypistOrders): Typist {
  const program = path.join(import.meta.dirname, "typist.ts");
  const args = [program, userData, address, run, JSON.stringify(expected)];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const reports: TypistReport[] = [];
  const closed = once(child, "close");
  const told = new EventEmitter();
  let rest = "";
  let complaints = "";
  child.stderr.on("data", (part: Buffer) => (complaints += part.toString()));
  child.stdout.on("data", (part: Buffer) => {
    const lines = (rest + part.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) reports.push(JSON.parse(line) as TypistReport); // what typist.ts wrote
    told.emit("more");
  });
  /** The first report that `pick` takes, now or later. */
  const report = async <T>(pick: () => T | undefined): Promise<T> => {
    for (;;) {
      const picked = pick();
      if (picked !== undefined) return picked;
      const isOver = await Promise.race([once(told, "more"), closed.then(() => "over" as const)]);
      if (isOver === "over") throw new Error(`the app ended by itself: ${complaints}`);
    }
  };
  return {
    found: report(() => reports.find((each) => each.type === "found")),
    reports,
    typed: (keys) =>
      report(() => reports.filter(({ type }) => type === "typed")[keys - 1]).then(() => undefined),
    kill: async () => {
      // Stopped first: main would otherwise see its window die, and a window its main, and tidy up.
      child.kill("SIGSTOP");
      killBrowser(userData);
      child.kill("SIGKILL");
      await closed;
    },
  };
}

/** Kills the Chromium that runs on the data folder, with everything it started. */
export function killBrowser(userData: string): void {
  process.kill(-browserGroup(userData), "SIGKILL");
}

function browserGroup(userData: string): number {
  // Chromium locks its profile with a link that names the host and the process.
  const lock = readlinkSync(path.join(userData, "chromium/SingletonLock"));
  const pid = Number(/-(\d+)$/.exec(lock)?.[1]);
  const status = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name is in brackets and may have any character in it; the group is the third field after it.
  const group = Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[2]);
  if (!(group > 1)) throw new Error("no Chromium runs on the data folder");
  return group;
}
