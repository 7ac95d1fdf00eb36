import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const viewer = page.getByRole("dialog", { name: "Post-its under waiting" });

async function closeViewer(): Promise<void> {
  await expect.element(viewer).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(viewer).not.toBeInTheDocument();
}

test("a finding on the board, its evidence and the drawer say that there is a picture, and open it", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Families wait.", polarity: "area" });
  const note = visit.addEvidence(finding, { text: "Post-its under waiting", kind: "seen" });
  visit.add("pictures", { noteId: note.id });
  await mountScreen(visit.records, (id) => paths.findings(id, finding.id));

  await page.getByRole("button", { name: "one picture: Families wait." }).click();
  await closeViewer();
  expect(await accessibilityProblems()).toEqual([]);

  await page.getByRole("tab", { name: /^Evidence/u }).click();
  await page.getByText("All", { exact: true }).click();
  await expect.element(page.getByText(/seen, with a picture/u)).toBeVisible();
  await page.getByRole("button", { name: "With this one" }).click();
  await page.getByRole("menuitem", { name: "Show its picture" }).click();
  await closeViewer();

  await page.getByRole("tab", { name: "Finding", exact: true }).click();
  await page.getByRole("button", { name: "Picture: Post-its under waiting" }).click();
  await closeViewer();
});
