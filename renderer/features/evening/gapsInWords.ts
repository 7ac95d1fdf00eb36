import type { Gaps } from "../../../shared/evening/eveningPack.ts";
import { voiceWords } from "../../../shared/visit/programme/vocabulary.ts";
import { listInWords } from "../../../shared/words/inWords.ts";

/** What is not covered, a sentence each; one that says so where all is. */
export function gapsInWords({
  lines,
  withoutEvidence,
  voicesMissing,
  groupsNotMet,
}: Gaps): readonly string[] {
  const words = [
    ...(lines === 0 ? ["The visit has no lines of enquiry yet."] : []),
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
