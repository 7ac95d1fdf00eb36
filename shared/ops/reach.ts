import type { Action } from "./action.ts";
import { lamportOf } from "./stamp.ts";

/**
 * How far a stamp may be ahead of the number of actions that are known. An honest laptop's next stamp
 * is one more than the highest it has seen, so that it is ahead only by what has not arrived yet; no
 * visit has nearly as many.
 */
export const mostAhead = 1_000_000;

/**
 * Sets apart actions whose stamps are further ahead of everyone's than any honest laptop could write:
 * taken in, they would drive the team's clocks to where nobody can write any more. They wait and count
 * as soon as so much has arrived. Which ones count follows from the set of all actions alone, in
 * whatever order and portions they come.
 */
export class Reach {
  #count = 0;
  /** The nearest first. */
  #waiting: readonly Action[] = [];

  /** Of `fresh`, and of what waited, all that counts now; `fresh` keeps its order. */
  admit(fresh: readonly Action[]): readonly Action[] {
    const admitted: Action[] = [];
    const further: Action[] = [];
    for (const action of fresh)
      if (this.#isNear(action)) admitted.push(this.#take(action));
      else further.push(action);
    // Stryker disable next-line EqualityOperator: what waits is sorted already
    if (further.length > 0)
      this.#waiting = [...this.#waiting, ...further].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
    let reached = 0;
    for (const action of this.#waiting) {
      if (!this.#isNear(action)) break;
      admitted.push(this.#take(action));
      reached += 1;
    }
    if (reached > 0) this.#waiting = this.#waiting.slice(reached);
    return admitted;
  }

  /** What is set apart. */
  waiting(): readonly Action[] {
    return this.#waiting;
  }

  #isNear({ stamp }: Action): boolean {
    return lamportOf(stamp) <= this.#count + mostAhead;
  }

  #take(action: Action): Action {
    this.#count += 1;
    return action;
  }
}
