import { expect, test } from "vitest";
import { kindOf } from "../../visit/records.ts";
import { contextOfFiles } from "../contextOfFiles.ts";
import { importPlan } from "./importPlan.ts";
import { readFile } from "../readFile.ts";
import { readingContext } from "../readingContext.ts";
import { countingIds, scopedVisit } from "../testing/exampleVisit.ts";
import { midthorpeFiles } from "../testing/midthorpeFiles.ts";

/** The check-ins that notes come to, in a visit that has these already. */
function checkInsOf(fileName: string, text: string, records = scopedVisit) {
  const files = [{ fileName, text }];
  const context = contextOfFiles(files, readingContext(records));
  const readings = files.map((file) => readFile({ ...file, context }));
  return importPlan(readings, records, {
    newId: countingIds(),
    now: "2024-10-17T08:00:00.000Z",
    fileHashes: new Map([[fileName, "a".repeat(64)]]),
  }).puts.checkIns;
}

test("notes of a check-in make one, with each thing that was shared and what the host said", () => {
  const file = midthorpeFiles.find(({ fileName }) => fileName.includes("checkin"));
  if (!file) throw new Error("no check-in among the notes");
  const [checkIn, ...others] = checkInsOf(file.fileName, file.text);
  expect(others).toEqual([]);
  expect(kindOf("checkIns").schema.safeParse(checkIn).success).toBe(true);
  expect(checkIn).toMatchObject({ day: "2024-10-15", at: "17:00" });
  const shared = checkIn?.points.map((point) => point.shared).filter((words) => words !== "");
  expect(shared).toContain("training + visible leadership strong");
  expect(shared).toContain("board purpose");
  const responses = checkIn?.points.map((point) => point.response).filter((words) => words !== "");
  expect(responses?.some((words) => words.startsWith("DCS not surprised by board"))).toBe(true);
});

test("notes of anything else make no check-in", () => {
  const file = midthorpeFiles.find(({ fileName }) => fileName.includes("team-managers"));
  expect(checkInsOf(file?.fileName ?? "", file?.text ?? "")).toEqual([]);
});

test("a check-in of that day and time gets only what it lacks", () => {
  const text =
    "Check-in with the DCS 15 Oct 1700\n- board purpose is unclear\n- training is strong\n";
  const [first] = checkInsOf("check-in.txt", text);
  if (!first) throw new Error("no check-in");
  const records = { ...scopedVisit, checkIns: [first] };
  const [again] = checkInsOf("check-in 2.txt", `${text}- thresholds differ\n`, records);
  expect(again?.id).toBe(first.id);
  expect(again?.points.map(({ shared }) => shared)).toEqual([
    ...first.points.map(({ shared }) => shared),
    "thresholds differ",
  ]);
});
