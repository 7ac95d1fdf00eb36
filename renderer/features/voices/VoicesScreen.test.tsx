import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("on a line of enquiry each voice stands in its column, and a gap says what is known of it", async () => {
  const visit = new TestVisit();
  const [line, other] = visit.records.enquiries;
  const meet = (sourceGroups: string[], text: string) => {
    const { id } = visit.add("sessions", { sourceGroups, title: `With ${sourceGroups.join()}` });
    visit.add("notes", { sessionId: id, enquiryId: line?.id ?? null, text });
  };
  meet(["dcs"], "Turnover is falling.");
  meet(["socialWorkers"], "We lose people every month.");
  meet(["socialWorkers", "police"], "Thresholds differ.");
  visit.add("sessions", { sourceGroups: ["parents"], title: "Parents", state: "planned" });
  await mountScreen(visit.records, paths.voices);
  const column = (name: string) => page.getByRole("region", { name, exact: true });
  await expect.element(column("Leaders").getByText(/Turnover is falling/u)).toBeVisible();
  await expect
    .element(column("The front line").getByText(/One line from one session/u))
    .toBeVisible();
  await expect
    .element(
      column("Partners").getByText(
        "One line only together with others. No session to come meets them.",
      ),
    )
    .toBeVisible();
  await expect
    .element(column("Families").getByText(/To be met in a session to come/u))
    .toBeVisible();
  await expect.element(column("Families").getByRole("link", { name: "Parents" })).toBeVisible();
  await page.getByRole("button", { name: "Several voices together (1)" }).click();
  await expect.element(page.getByText("Thresholds differ.")).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("tab", { name: other?.shortName ?? "" }).click();
  await expect.element(page.getByText("Nobody is heard on this line yet.")).toBeVisible();
  // On paper stand all lines of enquiry.
  window.dispatchEvent(new Event("beforeprint"));
  const paper = document.querySelector(".cf-paper")?.textContent ?? "";
  window.dispatchEvent(new Event("afterprint"));
  expect(paper).toContain("Turnover is falling.");
  expect(paper).toContain(other?.question);
});
