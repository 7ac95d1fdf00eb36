import type { Action, DeviceId } from "../ops/action.ts";
import { lineageOf, removalOf, type TeamState } from "../team/teamState.ts";
import { type ActionFault, faultOf } from "./checkAction.ts";
import type { OpenedBatch } from "./openFiles.ts";
import { recordsVersion } from "../visit/records.ts";
import type { Quarantined } from "./receiveState.ts";

/** An action to apply, the device whose segment brought it, and whether it is somebody else's. */
export interface ReceivedAction {
  readonly action: Action;
  readonly from: DeviceId;
  readonly carried: boolean;
}

export interface Judged {
  readonly actions: readonly ReceivedAction[];
  readonly quarantined: readonly Quarantined[];
}

/** Judges the actions of a verified batch one by one: those of its writer first, then what it carries. */
export function judgeBatch({ file, batch }: OpenedBatch, team: TeamState): Judged {
  const { device, seq } = file.header;
  const place = { device, seq, hash: file.hash, judgedWith: recordsVersion };
  if (batch === null)
    return { actions: [], quarantined: [{ ...place, action: null, fault: "badPayload" }] };
  const actions: ReceivedAction[] = [];
  // One entry a fault, however many actions have it: a small file can hold a great many.
  const faults = new Map<ActionFault, { readonly action: number; count: number }>();
  const { devices } = lineageOf(team, device);
  const judge = (value: unknown, carried: boolean, index: number) => {
    const fault = faultOf(value) ?? (carried ? null : authorFault(value, devices));
    if (fault === null) actions.push({ action: value as Action, from: device, carried });
    else {
      const known = faults.get(fault);
      if (known === undefined) faults.set(fault, { action: index, count: 1 });
      else known.count += 1;
    }
  };
  for (const [i, value] of batch.actions.entries()) judge(value, false, i);
  for (const [i, value] of (batch.carried ?? []).entries())
    judge(value, true, batch.actions.length + i);
  return {
    actions,
    quarantined: [...faults].map(([fault, known]) => ({ ...place, ...known, fault })),
  };
}

/** Carried actions apply once their author is out: until then somebody could speak for another. */
export const mayCarry = (team: TeamState, { by }: Action): boolean =>
  team.members[by] !== undefined && removalOf(team, by) !== null;

// A renewed device sends what the one before it had not sent yet.
const authorFault = (action: unknown, devices: readonly DeviceId[]): ActionFault | null =>
  devices.includes((action as Action).by) ? null : "wrongAuthor";
