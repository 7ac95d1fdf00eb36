import type { VisitId } from "../../../../shared/visit/ids.ts";
import { useRemembered } from "../../../db/useRemembered.ts";

const isBoolean = (kept: unknown): kept is boolean => typeof kept === "boolean";
const isIds = (kept: unknown): kept is readonly string[] =>
  Array.isArray(kept) && kept.every((each) => typeof each === "string");

/** Whether suggestions are shown: not until somebody asks for them. */
export const useAlikeIsOpen = () =>
  useRemembered("alikeIsOpen", { usual: false, isChoice: isBoolean });

/** Suggestions of a visit that were sent away, by their ids, which are words of its notes. */
export const useDismissed = (visitId: VisitId) =>
  useRemembered<readonly string[]>("alikeDismissed", { usual: [], isChoice: isIds, visitId });
