import type { CaseListRow } from "../../visit/kinds/caseDraw.ts";

/** For tests: so many rows of a host's list, as full as lists are. */
export const longListRows = (count: number): readonly CaseListRow[] =>
  Array.from({ length: count }, (_, i) => ({
    line: i + 2,
    reference: `2024/${((i * 7_919_000) % 9_999_991).toString().padStart(7, "0")}`,
    team: `Assessment ${i % 9}, north`,
    plan: i % 3 === 0 ? "Child in need" : "Child protection",
    age: `${i % 18}`,
    status: "Open",
    opened: `${(i % 28) + 1}/0${(i % 9) + 1}/2024`,
    problem: null,
  }));
