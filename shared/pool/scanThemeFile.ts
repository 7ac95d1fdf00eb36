import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import { publicErrorInWords } from "../letter/publicVersion/publicVersion.ts";
import { namesOfHost } from "../words/namesOfHost.ts";
import type { VisitRecords } from "../visit/records.ts";
import type { NoThemeFile } from "./composeThemeFile.ts";
import type { ThemeFile } from "./themeFile.ts";

/**
 * What of a theme file tells who somebody is, repeats a safeguarding concern, or names the host though it
 * is not to be named; in words and with its place. It is saved for nobody while anything is said here.
 */
export function scanThemeFile(file: ThemeFile, records: VisitRecords): readonly string[] {
  const host = file.councils === "named" ? null : namesOfHost(records.visit.host.name);
  const places = textsOf(file);
  return [
    ...keptBack(places, records).map(keptBackInWords),
    ...places
      .filter(({ text }) => host !== null && text.search(host) >= 0)
      .map(({ at }) => `${at}: this names the council, which is not to be named.`),
  ];
}

/** Why there is no theme file, and what to do. */
export function noThemeFileInWords(error: NoThemeFile): string {
  if (error.type === "NoCodeWord")
    return "Councils are to be coded, and the office’s code word is typed in the app alone. Save the theme file there.";
  if (error.type === "TooMuch")
    return `This visit has more than a theme file holds (${error.where}): so many rows, or so long a text.`;
  if (error.type === "NotIssued")
    return "Nothing has been issued yet: a theme file is made from a letter that was.";
  return publicErrorInWords(error);
}

/** Every text that people wrote, with its place. */
function textsOf(file: ThemeFile): readonly { readonly at: string; readonly text: string }[] {
  const rows = [
    ["Programme", file.programme],
    ["Region", file.region],
    ["Size", file.sizeBand],
    ...file.challengers.map(({ organisation }) => ["Who challenged", organisation] as const),
    ...file.findings.flatMap(({ sentence, detail, themes }, i) => [
      [`Finding ${i + 1}`, `${sentence} ${detail}`] as const,
      [`Finding ${i + 1}, themes`, themes.join(", ")] as const,
    ]),
    ...file.recommendations.flatMap(({ text, advice, whoCanHelp, changed }, i) => [
      [`Recommendation ${i + 1}`, [text, advice, whoCanHelp].join(" ")] as const,
      ...changed.map(
        (each) =>
          [`Recommendation ${i + 1}, what changed`, `${each.changed} ${each.howKnown}`] as const,
      ),
    ]),
    ...file.tallies.map(({ form, area }) => ["Figures", `${form}: ${area}`] as const),
  ] as const;
  return rows.filter(([, text]) => text.trim() !== "").map(([at, text]) => ({ at, text }));
}
