import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { fileOf, photograph, withCameraData } from "../../../pictures/testing/photographs.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { main } from "../../../testing/mainInMemory.ts";
import { currentLaptop, rowsNow } from "../../../testing/onLaptop.ts";
import { theVisit } from "../../../db/testing/testLaptop.ts";
import { accessibilityProblemsInBothThemes } from "../../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;
const dialog = page.getByRole("dialog");
const words = page.getByLabelText("What it shows");
const entry = page.getByLabelText("New line");

async function open() {
  const visit = new TestVisit();
  const session = visit.add("sessions", { kind: "group", state: "planned" });
  const screen = await mountScreen(visit.records, (id) => paths.session(id, session.id));
  await expect.element(entry).toHaveFocus();
  return { visit, session, screen };
}

function drop(files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  for (const type of ["dragover", "drop"])
    document.body.dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
    );
}

const paste = (file: File): void => {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  entry
    .element()
    .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
};

const wall = async () => fileOf(withCameraData(await photograph(2_100, 1_050)));
const filesKept = () => [...main.teams.values()].flatMap(({ pictures }) => [...pictures.values()]);

/** Drops a photograph on the session and adds it with these words. */
async function add(text: string): Promise<void> {
  drop([await wall()]);
  await expect.element(dialog.getByRole("img")).toBeVisible();
  await expect.element(words).toHaveFocus();
  await keyboard(text);
  await page.getByRole("button", { name: "Add picture" }).last().click();
  await expect.element(dialog).not.toBeInTheDocument();
}

test("a photograph dropped on a session is shown, asked for its words, and is evidence that was seen", async () => {
  const { visit } = await open();
  const [board] = visit.records.enquiries;
  drop([await wall()]);
  await expect.element(dialog.getByRole("img")).toBeVisible();
  expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  await page.getByRole("button", { name: "Add picture" }).last().click();
  await expect.element(page.getByText(/Say what the picture shows/u)).toBeVisible();
  await words.click();
  await keyboard("Post-its on step-down cluster under “waiting”");
  await dialog.getByRole("button", { name: /Line of enquiry$/u }).click();
  await page.getByRole("listbox").getByRole("option").nth(1).click();
  await page.getByRole("button", { name: "Add picture" }).last().click();
  await expect.element(dialog).not.toBeInTheDocument();
  const small = page.getByRole("button", { name: /^Picture: Post-its on step-down/u });
  await expect.element(small.getByRole("presentation")).toBeVisible();
  const [note] = rowsNow("notes");
  expect(note).toMatchObject({ kind: "seen", mark: "plain", enquiryId: board?.id });
  const [picture] = rowsNow("pictures");
  expect(picture).toMatchObject({ noteId: note?.id, turned: 0, fileName: "IMG_0412.jpg" });
  expect(picture?.image).toMatchObject({ width: 1_000, height: 2_000 });
  expect(rowsNow("sessions")[0]?.state).toBe("held");
  // On the disk lies the sealed file alone.
  const [file] = filesKept();
  expect(file?.length).toBe(picture?.image.bytes);
  expect(new TextDecoder("latin1").decode(file)).not.toMatch(/WEBP|Exif|Midthorpe/u);
});

test("a pasted picture is taken from the line that is being typed, whose words stay", async () => {
  await open();
  await keyboard("half a line");
  paste(fileOf(await photograph(300, 200, { type: "image/png" }), "image.png", "image/png"));
  await expect.element(dialog.getByRole("img")).toBeVisible();
  await keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(entry).toHaveValue("half a line");
  expect(rowsNow("pictures")).toEqual([]);
  expect(filesKept()).toEqual([]);
});

