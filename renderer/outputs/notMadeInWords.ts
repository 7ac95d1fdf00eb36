import type { LetterFailed } from "./letterWorker.ts";
import type { OutputError } from "./output.ts";

/** Why a file was not made, what is safe and what to do. */
export function notMadeInWords(error: OutputError | LetterFailed): string {
  switch (error.type) {
    case "TellsOnSomebody":
      return `Nothing was saved, as it would tell who somebody is: ${error.said.join(" ")}`;
    case "Unfilled":
      return `Nothing was saved, as something was never filled in. ${error.said.join(" ")} Write in the letter or in Findings what belongs there, or take the sentence out.`;
    case "NothingSent":
      return error.said.join(" ");
    case "LetterFailed":
      return "The file could not be made, so it was not saved. What you wrote is safe. Try again.";
  }
}
