import type { StoreError } from "../../../shared/bridge/stores.ts";
import { oldTeamInWords } from "./askBackInWords.ts";
import { storeErrorInWords, type SyncWords } from "./storeErrorInWords.ts";

/** Why copying to a stick or merging from one stopped: what a shared place would say, said of a stick. */
export function stickErrorInWords(
  error: StoreError,
  { isReduced = false }: { readonly isReduced?: boolean } = {},
): SyncWords {
  switch (error.type) {
    case "Empty":
      return {
        title: "There is nothing of this visit in that folder",
        text: "Nothing was changed. Choose the folder that the others copied to: the stick itself, if they chose none on it.",
      };
    case "OtherTeam":
      return {
        title: "That folder holds files of another team",
        text: `Nothing was taken in. ${isReduced ? oldTeamInWords : "Choose the folder that your team copied to."}`,
      };
    case "Unproven":
      return {
        title: "That folder may not be your team’s",
        text: "Nothing was taken in and nothing written. It says that it is your team’s, and this laptop finds no proof of it. Ask whoever made it, or use another stick.",
      };
    case "FolderMissing":
    case "Unreachable":
      return {
        title: "The stick is not there any more",
        text: "Everything is saved on this laptop. Plug it in again and start once more; what was copied whole is not copied twice.",
      };
    case "ReadOnly":
      return {
        title: "The stick cannot be written to",
        text: "Everything is saved on this laptop. Look for a lock on the stick, or use another; some councils allow only their own.",
      };
    case "StoreFull":
      return {
        title: "The stick is full",
        text: "Everything is saved on this laptop. Make room on it or use another.",
      };
    default:
      return storeErrorInWords(error);
  }
}
