import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Gallery } from "../testing/gallery/Gallery.tsx";
import { accessibilityProblems } from "./testing/accessibilityProblems.ts";

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds nothing in", (theme) => {
  it.each(["words", "findings", "forms", "lists"] as const)("%s", async (first) => {
    document.documentElement.dataset["theme"] = theme;
    await render(<Gallery first={first} />);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("a form sent with a mistake", async () => {
    document.documentElement.dataset["theme"] = theme;
    await render(<Gallery first="forms" />);
    await page.getByRole("button", { name: "Save the visit" }).click();
    await expect.element(page.getByRole("alert")).toHaveFocus();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("the palette, a menu and a dialog", async () => {
    document.documentElement.dataset["theme"] = theme;
    await render(<Gallery first="forms" />);
    await page.getByRole("button", { name: /^Search/ }).click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: "More" }).click();
    await expect.element(page.getByRole("menu")).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: "Destroy the notes" }).click();
    await expect.element(page.getByRole("alertdialog")).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
