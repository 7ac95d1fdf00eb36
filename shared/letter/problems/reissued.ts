import type { Letter } from "../../visit/kinds/letter.ts";
import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { nameOfSection } from "../../visit/programme/letterStyle.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { dayInWords } from "../../words/inWords.ts";
import { reissueGuard, reissueSection, replacedNext, saysTheSame } from "../versions/reissue.ts";
import { type LetterProblem, passable, problem } from "./letterProblem.ts";

/** A later version tells its readers why it replaces the one they have; and it should bear a day of its own. */
export function reissued(
  records: VisitRecords,
  { date }: Letter,
  model: LetterModel,
): readonly LetterProblem[] {
  const replaced = replacedNext(records);
  if (replaced === null || saysTheSame(model, replaced.earlier.issued.model)) return [];
  const { version, id, issued } = replaced.earlier;
  const place = nameOfSection(records.visit.letterStyle, reissueSection);
  const asks = passable(
    reissueGuard,
    {
      sectionId: reissueSection,
      target: id,
      text: `Version ${version + 1} replaces version ${version}, and tells its readers why: under “${place}”, after “because”.`,
    },
    records,
  );
  const hasSameDay = date !== null && dayInWords(date) === issued.model.date;
  return hasSameDay
    ? [
        asks,
        problem("dated", "advice", {
          part: "date",
          text: `Version ${version + 1} bears the date of version ${version}, ${issued.model.date}. Date it for the day on which it goes out, so that the two can be told apart.`,
        }),
      ]
    : [asks];
}
