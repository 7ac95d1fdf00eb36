import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import type { HandOverError } from "./makeFolder.ts";

/** Why there is no folder, and what to do; nothing was written then. */
export function handOverErrorInWords(error: HandOverError): string {
  switch (error.type) {
    case "TellsOnSomebody":
      return `No folder was made, as it would tell who somebody is: ${error.said.join(" ")}`;
    case "Unfilled":
      return `No folder was made, as something was never filled in. ${error.said.join(" ")} Write in the letter or in Findings what belongs there, or leave the slides out.`;
    case "NotMade":
      return `No folder was made: “${error.what}” could not be. What you wrote is safe. Try again.`;
    default:
      return saveErrorInWords(error) ?? "No folder was chosen, so nothing was made.";
  }
}
