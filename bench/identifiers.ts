import { emptyRegister } from "../shared/identifiers/emptyRegister.ts";
import { scanForIdentifiers } from "../shared/identifiers/scanForIdentifiers.ts";
import { measureScan, type Measured } from "../shared/identifiers/testing/measureScan.ts";
import {
  broadIn,
  evaluationIn,
  evaluationOf,
  fieldCases,
  type Half,
} from "../shared/identifiers/testing/evaluation.ts";
import { median } from "./store/statistics.ts";

// `npm run bench:identifiers`: what the identifier scan finds, and what it flags for nothing, in both
// settings, and how long it takes. `-- --kinds` prints it by kind, `-- --misses` the sentences that went
// wrong, those kept back aside; `-- --keptBack` those too, for the day on which the scan is no longer
// worked on.

const wordsOfLetter = 1700;
const countOfNotes = 5000;

for (const setting of ["letter", "notes"] as const) {
  const words = setting === "letter" ? "letters" : "notes";
  report(`Field cases, ${setting}`, measureScan(fieldCases, setting), shows("misses"));
  for (const half of ["seen", "keptBack"] as const satisfies readonly Half[]) {
    const isLong = shows("misses") && (half === "seen" || shows("keptBack"));
    const name = half === "seen" ? "worked on" : "kept back";
    report(`Own set, ${name}, ${setting}`, measureScan(evaluationOf(half), setting), isLong);
    report(
      `Own set in the words of ${words}, ${name}`,
      measureScan(evaluationIn(setting, half), setting),
      isLong,
    );
  }
  report(
    `Broad set in the words of ${words}, kept back`,
    measureScan(broadIn(setting), setting),
    shows("keptBack"),
  );
}
reportTimes();

function report(title: string, measured: Measured, isLong: boolean): void {
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
    [broadIn(setting), evaluationIn(setting, "seen")].flatMap(({ leaks, clean }) => [
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
