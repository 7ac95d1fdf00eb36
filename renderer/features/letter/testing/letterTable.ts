import sampleText from "../../../../assets/sample-visit/midthorpe.visit.json?raw";
import type { SaveFile, SavedFile, SaveError } from "../../../../shared/bridge/bridge.ts";
import { restingBridge } from "../../../../shared/bridge/testing/restingBridge.ts";
import { ok, type Result } from "../../../../shared/result.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { readVisitFile } from "../../../../shared/visit/visitFile.ts";
import type { Store } from "../../../db/store.ts";
import { closeTestStore, openTestStore } from "../../../db/testing/testStore.ts";
import { putVisit, readVisit } from "../../../db/visits.ts";

export { undo } from "../../mountScreen.ts";
export { useVisitRecords } from "../../../db/useVisitRecords.ts";

let store: Store | null = null;

/** For tests: a fresh database, really IndexedDB, with the given visit in it. */
export async function layOutVisit(records: VisitRecords): Promise<void> {
  store = await openTestStore();
  await putVisit(records);
}

/** For tests: what is saved of the visit now. */
export async function savedVisit(records: VisitRecords): Promise<VisitRecords> {
  const saved = await readVisit(records.visit.id);
  if (!saved) throw new Error("the visit is gone");
  return saved;
}

export async function clearTable(): Promise<void> {
  if (store) await closeTestStore(store);
  store = null;
}

/** For tests: the visit that ships with the app. */
export function sampleVisit(): VisitRecords {
  const read = readVisitFile(sampleText);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** For tests: a main process that answers a save as it is told to, and keeps what it was given. */
export const main = {
  saved: [] as SaveFile[],
  answer: ((input) => ok({ fileName: `${input.suggestedName}.pdf` })) as (
    input: SaveFile,
  ) => Result<SavedFile, SaveError>,
};

const bridge = restingBridge({
  saveFile: (input) => {
    main.saved.push(input);
    return Promise.resolve(main.answer(input));
  },
  showSavedFile: () => Promise.resolve(ok(null)),
  appInfo: () => Promise.resolve({ version: "0", runtime: "browserWindow", platform: "linux" }),
});
Object.defineProperty(window, "bridge", { value: bridge, configurable: true });
Object.defineProperty(window, "bridgeEvents", { value: {}, configurable: true });
