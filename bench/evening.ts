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
try {
  const { page } = window;
  const opening = await openingFiles(page, files);
  if (isAsked("opening")) measures.push(opening);
  if (isAsked("heap")) measures.push(await heapOfVisit(window, files));
  if (isAsked("merge")) measures.push(await mergingCopies(files));
  if (isAsked("keys")) measures.push(await afresh(window).then(() => eveningKeys(page)));
  if (isAsked("ratios")) measures.push(...(await eveningRatios(window)));
} finally {
  const { points, findings, cases } = eveningSize;
  console.log(
    `${points.toLocaleString("en-GB")} points, ${findings} findings and ${cases} cases\n\n${tableOf(measures)}`,
  );
  await window.app.close();
}
