import { useCallback } from "react";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { currentLaptop } from "../db/currentLaptop.ts";
import type { MemberView } from "../sync/syncStatus.ts";

/** Who wrote on a device, for history and two versions: "you" on this laptop, a member's name, or "another laptop". */
export function useNameOf(
  visitId: VisitId,
  members: readonly MemberView[] | undefined,
): (device: DeviceId) => string {
  return useCallback(
    (device) => {
      const keys = currentLaptop().keys.of(visitId);
      const own = keys === undefined ? [] : [keys.device, ...keys.former];
      if (own.some(({ id }) => id === device)) return "you";
      return members?.find((member) => member.device === device)?.name ?? "another laptop";
    },
    [visitId, members],
  );
}
