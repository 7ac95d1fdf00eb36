import { useCallback } from "react";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { currentStore } from "../db/currentStore.ts";
import type { MemberView } from "../sync/syncStatus.ts";

type Names = Pick<MemberView, "device" | "name">;

const nobody: readonly Names[] = [];

/** Whose laptop a device of a visit is: "you" for this one and what it was before, else the member’s initials. */
export function useNameOf(
  visitId: VisitId,
  members: readonly Names[] = nobody,
): (device: DeviceId) => string {
  return useCallback(
    (device) => {
      const keys = currentStore().keys.of(visitId);
      const own = keys === undefined ? [] : [keys.device, ...keys.former];
      if (own.some(({ id }) => id === device)) return "you";
      return members.find((member) => member.device === device)?.name ?? "another laptop";
    },
    [visitId, members],
  );
}
