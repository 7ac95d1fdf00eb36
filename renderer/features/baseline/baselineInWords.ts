import type { BaselineRow, TallyNow } from "../../../shared/returns/baselineNow.ts";
import { tallyInWords } from "../../../shared/returns/keptTally.ts";
import type { Baseline } from "../../../shared/visit/kinds/baseline.ts";
import type { KeptTally, Then } from "../../../shared/visit/kinds/baselineItem.ts";
import { responseWords } from "../../../shared/visit/kinds/hostAction.ts";
import { progressWords } from "../../../shared/visit/kinds/progressNote.ts";
import { counted, dayInWords, daysInWords, listInWords } from "../../../shared/words/inWords.ts";

interface Fact {
  readonly term: string;
  readonly detail: string;
}

/** What the host had said and done about a recommendation, as far as anything was said. */
export function hostThen(was: Extract<Then, { type: "recommendation" }>): readonly Fact[] {
  const { progress, changed } = was;
  const facts: readonly (readonly [string, string])[] = [
    ["The host", responseWords[was.response]],
    ["Why", was.reason],
    ["Owner", was.owner],
    ["By when", was.due === null ? "" : dayInWords(was.due)],
    ["Measure", was.measure],
    ["Plan", was.plan],
    ["Support offered", was.supportOffered],
    ["Support taken up", was.supportTakenUp],
    [
      "Progress",
      progress === null
        ? ""
        : `${progressWords[progress.state]}, ${dayInWords(progress.on)}${progress.text === "" ? "" : `: ${progress.text}`}`,
    ],
    [
      "What had changed",
      changed
        .map(({ changed: what, howKnown }) =>
          [what, howKnown && `Known from: ${howKnown}`].filter(Boolean).join(" "),
        )
        .join("\n"),
    ],
  ];
  return facts.filter(([, detail]) => detail !== "").map(([term, detail]) => ({ term, detail }));
}

/** The counts of an area, of files drawn at random and of others apart; says so where there are none. */
export function tallyLines(
  tally: Readonly<Record<"drawn" | "chosen", KeptTally>>,
): readonly string[] {
  const lines = (["drawn", "chosen"] as const).flatMap((of) =>
    tally[of].n === 0 ? [] : [`${fileWords[of]}: ${tallyInWords(tally[of])}`],
  );
  return lines.length === 0 ? ["No file answers this"] : lines;
}

const fileWords = { drawn: "Drawn at random", chosen: "Chosen or shown" } as const;

/** What the files show now; says so where the forms ask it no longer. */
export const tallyNowLines = (now: TallyNow): readonly string[] =>
  now === null ? ["The forms of this visit do not ask it"] : tallyLines(now);

/** "Rests on two findings and five pieces of evidence, one against it"; empty where it rests on nothing. */
export function restsOn({ findings, links }: Pick<BaselineRow, "findings" | "links">): string {
  const against = links.filter(({ bearing }) => bearing === "against").length;
  const parts = [
    findings.length === 0 ? "" : counted(findings.length, "finding"),
    links.length === 0 ? "" : counted(links.length, "piece of evidence", "pieces of evidence"),
  ].filter((part) => part !== "");
  if (parts.length === 0) return "";
  const but = against === 0 ? "" : `, ${against === 1 ? "one" : String(against)} against it`;
  return `Rests on ${listInWords(parts)}${but}`;
}

/** "Letter of 23 October 2024, version 1 · LSCB Diagnostic · on site 15 and 16 October 2024". */
export const baselineInWords = ({ letter, programme, daysOnSite }: Baseline): string =>
  [
    `${letter.date === "" ? "An undated letter" : `Letter of ${letter.date}`}, version ${String(letter.version)}`,
    programme,
    daysOnSite.length === 0 ? "" : `on site ${daysInWords(daysOnSite)}`,
  ]
    .filter(Boolean)
    .join(" \u00B7 ");

/** How the case files came about then: what was drawn from which lists, how many were read. */
export function sampleThen({ draws, drawnRead, chosenRead }: Baseline): readonly string[] {
  const drawn = draws.map(({ listName, inList, asked, by }) => {
    const from = inList === 0 ? listName : `${listName}, which held ${String(inList)}`;
    return `${counted(asked, "file")} drawn at random from ${from}${by.length === 0 ? "" : `, by ${listInWords(by)}`}`;
  });
  const read = [
    drawnRead === 0 ? "" : `${counted(drawnRead, "drawn file")} read`,
    chosenRead === 0
      ? ""
      : `${counted(chosenRead, "other file")} read that had been chosen or shown`,
  ].filter((part) => part !== "");
  return [...drawn, ...read];
}

/** What a reader of counts then and now has to know. */
export const smallNumbers =
  "Then and now other files were read. With numbers this small a difference can be chance alone: it shows where to look, and not by itself that practice has changed.";
