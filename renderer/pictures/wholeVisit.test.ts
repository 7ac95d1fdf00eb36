import { expect, onTestFinished, test } from "vitest";
import { openPicture } from "../../shared/pictures/sealPicture.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { readWholeVisit } from "../../shared/visit/file/visitFile.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { PictureImage } from "../../shared/visit/kinds/picture.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { currentLaptop } from "../db/currentLaptop.ts";
import { putVisit, readVisit } from "../db/keptVisits.ts";
import { closeTestLaptop, openTestLaptop } from "../db/testing/testLaptop.ts";
import { filesOf } from "../testing/mainInMemory.ts";
import { keepPicture } from "./keepPicture.ts";
import { plainPicture } from "./plainPicture.ts";
import { photograph } from "./testing/photographs.ts";
import { putWholeVisit, wholeVisitFile } from "./wholeVisit.ts";

/** Another laptop from here on, with a vault of its own. */
async function startLaptop(): Promise<void> {
  const laptop = await openTestLaptop();
  onTestFinished(() => closeTestLaptop(laptop));
}

const picturesHere = (id: VisitId) =>
  filesOf(currentLaptop().keys.of(id)?.team ?? "no team").pictures;

async function visitWithPicture(): Promise<{
  readonly records: VisitRecords;
  readonly image: PictureImage;
}> {
  const visit = new TestVisit();
  const { id } = visit.records.visit;
  await putVisit(visit.records);
  const picture = await plainPicture(new Blob([await photograph(300, 200)]));
  const kept = picture.ok ? await keepPicture(id, picture.value) : picture;
  if (!kept.ok) throw new Error("not kept");
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "The vision wall" });
  visit.add("pictures", { noteId: note.id, image: kept.value });
  await putVisit(visit.records);
  return { records: visit.records, image: kept.value };
}

const written = async (records: VisitRecords) => {
  const file = await wholeVisitFile(records, "2024-10-16T18:00:00.000Z");
  if (!file.ok) throw new Error(file.error.join());
  return { text: file.value, without: file.without };
};

/** Opens a file on another laptop; gives how many of its pictures were not kept. */
async function openOnAnother(text: string): Promise<number> {
  await startLaptop();
  const whole = readWholeVisit(text);
  if (!whole.ok) throw new Error(whole.error.type);
  return putWholeVisit(whole.value);
}

test("a visit file takes its pictures to another laptop, where their records open them", async () => {
  await startLaptop();
  const { records, image } = await visitWithPicture();
  const { text, without } = await written(records);
  expect(without).toBe(0);
  expect(await openOnAnother(text)).toBe(0);
  const { id } = records.visit;
  expect((await readVisit(id))?.pictures).toEqual(records.pictures);
  const bytes = picturesHere(id).get(image.file);
  expect(await openPicture(bytes ?? new Uint8Array(), image)).toMatchObject({ ok: true });
  expect((await written(records)).text).toBe(text);
});

test("of a file whose pictures are others than it says, or are named by no record, none is kept; the words are", async () => {
  await startLaptop();
  const { records, image } = await visitWithPicture();
  const { text } = await written(records);
  const stranger = "ef".repeat(32);
  const spoilt = text
    .replace(/"([0-9a-f]{64})": "[A-Za-z0-9+/=]+"/u, `"$1": "AAAA", "${stranger}": "AAAA"`)
    .replace("The vision wall", "The vision wall in reception");
  expect(spoilt).toContain(stranger);
  expect(await openOnAnother(spoilt)).toBe(1);
  const { id } = records.visit;
  expect([...picturesHere(id)]).toEqual([]);
  const here = await readVisit(id);
  expect(here?.notes.map((note) => note.text)).toEqual(["The vision wall in reception"]);
  expect(here?.pictures).toMatchObject([{ image }]);
  expect((await written(here ?? records)).without).toBe(1);
});
