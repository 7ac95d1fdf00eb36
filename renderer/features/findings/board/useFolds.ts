import type { VisitId } from "../../../../shared/visit/ids.ts";
import { useRemembered } from "../../../db/useRemembered.ts";

const isKeys = (kept: unknown): kept is readonly string[] =>
  Array.isArray(kept) && kept.every((each) => typeof each === "string");

/** Lines and columns of the board that are folded, remembered on this laptop for the visit. */
export function useFolds(visitId: VisitId): {
  readonly folds: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
} {
  const [kept, keep] = useRemembered<readonly string[]>(`boardFolds ${visitId}`, {
    usual: [],
    isChoice: isKeys,
  });
  const folds = new Set(kept);
  return {
    folds,
    toggle: (key) => {
      const next = new Set(folds);
      if (!next.delete(key)) next.add(key);
      keep([...next]);
    },
  };
}
