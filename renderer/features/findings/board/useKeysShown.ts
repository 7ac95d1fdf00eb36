import { useRemembered } from "../../../db/useRemembered.ts";

/** Whether the keys of the board stand at its foot; remembered on this laptop. */
export const useKeysShown = () =>
  useRemembered<boolean>("boardKeysShown", {
    usual: true,
    isChoice: (kept) => typeof kept === "boolean",
  });
