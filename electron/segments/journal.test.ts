import path from "node:path";
import { expect, test } from "vitest";
import { recordingDisk } from "../files/testing/recordingDisk.ts";
import { journalIn } from "./journal.ts";
import { temporaryFolder } from "./testing/temporaryFolder.ts";

test("a record is through to the disk when it counts as written, and so is the name of a new file", async () => {
  const { disk, calls } = recordingDisk();
  const journal = journalIn(path.join(temporaryFolder(), "journal"), disk);
  await journal.append([new Uint8Array([1])]);
  expect(calls).toEqual(["sync journal", "write 000001.prj", "datasync 000001.prj"]);
  await journal.append([new Uint8Array([2])]);
  expect(calls.slice(3)).toEqual(["write 000001.prj", "datasync 000001.prj"]);
  await journal.rotate();
  await journal.append([new Uint8Array([3])]);
  expect(calls.slice(5)).toEqual(["sync journal", "write 000002.prj", "datasync 000002.prj"]);
});
