import { assertNever } from "../../../shared/assertNever.ts";
import { invitationWordCount } from "../../../shared/team/invitationWords.ts";
import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";
import type { JoinError } from "../../sync/teams.ts";

/** Why somebody could not join, and at which field it is said: at none when it is about the visit. */
export interface JoinErrorWords {
  readonly field: "invitation" | "words" | "initials" | null;
  readonly text: string;
}

export function joinErrorInWords(error: JoinError): JoinErrorWords {
  switch (error.type) {
    case "WrongNumberOfWords":
      return {
        field: "words",
        text:
          error.count === 0
            ? "Type the six words that the lead says"
            : `There must be ${invitationWordCount.toString()} words; here ${error.count === 1 ? "is 1" : `are ${error.count.toString()}`}`,
      };
    case "UnknownWord":
      return {
        field: "words",
        text: `Word ${error.position.toString()}, “${error.word}”, is not one that is used: ask the lead to say or spell it again`,
      };
    case "WrongWords":
      return {
        field: "words",
        text: "These words do not open this invitation. Check their order with the lead, and that file and words belong together",
      };
    case "NotAnInvitation":
      return {
        field: "invitation",
        text: "This is not an invitation: choose the file that the lead saved, which ends in .cfinvite",
      };
    case "NewerFormat":
      return {
        field: "invitation",
        text: "This invitation was written by a newer version of the app: update the app on this laptop, then join",
      };
    case "Damaged":
      return {
        field: "invitation",
        text: "The file has not arrived as it was written: ask the lead to send it again",
      };
    case "Expired":
      return {
        field: "invitation",
        text: `This invitation was good until ${londonDay(error.expires)}, ${londonTime(error.expires)}: ask the lead for a new one. If that time is still to come, set this laptop’s clock`,
      };
    case "NoInitials":
      return {
        field: "initials",
        text: "Enter one to four letters, such as MC: the invitation does not say under which you are in the list",
      };
    case "AlreadyHere":
      return {
        field: null,
        text: "Nothing was changed. It came here from a visit file or with another team, and a visit can have one team only. If the team’s is the one you want, save a visit file of what is here, remove the visit from this laptop, then join again.",
      };
    default:
      return assertNever(error);
  }
}
