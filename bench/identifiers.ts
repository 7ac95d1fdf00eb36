import { emptyRegister } from "../shared/identifiers/emptyRegister.ts";
import { scanForIdentifiers } from "../shared/identifiers/scanForIdentifiers.ts";
import { measureScan, type Measured } from "../shared/identifiers/testing/measureScan.ts";
import { broadIn, fieldCases, ownSet, ownSetIn } from "../shared/identifiers/testing/evaluation.ts";
import { median } from "./store/statistics.ts";

// `npm run bench:identifiers`: what the identifier scan finds, and what it flags for nothing, in both
// settings, and how long it takes. `-- --kinds` prints it by kind, `-- --misses` the sentences that went
// wrong in the sets that the scan is worked on with. Of the broad set, which judges, there are totals alone.

const wordsOfLetter = 1700;
const countOfNotes = 5000;

for (const setting of ["letter", "notes"] as const) {
  const words = setting === "letter" ? "letters" : "notes";
  report(`Field cases, ${setting}`, measureScan(fieldCases, setting), { isJudge: false });
  report(`Own set, worked on, ${setting}`, measureScan(ownSet, setting), { isJudge: false });
  report(`Own set in the words of ${words}, worked on`, measureScan(ownSetIn(setting), setting), {
    isJudge: false,
  });
  report(`Broad set in the words of ${words}, kept back`, measureScan(broadIn(setting), setting), {
    isJudge: true,
  });
}
reportTimes();

function report(
  title: string,
  measured: Measured,
  { isJudge }: { readonly isJudge: boolean },
): void {
  const isLong = shows("misses") && !isJudge;
  const { direct, indirect, falseAlarms, cleanCount } = measured;
  console.log(`\n${title}`);
  console.log(`  direct leaks found    ${share(direct.found, direct.of)}`);
  if (indirect.of > 0) console.log(`  indirect leaks found  ${share(indirect.found, indirect.of)}`);
  console.log(`  false alarms          ${share(falseAlarms.length, cleanCount)}`);
  for (const [kind, { found, of }] of measured.byKind)
    if (shows("kinds") || (found < of && isLong))
      console.log(`    ${kind.padEnd(34)}${found} of ${of}`);
  if (!isLong) return;
  for (const { kind, what, text } of measured.missed)
    console.log(`    missed (${kind}) ${what} | ${text}`);
  for (const { text, hits } of falseAlarms) console.log(`    flagged ${hits.join(", ")} | ${text}`);
}

// Medians of one run, each after a warm-up; ratios are to a pass of one plain pattern over the same text.
function reportTimes(): void {
  const sentences = (["letter", "notes"] as const).flatMap((setting) =>
    [broadIn(setting), ownSetIn(setting)].flatMap(({ leaks, clean }) => [
      ...clean,
      ...leaks.map(({ text }) => text),
    ]),
  );
  let letter = "";
  for (let at = 0; letter.split(" ").length < wordsOfLetter; at += 1)
    letter += `${sentences[at % sentences.length] ?? ""} `;
  const notes = Array.from(
    { length: countOfNotes },
    (_, at) =>
      `${sentences[at % sentences.length] ?? ""} ${sentences[(at * 7) % sentences.length] ?? ""}`,
  );
  console.log("\nTime, median");
  reportTime(`a letter of ${wordsOfLetter} words`, [letter], "letter", 41);
  reportTime(`${countOfNotes} notes`, notes, "notes", 7);
}

function reportTime(
  what: string,
  texts: readonly string[],
  setting: "letter" | "notes",
  rounds: number,
): void {
  const scanned = timeOf(rounds, () => {
    for (const text of texts) scanForIdentifiers(text, { register: emptyRegister, setting });
  });
  let found = 0;
  const bare = timeOf(rounds, () => {
    for (const text of texts) found += [...text.matchAll(/\b\p{Lu}[\p{L}'-]+/gu)].length;
  });
  if (found === 0) throw new Error("the bare pattern found nothing");
  console.log(
    `  ${what.padEnd(24)}${scanned.toFixed(1).padStart(8)} ms, ${(scanned / bare).toFixed(0)} times a bare pattern`,
  );
}

/** Median of so many rounds, in milliseconds. */
function timeOf(rounds: number, run: () => void): number {
  run();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function share(part: number, whole: number): string {
  return `${String(part).padStart(4)} of ${String(whole).padEnd(4)} ${((part / whole) * 100).toFixed(1)} %`;
}

function shows(name: string): boolean {
  return process.argv.includes(`--${name}`);
}
