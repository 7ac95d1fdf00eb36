import type { Action, Op } from "../../../shared/ops/action.ts";
import { stampOf } from "../../../shared/ops/stamp.ts";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { actionsOf, type RowChange, writeOps } from "../../../shared/ops/writeAction.ts";
import type { RecordOf, RecordTable } from "../../../shared/visit/records.ts";
import type { OpenVisit } from "../openVisit.ts";

/** For tests: who writes on the peer's laptop. */
export const peerDevice = "f".repeat(32);

/** For tests: a peer's laptop that has everything of a visit so far, and sends what it writes when told to. */
export class PeerLaptop {
  readonly device = peerDevice;
  readonly state: VisitState;
  readonly #visit: OpenVisit;
  /** After every other: of two writes at the same time the peer's is the later, in every run. */
  readonly #sitting = "zzzzzzzz";
  readonly #unsent: Action[] = [];

  constructor(visit: OpenVisit) {
    this.#visit = visit;
    this.state = new VisitState(visit.visitId);
    this.state.apply(visit.state.actions());
  }

  /** Changes fields of a record as it is on this laptop. */
  change(
    table: RecordTable | "visits",
    id: string,
    set: Readonly<Record<string, unknown>>,
    label = "Change",
  ): this {
    const base = this.state.row(table, id);
    if (base === undefined) throw new Error("not on the peer's laptop");
    return this.write([{ table, set, base }], label);
  }

  delete(table: RecordTable, ...ids: readonly string[]): this {
    return this.write(
      ids.map((id) => ({ table, delete: id })),
      "Delete",
    );
  }

  write(changes: readonly RowChange[], label = "Change"): this {
    return this.writeOps(writeOps(this.state, changes, this.#sitting), label);
  }

  /** Writes ops as they are, as another program could that keeps to no rule of the app's. */
  writeOps(ops: readonly Op[], label = "Change"): this {
    const actions = actionsOf(ops, {
      label,
      at: "2024-10-16T13:02:00.000Z",
      by: this.device,
      nextStamp: () => stampOf(this.state.lamport + 1, this.#sitting),
    });
    this.state.apply(actions);
    this.#unsent.push(...actions);
    return this;
  }

  /** What it wrote arrives here, as sync would bring it. */
  async send(): Promise<void> {
    await this.#visit.takeIn(this.#unsent.splice(0), [], () => true);
  }

  /** It hears everything that was written here. */
  hear(): this {
    this.state.apply(this.#visit.state.actions());
    return this;
  }

  row<T extends RecordTable>(table: T, id: string): RecordOf<T> | undefined {
    return this.state.row(table, id);
  }
}
