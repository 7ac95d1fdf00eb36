import type { Action } from "../ops/action.ts";
import type { Unread } from "../ops/understand.ts";
import type { WaitingRow } from "../ops/visitState.ts";
import { recordsVersion } from "../visit/records.ts";
import type { ReceiveProblem } from "./receiveProblem.ts";
import type { ReceiveState } from "./receiveState.ts";

/** What is kept without effect because its stamps are out of reach, by who wrote it. */
export const setAsideProblems = (actions: readonly Action[]): readonly ReceiveProblem[] =>
  [...Map.groupBy(actions, ({ by }) => by)].map(([device, own]) => ({
    type: "SetAside",
    device,
    actions: own.length,
  }));

/** What belongs to something that has not come, by who wrote it last. */
export const waitingProblems = (waiting: readonly WaitingRow[]): readonly ReceiveProblem[] =>
  [...Map.groupBy(waiting, ({ by }) => by)].map(([device, own]) => ({
    type: "Waiting",
    device,
    rows: own.length,
  }));

/** What is kept though this version cannot read it, by who wrote it: mostly a colleague whose app is newer. */
export const unreadProblems = (
  unread: readonly Unread[],
  heard: ReceiveState["heard"],
): readonly ReceiveProblem[] =>
  [...Map.groupBy(unread, ({ by }) => by)].map(([device, own]) => ({
    type: "Unread",
    device,
    things: own.length,
    isNewer: (heard[device]?.records ?? 0) > recordsVersion,
  }));
