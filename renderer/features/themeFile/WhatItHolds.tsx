import type { ReactElement } from "react";
import { fixedTalliesOf } from "../../../shared/pool/composeThemeFile.ts";
import { smallNumbersRule } from "../../../shared/pool/publishedTally.ts";
import type { ThemeFile } from "../../../shared/pool/themeFile.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import {
  counted,
  dayInWords,
  daysInWords,
  listInWords,
  numberInWords,
} from "../../../shared/words/inWords.ts";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { FactList } from "../../ui/text/FactList.tsx";

/** What a theme file would hold, counted, and every text of it to be read before it is saved. */
export function WhatItHolds({
  file,
  records,
}: {
  readonly file: ThemeFile;
  readonly records: VisitRecords;
}): ReactElement {
  return (
    <section className="cf-themefile" aria-labelledby="themefile-holds">
      <h2 id="themefile-holds">What the file holds</h2>
      <FactList facts={factsOf(file, records)} />
      <p className="cf-soft">{smallNumbersRule}</p>
      <Disclosure title="Every text in it" level={3}>
        <ol className="cf-themefile-texts">
          {textsIn(file).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}

function factsOf(file: ThemeFile, records: VisitRecords) {
  const count = (kind: string) => file.findings.filter((finding) => finding.kind === kind).length;
  const given = file.tallies.filter(({ counts }) => counts !== null).length;
  const fixed = fixedTalliesOf(records);
  const answered = file.recommendations.filter(({ response }) => response !== "awaited").length;
  const isCoded = file.councils === "coded";
  const kinds = [
    [count("strength"), "strength", "strengths"],
    [count("goodPractice"), "good practice", "good practices"],
    [count("area"), "area for improvement", "areas for improvement"],
  ] as const;
  const facts = [
    ["Council", isCoded ? "By its code" : file.host || "Left out"],
    ["When", file.days.length > 0 ? daysInWords(file.days) : String(file.year)],
    [
      "Who challenged",
      file.challengers.length === 0
        ? file.councils === "leftOut"
          ? "Left out"
          : "Nobody is in the team with an organisation"
        : isCoded
          ? `${capital(counted(file.challengers.length, "organisation"))}, each by its code`
          : listInWords(file.challengers.map(({ organisation }) => organisation)),
    ],
    [
      "Findings",
      capital(
        listInWords(
          kinds.flatMap(([many, one, several]) => (many === 0 ? [] : counted(many, one, several))),
        ),
      ),
    ],
    [
      "Recommendations",
      `${capital(counted(file.recommendations.length, "recommendation"))}; the council has answered ${numberInWords(answered)}`,
    ],
    [
      "Figures of the case files",
      file.tallies.length === 0
        ? "None"
        : `Given of ${numberInWords(given)} of ${counted(file.tallies.length, "practice area")}${fixed === undefined ? "" : `, as fixed on ${dayInWords(fixed.at.slice(0, 10))}`}`,
    ],
  ] as const;
  return facts.map(([term, detail]) => ({ term, detail }));
}

const textsIn = (file: ThemeFile): readonly string[] => [
  ...new Set(
    [
      ...file.findings.map(({ sentence, detail }) => `${sentence} ${detail}`),
      ...file.recommendations.flatMap(({ text, advice, whoCanHelp, changed }) => [
        [text, advice, whoCanHelp].join(" "),
        ...changed.map((each) => `${each.changed} ${each.howKnown}`),
      ]),
    ].map((text) => text.trim()),
  ),
];
