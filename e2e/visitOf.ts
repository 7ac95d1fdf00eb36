import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { VisitRecords } from "../shared/visit/records.ts";
import { readVisitFile } from "../shared/visit/file/visitFile.ts";
import type { Launched } from "./launch.ts";

/** Everything of the visit that is open, as the app saves it to a file in `folder`. */
export async function visitOf({ app }: Launched, folder: string): Promise<VisitRecords> {
  const file = path.join(folder, `visit-${Math.random().toString(36).slice(2)}.visit.json`);
  app.saveDialogAnswers.push(file);
  app.clickMenu("saveVisitFile");
  let records: VisitRecords | null = null;
  await expect
    .poll(() => {
      const read = readVisitFile(textOf(file));
      if (read.ok) records = read.value;
      return read;
    })
    .toMatchObject({ ok: true });
  if (records === null) throw new Error("nothing was saved");
  return records;
}

/** Empty until the file is there. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
