import type { Gaps } from "../../../shared/evening/eveningPack.ts";
import type { Voice } from "../../../shared/visit/vocabulary.ts";
import { listInWords } from "../../../shared/words/inWords.ts";

/** Voices as they are named in a line. */
export const voiceWords: Readonly<Record<Voice, string>> = {
  child: "children",
  family: "families",
  frontLine: "the front line",
  partner: "partners",
  manager: "managers",
  leader: "leaders",
};

/** What is not covered, a sentence each; one that says so where all is. */
export function gapsInWords({
  withoutEvidence,
  voicesMissing,
  groupsNotMet,
}: Gaps): readonly string[] {
  const words = [
    ...withoutEvidence.map(({ shortName, question }) => `No evidence on ${shortName || question}.`),
    ...voicesMissing.map(
      ({ enquiry, voices }) =>
        `${enquiry.shortName || enquiry.question}: not yet heard from ${listInWords(voices.map((voice) => voiceWords[voice]))}.`,
    ),
    ...(groupsNotMet.length === 0
      ? []
      : [`Nobody meets ${listInWords(groupsNotMet.map(({ label }) => label))}.`]),
  ];
  return words.length === 0 ? ["Every line and every group is covered."] : words;
}
