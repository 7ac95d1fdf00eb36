import type { VisitRecords } from "../../visit/records.ts";
import { earlierRecommendations } from "../returns/whatBecame.ts";
import { excerpt, type LetterProblem, passable } from "./letterProblem.ts";

/** Recommendations of the earlier letter of which a return visit says nothing: the host looks for each of them. */
export const earlierNotSaid = (records: VisitRecords): readonly LetterProblem[] =>
  earlierRecommendations(records)
    .filter(({ item }) => item.judgement === "open")
    .map(({ item, was }) =>
      passable(
        "earlierNotSaid",
        {
          target: item.id,
          sectionId: "whatBecame",
          shown: { screen: "baseline", of: item.id },
          text: `Nobody has said what became of recommendation ${String(was.number)} of the earlier letter, “${excerpt(was.text)}”. Say it under Baseline and now, also that it was not looked at, or record why the letter leaves it out.`,
        },
        records,
      ),
    );
