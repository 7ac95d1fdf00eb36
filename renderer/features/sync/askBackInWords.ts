import type { StoreError } from "../../../shared/bridge/stores.ts";

/** What a place may turn out to be on which nothing is written before the person says so. */
export type AskedBack = Extract<StoreError, { readonly type: "Empty" | "OtherTeam" | "Unproven" }>;

export const isAskedBack = (error: StoreError): error is AskedBack =>
  error.type === "Empty" || error.type === "OtherTeam" || error.type === "Unproven";

/** Said where the notes of the visit are destroyed, and its team with them is another one. */
export const oldTeamInWords =
  "They may be your own team’s from before the notes of this visit were destroyed: this laptop cannot open those any more, and takes nothing in from them.";

/** The question, what is to be thought of, and the button that goes on. */
export function askBackInWords(
  why: AskedBack,
  { isReduced = false }: { readonly isReduced?: boolean } = {},
): {
  readonly title: string;
  readonly text: readonly string[];
  readonly begin: string;
} {
  if (why.type === "OtherTeam")
    return {
      title: "Another team’s files are in this place",
      text: [
        "Nothing was written. Make sure that this is the place your team agreed on, and not the one of another visit.",
        ...(isReduced ? [oldTeamInWords] : []),
        "Two teams can share a place: each keeps to a folder of its own, and neither can read the other’s files.",
      ],
      begin: "Start this team’s files here too",
    };
  if (why.type === "Unproven")
    return {
      title: "This place may not be your team’s",
      text: [
        "Nothing was written. It says that it is your team’s, and this laptop finds no proof of it: somebody else may have made it look so, or it was begun after somebody was taken out of the team, with a key that has not reached you yet.",
        "Ask the lead whether this is the place. Nobody outside the team can read what is sent there; what others send may not arrive.",
      ],
      begin: "Sync here all the same",
    };
  return why.wasUsed
    ? {
        title: "This place was in use, and is empty now",
        text: [
          "Nothing was written, and nothing on this laptop is lost. A drive may not be plugged in, the folder may have been moved, or somebody emptied it. Find out first if you can.",
          "Starting again sends everything that this laptop has; the others’ laptops do the same with theirs.",
        ],
        begin: "Start again here",
      }
    : {
        title: "There is nothing of this visit here yet",
        text: [
          "Nothing was written. If the team syncs already, this is not the place, or OneDrive has not downloaded it yet.",
          "If you are the first, start here and tell the others where it is.",
        ],
        begin: "Start the team’s files here",
      };
}
