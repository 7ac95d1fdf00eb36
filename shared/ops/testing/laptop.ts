import { VisitId } from "../../visit/ids.ts";
import type { Action, Op } from "../action.ts";
import { stampOf } from "../stamp.ts";
import { VisitState } from "../visitState.ts";
import { actionsOf, type RowChange, writeOps } from "../writeAction.ts";

export const visitId = VisitId.parse("0192a000-0000-7000-8000-000000000001");

/** For tests: one peer's laptop, which writes actions and takes in those of others. */
export class Laptop {
  readonly state = new VisitState(visitId);
  readonly written: Action[] = [];
  readonly #number: number;

  constructor(number: number) {
    this.#number = number;
  }

  get #sitting(): string {
    return String(this.#number).padStart(8, "s");
  }

  /** Writes changes as the screen would, and gives the action; null when they change nothing. */
  write(changes: readonly RowChange[], label = "Change"): Action | null {
    return this.writeOps(writeOps(this.state, changes, this.#sitting), label);
  }

  writeOps(ops: readonly Op[], label = "Settle"): Action | null {
    const [action] = actionsOf(ops, {
      label,
      at: "2024-10-15T11:20:00.000Z",
      by: String(this.#number).padStart(32, "0"),
      nextStamp: () => stampOf(this.state.lamport + 1, this.#sitting),
    });
    if (action === undefined) return null;
    this.state.apply([action]);
    this.written.push(action);
    return action;
  }

  take(...actions: readonly (Action | null)[]): this {
    this.state.apply(actions.filter((action) => action !== null));
    return this;
  }
}

/** Everything the visit shows and asks, as one text: equal on laptops that agree. */
export function digest(state: VisitState): string {
  const asked = state.conflicts().map((conflict) => JSON.stringify(conflict));
  return JSON.stringify([sorted(state.records), asked.sort()]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
