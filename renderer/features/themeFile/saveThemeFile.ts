import { themeFileText } from "../../../shared/pool/themeFile.ts";
import { composeThemeFile } from "../../../shared/pool/composeThemeFile.ts";
import { codeWordLength, councilCodes } from "../../../shared/pool/councilCode.ts";
import { noThemeFileInWords, scanThemeFile } from "../../../shared/pool/scanThemeFile.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { savedInWords } from "../../bridge/savedInWords.ts";
import { fixTallies } from "./themeFileCommands.ts";

/** Saves the theme file, unless it tells who somebody is; says in words what came of it. */
export async function saveThemeFile(
  records: VisitRecords,
  codeWord: string,
  now: Date,
): Promise<string> {
  const { visit } = records;
  const isCoded = visit.pooling.councils === "coded";
  if (isCoded && codeWord.trim().length < codeWordLength)
    return `Nothing was saved. The code word needs ${codeWordLength} characters at least, so that nobody can try them all.`;
  const code = isCoded ? councilCodes(codeWord) : null;
  const compose = (of: VisitRecords) => composeThemeFile(of, { now: now.toISOString(), code });
  const first = compose(records);
  if (!first.ok) return `Nothing was saved. ${noThemeFileInWords(first.error)}`;
  const said = scanThemeFile(first.value, records);
  if (said.length > 0) return `Nothing was saved. ${said.join(" ")}`;
  // Before the file is anywhere: no later one may differ in its figures.
  const made = compose({ ...records, fixedTallies: [await fixTallies(visit.id)] });
  if (!made.ok) return `Nothing was saved. ${noThemeFileInWords(made.error)}`;
  const { host, year } = made.value;
  return savedInWords(
    await bridge.saveFile({
      what: "themeFile",
      suggestedName: asFileName(`Themes ${host || visit.programme} ${year}`, {
        most: 80,
        otherwise: "Themes",
      }),
      bytes: new TextEncoder().encode(themeFileText(made.value)),
    }),
  );
}
