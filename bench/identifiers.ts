import { measureScan, type Measured } from "../shared/identifiers/testing/measureScan.ts";
import {
  evaluationIn,
  evaluationOf,
  fieldCases,
  type Half,
} from "../shared/identifiers/testing/evaluation.ts";

// `npm run bench:identifiers`: what the identifier scan finds, and what it flags for nothing, in both
// settings, by kind. `-- --misses` prints the sentences that went wrong, those kept back aside;
// `-- --keptBack` those too, for the day on which the scan is no longer worked on.

for (const setting of ["letter", "notes"] as const) {
  report(`Field cases, ${setting}`, measureScan(fieldCases, setting), shows("misses"));
  for (const half of ["seen", "keptBack"] as const satisfies readonly Half[]) {
    const isLong = shows("misses") && (half === "seen" || shows("keptBack"));
    const name = half === "seen" ? "worked on" : "kept back";
    report(`Own set, ${name}, ${setting}`, measureScan(evaluationOf(half), setting), isLong);
    report(
      `Own set in the words of ${setting === "letter" ? "letters" : "notes"}, ${name}`,
      measureScan(evaluationIn(setting, half), setting),
      isLong,
    );
  }
}

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

function share(part: number, whole: number): string {
  return `${String(part).padStart(4)} of ${String(whole).padEnd(4)} ${((part / whole) * 100).toFixed(1)} %`;
}

function shows(name: string): boolean {
  return process.argv.includes(`--${name}`);
}
