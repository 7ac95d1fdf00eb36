import { fingerprint } from "../../visit/heardKey.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { counted, dayInWords, listInWords } from "../../words/inWords.ts";
import { heardByHost, type HeardItem, type TimeHeard } from "../heardByHost.ts";
import { sectionOf } from "../inLetter.ts";
import { excerpt, type LetterProblem, passable, problem } from "./letterProblem.ts";

/** What the letter says and the host has not heard yet, or only in an earlier wording (F41, F50). */
export function notYetHeard(records: VisitRecords): readonly LetterProblem[] {
  const items = heardByHost(records);
  const nothing = items.every(({ times }) => times.length === 0);
  // One thing to settle, not thirty: there was no check-in, or none says what was shared.
  if (nothing && items.length > 1) return [heardNothing(items, records)];
  return items.flatMap((item) => {
    const at = placeOf(item, records);
    const [last] = item.times.toReversed();
    const words = `“${excerpt(item.text)}”`;
    switch (item.status) {
      case "heard":
        return [];
      case "earlierWording": {
        const heard = item.times.findLast((time) => time.words === "near");
        const on = heard === undefined ? "" : ` on ${dayInWords(heard.checkIn.day)}`;
        return [
          problem("notHeard", "advice", {
            ...at,
            key: `notHeard ${item.key}`,
            text: `The host heard an earlier wording of ${words}${on}: “${excerpt(heard?.wording ?? "")}”. If the message has changed, share it again.`,
          }),
        ];
      }
      case "notYet":
        return [
          passable(
            "notHeard",
            {
              ...at,
              target: item.key,
              text: `The host has not heard the ${item.of} ${words}${last === undefined ? "" : inWhichWords(last)}. Share it at a check-in, or record why it comes with the letter.`,
            },
            records,
          ),
        ];
    }
  });
}

const inWhichWords = ({ words, wording, checkIn }: TimeHeard): string =>
  words === "turned"
    ? `: on ${dayInWords(checkIn.day)} it was told the other way round, “${excerpt(wording)}”`
    : ` in these words; it heard “${excerpt(wording)}”`;

function heardNothing(items: readonly HeardItem[], records: VisitRecords): LetterProblem {
  const count = (of: HeardItem["of"]) => {
    const own = items.filter((item) => item.of === of).length;
    return own === 0 ? [] : [counted(own, of)];
  };
  const what = listInWords([...count("finding"), ...count("recommendation"), ...count("headline")]);
  return passable(
    "notHeard",
    {
      target: `nothing ${fingerprint(records.checkIns.map(({ id }) => id).join(" "))}`,
      shown: { screen: "checkIns" },
      text: `The host has heard none of the letter’s ${what}: no check-in says that any was shared. Record what was shared and when, or record why all of it comes with the letter.`,
    },
    records,
  );
}

function placeOf(item: HeardItem, records: VisitRecords) {
  const shown = { screen: "checkIns" } as const;
  if (item.of === "headline")
    return { shown, sectionId: "headlines" as const, words: item.text.trim() };
  if (item.of === "recommendation")
    return { shown, sectionId: "recommendations" as const, words: item.text.trim() };
  const finding = records.findings.find(({ id }) => id === item.id);
  return finding === undefined
    ? { shown }
    : { shown, findingId: finding.id, sectionId: sectionOf(finding) };
}
