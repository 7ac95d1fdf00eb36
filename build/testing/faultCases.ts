import type { Outcome } from "./outcomeReporter.ts";

/** So many faults of sync and disk are known, each with the behaviour that is expected. */
const knownFaults = 72;

export interface FaultCases {
  /** A line for each fault: its number, how its tests ended, and what the first of them says. */
  readonly lines: readonly string[];
  /** Faults that no test names. */
  readonly untested: readonly number[];
}

/** The tests that are named after faults ("fault 7: …"), fault by fault. */
export function faultCases(tests: readonly Outcome[]): FaultCases {
  const cases = Array.from({ length: knownFaults }, (_, i) => {
    const number = i + 1;
    return { number, own: tests.filter(({ name }) => numbersIn(name).includes(number)) };
  });
  return {
    lines: cases.map(({ number, own }) => {
      const says = own[0]?.name.replace(/^.*\bfault [\d, ]+: /, "") ?? "";
      return `${String(number).padStart(3)}  ${outcomesOf(own).padEnd(22)}  ${shortened(says)}`;
    }),
    untested: cases.filter(({ own }) => own.length === 0).map(({ number }) => number),
  };
}

const numbersIn = (name: string): readonly number[] =>
  (/\bfault ([\d, ]+): /.exec(name)?.[1] ?? "").split(",").map(Number);

function outcomesOf(tests: readonly { readonly status: string }[]): string {
  const ended = Map.groupBy(tests, ({ status }) =>
    status === "passed" || status === "failed" ? status : "skipped",
  );
  const parts = (["failed", "passed", "skipped"] as const).flatMap((status) => {
    const count = ended.get(status)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return parts.length === 0 ? "no test" : parts.join(", ");
}

const longest = 110;
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
