import { fingerprint } from "../../visit/heardKey.ts";
import { kindOf, type VisitRecords } from "../../visit/records.ts";
import { capital } from "../../words/capital.ts";
import { counted } from "../../words/inWords.ts";
import { type LetterProblem, passable } from "./letterProblem.ts";

/** Safeguarding concerns that are not closed: how many there are, never what they say. A reason is for these very ones. */
export function concernsOpen(records: VisitRecords): readonly LetterProblem[] {
  const open = records.concerns.filter(({ closed }) => !closed);
  const [first] = open;
  if (first === undefined) return [];
  const ids = open.map(({ id }) => id).sort();
  const said = counted(open.length, "safeguarding concern");
  return [
    passable(
      "concernsOpen",
      {
        target: fingerprint(ids.join(" ")),
        shown: kindOf("concerns").shownAt({ ...first }),
        text: `${capital(said)} ${open.length === 1 ? "is" : "are"} open. Close ${open.length === 1 ? "it" : "each"} once it is known who acts on it, or record why the letter goes out before that.`,
      },
      records,
    ),
  ];
}
