import { buildIfStale } from "../build/bundle/buildIfStale.ts";
import { findChromium } from "../build/provision/chromium.ts";
import { tableOf } from "./store/table.ts";
import { draggedBlock } from "./timetable/draggedBlock.ts";
import { editedWords } from "./timetable/editedWords.ts";

// What planning asks of the window: a block of a full timetable dragged, beside the same pointer with nothing
// in hand, and a word typed among 400 of a programme, beside the same letters in a bare field of the page.

const executablePath = findChromium();
if (executablePath === null) {
  console.error("The benchmark needs Chromium, Chrome or Edge; set CHROMIUM_PATH to one.");
  process.exit(1);
}
buildIfStale({ quietly: true });
console.log(tableOf([await draggedBlock(executablePath), await editedWords(executablePath)]));
