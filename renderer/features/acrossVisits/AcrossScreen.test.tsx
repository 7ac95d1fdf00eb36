import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { madePool } from "../../../shared/pool/testing/madePool.ts";
import { type ThemeFile, themeFileText } from "../../../shared/pool/themeFile.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountAlone } from "../../testing/mountAlone.tsx";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { AcrossScreen } from "./AcrossScreen.tsx";
import { closePool } from "./openedPool.ts";

const fileOf = (file: ThemeFile, i: number) => new File([themeFileText(file)], `${i}.themes.json`);

async function openFiles(files: readonly File[]): Promise<void> {
  await userEvent.upload(
    document.querySelector<HTMLInputElement>("input[type=file]") ?? document.body,
    [...files],
  );
}

const choose = async (field: RegExp, option: string) => {
  await page.getByRole("button", { name: field }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
};

/** What heads the screen and its last year as soon as a choice stands in its field: both are drawn together. */
const inTheFrameOf = (chosen: string): Promise<string> =>
  new Promise((resolve) => {
    const said = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(" ");
    const watch = new MutationObserver(() => {
      if (!said("main button").includes(chosen)) return;
      watch.disconnect();
      resolve(said("header p, thead th:last-child"));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });

beforeEach(async () => {
  await page.viewport(1280, 800);
  closePool();
});

test("many files say together what recurs and what became of it; a filter narrows every view", async () => {
  const made = madePool({ seed: 4, councils: 8, years: 3, visits: 24 });
  await mountAlone(<AcrossScreen />);
  expect(await accessibilityProblems()).toEqual([]);
  await openFiles([
    ...made.slice(0, -1).map(fileOf),
    // As one was saved before there were fingerprints.
    ...made.slice(-1).map((file) => new File([JSON.stringify(file)], "before.themes.json")),
    new File(["{}"], "other.json"),
    ...made.slice(0, 1).map((file) => new File([themeFileText(file)], "again.themes.json")),
  ]);
  await expect.element(page.getByText("24 visits, of eight councils")).toBeVisible();
  await page.getByRole("button", { name: /could not be read/u }).click();
  await expect
    .element(page.getByText("other.json: it is not a theme file", { exact: false }))
    .toBeVisible();
  await expect
    .element(page.getByText(/^before\.themes\.json: it counts, and whether/u))
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  const answer = inTheFrameOf("London");
  await choose(/Region$/u, "London");
  expect(await answer).toMatch(/Three visits, of one council.*of 1$/u);
  await page.getByRole("tab", { name: "What recurs" }).click();
  await expect.element(page.getByRole("columnheader", { name: "When" })).toBeVisible();
  for (const tab of ["Recommendations", "To share", "Case files", "Who challenged whom"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect.element(page.getByRole("tabpanel")).toBeVisible();
  }
  await page.getByRole("tab", { name: "To share" }).click();
  await choose(/Theme$/u, "Permanence");
  await expect.element(page.getByRole("heading", { name: "Who could help whom" })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Save the report" }).click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  expect(main.saved.at(-1)?.what).toBe("roundReportDocx");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Save as a table (Parquet)" }).click();
  await expect.poll(() => main.saved.at(-1)?.what).toBe("poolParquet");
  expect(new TextDecoder().decode(main.saved.at(-1)?.bytes.slice(0, 4))).toBe("PAR1");
});

test("of councils that are not named a narrow report is refused, and says of what one is made", async () => {
  await mountAlone(<AcrossScreen />);
  await openFiles(
    madePool({ seed: 4, councils: 8, years: 3, visits: 24, naming: "leftOut" }).map(fileOf),
  );
  await choose(/Region$/u, "London");
  await page.getByRole("button", { name: "Save the report" }).click();
  await expect.element(page.getByText(/whole spans of years: 2016, 2017 and 2018/u)).toBeVisible();
  await page.getByRole("tab", { name: "Who challenged whom" }).click();
  await expect.element(page.getByText("Councils are left out in these files.")).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Close these files" }).click();
  await expect.element(page.getByText("Drop theme files here, or a folder of them")).toBeVisible();
});
