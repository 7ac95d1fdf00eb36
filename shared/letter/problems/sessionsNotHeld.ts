import { inOrder } from "../../visit/inOrder.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { dayInWords } from "../../words/inWords.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/** Sessions that are planned and neither held nor cancelled: the letter counts what took place. */
export function sessionsNotHeld(records: VisitRecords): readonly LetterProblem[] {
  return inOrder(records.sessions.filter(({ state }) => state === "planned")).map((session) => {
    const when = [session.day && dayInWords(session.day), session.startsAt].filter(Boolean);
    return passable(
      "sessionNotHeld",
      {
        target: session.id,
        shown: { screen: "session", of: session.id },
        text: `“${excerpt(session.title)}”${when.length === 0 ? "" : ` (${when.join(", ")})`} is planned, and not yet marked as held. Say whether it was held or cancelled, or record why the letter does not wait for it.`,
      },
      records,
    );
  });
}
