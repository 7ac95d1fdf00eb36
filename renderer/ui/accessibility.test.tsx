import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "./testing/render.tsx";
import { Gallery } from "../testing/gallery/Gallery.tsx";
import { galleryTabs } from "../testing/gallery/galleryTabs.ts";
import { accessibilityProblemsInBothThemes } from "./testing/accessibilityProblems.ts";

describe("in both themes axe finds nothing in", () => {
  it.each(galleryTabs)("%s", async (first) => {
    await render(<Gallery first={first} />);
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });

  it("a form sent with a mistake", async () => {
    await render(<Gallery first="forms" />);
    await page.getByRole("button", { name: "Save the visit" }).click();
    await expect.element(page.getByRole("alert")).toHaveFocus();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });

  it("the palette, a menu and a dialog", async () => {
    await render(<Gallery first="forms" />);
    await page.getByRole("button", { name: /^Search/ }).click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: "More" }).click();
    await expect.element(page.getByRole("menu")).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: "Destroy the notes" }).click();
    await expect.element(page.getByRole("alertdialog")).toBeVisible();
    expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  });
});