test("words typed for a picture outlive leaving it and a kill, wait for the next, or are a line without it", async () => {
  const { visit, screen } = await open();
  const left = page.getByText(/Words of a picture that was not added$/u);
  drop([await wall()]);
  await expect.element(words).toHaveFocus();
  await keyboard("Post-its on waiting");
  // The window goes while they are typed, once the last key was kept.
  await theVisit().drafts.keep("relaxed");
  await currentLaptop().forget(visit.records.visit.id);
  await screen.reload();
  await expect.element(page.getByText("“Post-its on waiting”")).toBeVisible();
  drop([await wall(), await wall()]);
  await expect.element(words).toHaveValue("Post-its on waiting");
  await expect.element(left).not.toBeInTheDocument();
  await expect.element(dialog.getByText(/typed for a picture that was not added/u)).toBeVisible();
  await page.getByRole("button", { name: "Leave this one out" }).click();
  await expect.element(page.getByRole("heading", { name: "Add picture 2 of 2" })).toBeVisible();
  await expect.element(words).toHaveValue("Post-its on waiting");
  await expect.element(words).toHaveFocus();
  await keyboard("{Escape}");
  await expect.element(left).toBeVisible();
  await page.getByRole("button", { name: "Discard them" }).click();
  await page.getByRole("button", { name: "Bring them back" }).click();
  await page.getByRole("button", { name: "Add them as a line" }).click();
  await expect.element(left).not.toBeInTheDocument();
  expect(rowsNow("notes")).toMatchObject([{ text: "Post-its on waiting", kind: "seen" }]);
  await keyboard("{Control>}z{/Control}");
  await expect.poll(() => rowsNow("notes")).toEqual([]);
  // Of words that went with their picture nothing is left.
  await add("The vision wall");
  await expect
    .element(page.getByRole("button", { name: "Picture: The vision wall" }))
    .toBeVisible();
  await expect.element(left).not.toBeInTheDocument();
});

test("a picture opens large, zooms and turns by keyboard, is deleted, and undo brings it back", async () => {
  await open();
  await add("The vision wall in reception");
  const small = page.getByRole("button", { name: "Picture: The vision wall in reception" });
  await small.click();
  const large = page.getByRole("group", { name: /^The picture\./u });
  await expect.element(large).toHaveFocus();
  const image = dialog.getByRole("img", { name: "The vision wall in reception" });
  await expect.element(image).toBeVisible();
  const widthOf = () => image.element().getBoundingClientRect().width;
  const before = widthOf();
  await keyboard("+");
  await expect.poll(() => widthOf() / before).toBeCloseTo(1.5, 1);
  await keyboard("0r");
  await expect.poll(() => rowsNow("pictures")[0]?.turned).toBe(1);
  await expect.poll(() => widthOf() > before).toBe(true);
  expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  await keyboard("{Delete}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(small).not.toBeInTheDocument();
  expect(rowsNow("notes")).toHaveLength(1);
  await keyboard("{Control>}z{/Control}");
  await expect.element(small.getByRole("presentation")).toBeVisible();
  expect(rowsNow("pictures")[0]?.turned).toBe(1);
});

test("a line that is deleted takes its picture along, and undo brings both back", async () => {
  await open();
  await add("Caseload board");
  await keyboard("{ArrowUp}");
  await page.getByRole("button", { name: "Delete line" }).click();
  await expect.poll(() => [...rowsNow("notes"), ...rowsNow("pictures")]).toEqual([]);
  await keyboard("{Control>}z{/Control}");
  await expect.poll(() => rowsNow("pictures").length).toBe(1);
});

test("what cannot be read is said in words, and the next picture comes", async () => {
  await open();
  const heic = new TextEncoder().encode("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
  drop([fileOf(heic, "IMG_1.HEIC", "image/heic"), await wall()]);
  await expect.element(page.getByText(/iPhone photograph \(HEIC\)/u)).toBeVisible();
  await page.getByRole("button", { name: "Leave this one out" }).click();
  await expect.element(dialog.getByRole("img")).toBeVisible();
  // Enter adds it, as it does a line.
  await expect.element(words).toHaveFocus();
  await keyboard("A wall{Enter}");
  await expect.poll(() => rowsNow("pictures").length).toBe(1);
});

test("words that are a concern are kept apart, and the picture is not kept", async () => {
  await open();
  drop([await wall()]);
  await expect.element(words).toHaveFocus();
  await keyboard("Safeguarding concern: child alone at the door");
  await expect.element(page.getByText(/its picture is not added/u)).toBeVisible();
  await page.getByRole("button", { name: "Add picture" }).last().click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(rowsNow("concerns")).toHaveLength(1);
  expect([...rowsNow("notes"), ...rowsNow("pictures")]).toEqual([]);
});

test("a picture whose file has not come says so, and shows once it is here", async () => {
  await open();
  await add("A wall");
  const [team] = [...main.teams.values()];
  const kept = [...(team?.pictures ?? [])];
  team?.pictures.clear();
  await page.getByRole("button", { name: "Picture: A wall" }).click();
  await expect.element(dialog.getByText("Not on this laptop yet")).toBeVisible();
  for (const [file, bytes] of kept) team?.pictures.set(file, bytes);
  const { tell } = await import("../../../testing/mainInMemory.ts");
  tell("picturesMoved", { team: [...main.teams.keys()][0] ?? "" });
  await expect.element(dialog.getByRole("img")).toBeVisible();
});
