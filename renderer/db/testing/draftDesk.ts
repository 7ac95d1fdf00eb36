import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import type { Action } from "../../../shared/ops/action.ts";
import { stampOf } from "../../../shared/ops/stamp.ts";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { actionsOf, type RowChange, writeOps } from "../../../shared/ops/writeAction.ts";
import { recordTables } from "../../../shared/visit/records.ts";
import type { DraftPlace } from "../draft.ts";
import { Drafts } from "../drafts.ts";

const own = "a".repeat(32);
const peer = "f".repeat(32);

/** For tests: a laptop in memory: its disk takes what it is told to, its clock goes on when told to. */
export class Desk {
  readonly visit = new TestVisit();
  readonly finding = this.visit.add("findings", {
    sentence: "Caseloads are high in one team.",
    detail: "Detail.",
  });
  readonly letter = this.visit.addLetter();
  readonly writes: string[] = [];
  readonly kept: { value: object; durability: string }[] = [];
  /** Given when the disk is slow: writes end when it is called. */
  readonly ends: (() => void)[] = [];
  disk: "quick" | "slow" | "full" = "quick";
  isKeepSlow = false;
  isKeepRefused = false;
  state!: VisitState;
  drafts!: Drafts;
  readonly #actions: Action[] = [];
  #timers: { run: () => void; at: number }[] = [];
  #now = 0;

  constructor() {
    this.start("sitting1");
    const { visit, ...records } = this.visit.records;
    this.#commit("begin", own, [
      { table: "visits", put: visit },
      ...recordTables.flatMap((table) => records[table].map((put) => ({ table, put }))),
    ]);
  }

  /** The app starts, on the actions that were written before. */
  start(sitting: string): void {
    this.#timers = [];
    this.state = new VisitState(this.visit.records.visit.id);
    this.state.apply(this.#actions);
    this.drafts = new Drafts({
      state: this.state,
      sitting,
      isOwn: (device) => device === own,
      write: async (label, changes) => {
        if (this.disk === "slow") await new Promise<void>((resolve) => this.ends.push(resolve));
        if (this.disk === "full") throw new Error("full");
        this.writes.push(label);
        this.#commit(sitting, own, changes);
      },
      keep: async (value, durability) => {
        this.kept.push({ value: JSON.parse(JSON.stringify(value)) as object, durability });
        if (this.isKeepSlow) await new Promise<void>((resolve) => this.ends.push(resolve));
        if (this.isKeepRefused) throw new Error("full");
      },
      wait: (run, ms) => {
        const timer = { run, at: this.#now + ms };
        this.#timers.push(timer);
        return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
      },
    });
  }

  /** The app is killed and starts anew with what it had kept. */
  async kill(): Promise<readonly string[]> {
    await settled();
    const { value } = this.kept.at(-1) ?? {};
    this.start("sitting2");
    this.drafts.take(value);
    return this.drafts.restore();
  }

  /** A peer's change comes in. */
  send(changes: readonly RowChange[], seen = this.state): void {
    this.#commit("peerpeer", peer, changes, seen);
  }

  #commit(sitting: string, by: string, changes: readonly RowChange[], seen = this.state): void {
    const actions = actionsOf(writeOps(seen, changes, sitting), {
      label: "Change",
      at: "2024-10-16T13:02:00.000Z",
      by,
      nextStamp: () => stampOf(this.state.lamport + 1, sitting.padEnd(8, "0").slice(0, 8)),
    });
    this.#actions.push(...actions);
    this.state.apply(actions);
    this.drafts?.moved();
  }

  async pass(ms: number): Promise<void> {
    this.#now += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { run } of due) run();
    await settled();
  }

  at(field: "sentence" | "detail"): DraftPlace {
    return { table: "findings", row: this.finding.id, field };
  }

  type(field: "sentence" | "detail", text: string): void {
    this.drafts.type(this.at(field), text, {
      label: `Edit ${field}`,
      write: () => ({ [field]: text }),
    });
  }

  get row() {
    return this.state.row("findings", this.finding.id);
  }
}

export const settled = () => new Promise((resolve) => setTimeout(resolve));
