import type { WeighedStatement } from "../../../shared/visit/statementsInPlay.ts";

/** "hypothesis · 2 for, 1 against", "the host claims it · no evidence yet". */
export const whereItStands = ({ statement, for: speaksFor, against }: WeighedStatement): string =>
  [
    statement.saidBy === "team" ? "hypothesis" : "the host claims it",
    speaksFor + against === 0 ? "no evidence yet" : `${speaksFor} for, ${against} against`,
  ].join(" \u00B7 ");
