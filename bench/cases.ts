import { buildIfStale } from "../build/bundle/buildIfStale.ts";
import { findChromium } from "../build/provision/chromium.ts";
import { gridKeys } from "./cases/gridKeys.ts";
import { readAndDraw } from "./cases/readAndDraw.ts";
import { sentList } from "./cases/sentList.ts";
import { tableOf } from "./store/table.ts";

// What a host's list of cases and the grid they are read in ask of the app: reading and drawing beside a
// library that does the same bare, the list on its way to the team, and a key in the grid.

const executablePath = findChromium();
const measures = [
  ...readAndDraw(),
  await sentList(12_000, "small"),
  await sentList(60_000, "arrives"),
];
if (executablePath === null)
  console.error("The grid's keys need Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
else {
  buildIfStale({ quietly: true });
  measures.push(await gridKeys(executablePath));
}
console.log(tableOf(measures));
