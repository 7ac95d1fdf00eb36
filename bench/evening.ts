import { buildIfStale } from "../build/bundle/buildIfStale.ts";
import { findChromium } from "../build/provision/chromium.ts";
import { afresh, eveningApp } from "./evening/eveningApp.ts";
import { eveningFiles, eveningSize } from "./evening/eveningVisit.ts";
import { eveningKeys } from "./evening/keys.ts";
import { mergingCopies } from "./evening/mergeCopies.ts";
import { heapOfVisit, openingFiles } from "./evening/opening.ts";
import { eveningRatios } from "./evening/ratios.ts";
import { type Measure, tableOf } from "./store/table.ts";

// The hour in which a team puts two days of notes together, in a visit of that size beside the sample
// visit: what a step takes in the one as a multiple of the other, in the built app and one run. With names
// of parts behind it (opening, heap, merge, keys, ratios) only those.

const executablePath = findChromium();
if (executablePath === null) {
  console.error("The benchmark needs Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
  process.exit(1);
}
buildIfStale({ quietly: true });
const asked = process.argv.slice(2);
const isAsked = (part: string): boolean => asked.length === 0 || asked.includes(part);
const files = eveningFiles();
const window = await eveningApp(executablePath);
const measures: Measure[] = [];
const missed: string[] = [];
/** A part that comes to nothing is named, and costs no other its figures. */
const measure = async (part: string, work: () => Promise<Measure | readonly Measure[]>) => {
  if (!isAsked(part)) return;
  const began = performance.now();
  try {
    measures.push(...[await work()].flat());
    const seconds = (performance.now() - began) / 1_000;
    console.log(`${part}: measured in ${seconds.toFixed(0)} s`);
  } catch (fault) {
    missed.push(part);
    console.error(`${part}: not measured.`, fault);
  }
};
try {
  const { page } = window;
  // The other parts go on in what it has opened.
  const opening = await openingFiles(page, files);
  if (isAsked("opening")) measures.push(opening);
  await measure("ratios", () => eveningRatios(window));
  await measure("keys", () => afresh(window).then(() => eveningKeys(page)));
  await measure("heap", () => heapOfVisit(window, files));
  await measure("merge", () => mergingCopies(files));
} finally {
  const { points, findings, cases } = eveningSize;
  console.log(
    `${points.toLocaleString("en-GB")} points, ${findings} findings and ${cases} cases\n\n${tableOf(measures)}`,
  );
  if (missed.length > 0) {
    console.error(`Not measured: ${missed.join(", ")}`);
    process.exitCode = 1;
  }
  await window.app.close();
}
