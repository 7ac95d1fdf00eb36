import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow, undo } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const csv = `Indicator,Midthorpe 2022/23,Midthorpe 2023/24,Neighbour mean 2023/24,England 2023/24,Better is,Extra
Re-referrals %,22,27,21.9,22.4,low,5
Assessed in time %,83,84.1,83,82.5,high,6`;

test("a file is shown column by column, changed where it was read wrongly, kept, and read in pictures", async () => {
  await mountScreen(new TestVisit().records, paths.profile);
  await expect.element(page.getByText("Drop the profile here")).toBeVisible();
  await userEvent.upload(
    document.querySelector<HTMLInputElement>("input[type=file]") ?? document.body,
    new File([csv], "profile.csv", { type: "text/csv" }),
  );
  await expect
    .element(page.getByRole("button", { name: /Extra is taken for/u }))
    .toMatchTextContent("One neighbour");
  await page.getByRole("button", { name: /Extra is taken for/u }).click();
  await page.getByRole("option", { name: "Left out" }).click();
  await expect
    .element(
      page.getByText(
        /Re-referrals: 27% in 2023\/24\. Statistical neighbours 21\.9% and England 22\.4%\. 2022\/23: 22%\./u,
      ),
    )
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Keep the profile" }).click();
  await expect.element(page.getByText("Higher than its neighbours; lower is better")).toBeVisible();
  expect(rowsNow("indicators")).toMatchObject([
    { name: "Re-referrals", unit: "%", goodIs: "lower", source: "profile.csv" },
    { name: "Assessed in time", goodIs: "higher" },
  ]);
  // The same file again changes nothing of what there is, and one step takes it back.
  await page.getByRole("button", { name: "Bring in figures" }).click();
  await page
    .getByLabelText("Or paste it")
    .fill(csv.replace("27", "28").replaceAll("2023/24", "2024/25"));
  await page.getByRole("button", { name: "Read the profile" }).click();
  await page.getByRole("button", { name: "Keep the profile" }).click();
  await expect
    .poll(() => rowsNow("indicators"))
    .toMatchObject([{ figures: { periods: ["2022/23", "2023/24", "2024/25"] } }, {}]);
  await undo();
  await expect
    .poll(() => rowsNow("indicators"))
    .toMatchObject([{ figures: { periods: ["2022/23", "2023/24"] } }, {}]);
});

test("what an indicator was taken for is changed where it stands, and the table says in words what the pictures show", async () => {
  await mountScreen(sampleVisit(), paths.profile);
  await expect.element(page.getByRole("heading", { name: "Stand out" })).toBeVisible();
  await expect.element(page.getByText("Second highest of eleven").first()).toBeVisible();
  await page.getByRole("button", { name: "What to ask: Social worker turnover" }).click();
  await expect.element(page.getByText(/Who leaves, after how long/u).first()).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: /^Lower is better/u }).click();
  await page.getByRole("option", { name: "Higher is better" }).click();
  await expect
    .poll(() => rowsNow("indicators").find(({ name }) => name === "Social worker turnover"))
    .toMatchObject({ goodIs: "higher" });
  await page.getByText("Table", { exact: true }).click();
  await expect
    .element(
      page.getByRole("row", {
        name: /^Average caseload.*Highest of eleven.*Getting worse since 2020\/21/iu,
      }),
    )
    .toBeVisible();
  window.dispatchEvent(new Event("beforeprint"));
  const paper = document.querySelector(".cf-paper")?.textContent ?? "";
  window.dispatchEvent(new Event("afterprint"));
  expect(paper).toContain("The rule");
  expect(paper).toContain("n = 122");
});
