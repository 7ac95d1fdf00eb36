import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { issueVersion } from "../../../shared/letter/testing/issueVersion.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { readThemeFile, type ThemeFile } from "../../../shared/pool/themeFile.ts";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

function issuedSample(): TestVisit {
  const visit = new TestVisit();
  const sample = sampleVisit();
  visit.records = {
    ...sample,
    findings: sample.findings.map((finding) => ({ ...finding, themes: [] })),
  };
  issueVersion(visit);
  return visit;
}

const save = page.getByRole("button", { name: "Save the theme file" });

function saved(): ThemeFile {
  const { what, bytes } = main.saved.at(-1) ?? {};
  expect(what).toBe("themeFile");
  const file = readThemeFile(new TextDecoder().decode(bytes));
  if (!file.ok) throw new Error(file.error.type);
  return file.value;
}

test("themes are suggested and chosen, the council coded, and the file saved with its figures fixed", async () => {
  await mountScreen(issuedSample().records, paths.themeFile);
  await page.getByRole("button", { name: "Take the suggested themes" }).click();
  await expect
    .element(page.getByRole("button", { name: "Take the suggested themes" }))
    .not.toBeInTheDocument();
  await page
    .getByRole("button", { name: "Add a theme to “Your self-assessment is honest.”" })
    .click();
  await page.getByRole("menuitem", { name: "Leadership and governance" }).click();
  await expect
    .element(
      page.getByRole("button", {
        name: "Take Leadership and governance off “Your self-assessment is honest.”",
      }),
    )
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByText("Councils coded").click();
  await save.click();
  await expect.element(page.getByText(/The code word needs 12 characters/u)).toBeVisible();
  await page.getByLabelText("The office’s code word").fill("a word of the office alone");
  await save.click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  const file = saved();
  expect(file.host).toMatch(/^Council /u);
  expect(JSON.stringify(file)).not.toContain("Midthorpe");
  expect(
    file.findings.find(({ sentence }) => sentence === "Your self-assessment is honest.")?.themes,
  ).toEqual(["Leadership and governance", "Quality assurance and learning"]);
  expect(file.tallies).not.toEqual([]);
  await expect.poll(() => rowsNow("fixedTallies")).toMatchObject([{ tallies: file.tallies }]);
});

test("what tells who somebody is keeps it back, with its place", async () => {
  const visit = issuedSample();
  visit.add("impacts", {
    recommendationId: visit.records.recommendations[0]?.id ?? null,
    changed: "Zbigniew Kowalczyk leads it now.",
  });
  await mountScreen(visit.records, paths.themeFile);
  await expect
    .element(page.getByText(/Recommendation \d, what changed: “Zbigniew Kowalczyk”/u))
    .toBeVisible();
  const before = main.saved.length;
  await save.click();
  await expect.element(page.getByText(/^Nothing was saved\./u)).toBeVisible();
  expect(main.saved).toHaveLength(before);
});

test("before anything is issued it leads to the letter", async () => {
  await mountScreen(sampleVisit(), paths.themeFile);
  await page.getByRole("button", { name: "Go to the letter" }).click();
  await expect.poll(() => window.location.hash).toContain("/letter");
  await userEvent.keyboard("{Escape}");
});
