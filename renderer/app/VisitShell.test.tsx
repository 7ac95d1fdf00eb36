import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { type MenuCommandRow, menuCommands } from "../../shared/bridge/menuCommands.ts";
import { VisitId } from "../../shared/visit/ids.ts";
import { set } from "../../shared/visit/change.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import type { Laptop } from "../db/laptop.ts";
import { closeTestLaptop, openTestLaptop } from "../db/testing/testLaptop.ts";
import { putVisit } from "../db/keptVisits.ts";
import { run } from "../db/run.ts";
import { paths } from "../places/paths.ts";
import { places } from "../places/places.ts";
import { tell } from "../testing/mainInMemory.ts";
import { mountAlone } from "../testing/mountAlone.tsx";
import { accessibilityProblems } from "../ui/testing/accessibilityProblems.ts";
import { App } from "./App.tsx";

let laptop: Laptop;
const { records } = new TestVisit();
const { id } = records.visit;
beforeEach(async () => {
  await page.viewport(1280, 800);
  laptop = await openTestLaptop();
  await putVisit(records);
  window.location.hash = paths.visit(id);
});
afterEach(async () => {
  await cleanup();
  await closeTestLaptop(laptop);
});

const commandNamed = (name: string) => page.getByRole("option", { name });

test("Sync now leads to the choice of a place, from the menu and from the keyboard", async () => {
  await mountAlone(<App />);
  await expect.element(page.getByRole("button", { name: /^Lock/ })).toBeVisible();
  tell("menuCommand", "syncNow");
  await expect.poll(() => window.location.hash).toBe(paths.sync(id));
  const team = page.getByRole("link", { name: "Team", exact: true });
  await expect.element(team).toHaveAttribute("aria-current", "page");
  window.location.hash = paths.visit(id);
  await userEvent.keyboard("{Control>}k{/Control}sync now");
  await expect.element(commandNamed("Sync now")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => window.location.hash).toBe(paths.sync(id));
});

test("F1 says what the screen is for, and tells every key that works on every screen", async () => {
  await mountAlone(<App />);
  await expect.element(page.getByRole("button", { name: /^Lock/ })).toBeVisible();
  await userEvent.keyboard("{F1}");
  const dialog = page.getByRole("dialog", { name: "Help" });
  await expect.element(dialog.getByRole("heading", { name: "Visit", exact: true })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("tab", { name: "Keys" }).click();
  await expect.element(dialog.getByText("Typed before a line of notes")).toBeVisible();
  const told = [...dialog.element().querySelectorAll(".cf-fact")].map((row) => row.textContent);
  const commands: readonly MenuCommandRow[] = Object.values(menuCommands);
  for (const { label, key } of commands.filter((row) => row.key !== undefined))
    expect(told).toContain(`${label}${key?.replaceAll("+", " and ")}`);
  for (const { label, digit } of Object.values(places).filter((row) => "digit" in row))
    expect(told).toContain(`${label}Alt and ${digit}`);
  expect(await accessibilityProblems()).toEqual([]);
});

test("the menu opens passphrase and lock", async () => {
  await mountAlone(<App />);
  await expect.element(page.getByRole("button", { name: /^Lock/ })).toBeVisible();
  tell("menuCommand", "security");
  await expect.element(page.getByRole("dialog", { name: "Passphrase and lock" })).toBeVisible();
});

test("trouble with this laptop's copies is said above every screen", async () => {
  await mountAlone(<App />);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  laptop.trouble.set({ type: "JournalBehind", reason: "DiskFull" });
  await expect.element(page.getByText(/copy beside the database is behind/)).toBeVisible();
  window.location.hash = paths.cases(id);
  await expect.element(page.getByRole("heading", { name: "Cases", level: 1 })).toBeVisible();
  await expect.element(page.getByText(/copy beside the database is behind/)).toBeVisible();
});

test("a visit that is not on this laptop says so", async () => {
  window.location.hash = paths.visit(VisitId.parse("0192a000-0000-7000-8000-00000000ffff"));
  await mountAlone(<App />);
  await expect.element(page.getByText("This visit is not on this laptop")).toBeVisible();
});

test("what was merged is said in the top line with the way back, in the same place on every screen, and goes", async () => {
  await mountAlone(<App />);
  await expect.element(page.getByRole("button", { name: /^Lock/ })).toBeVisible();
  await run(id, "Move lines of enquiry", ({ enquiries }) =>
    enquiries.map((line, order) => set("enquiries", line, { order: order + 7 })),
  );
  const saidLine = page.getByText("Moved lines of enquiry");
  await expect.element(saidLine).toBeVisible();
  const place = () => saidLine.element().getBoundingClientRect().left;
  const before = place();
  window.location.hash = paths.cases(id);
  await expect.element(page.getByRole("heading", { name: "Cases", level: 1 })).toBeVisible();
  expect(place()).toBe(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.element(page.getByText("Undone: Move lines of enquiry")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Do again" })).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  // It waits while somebody is on it, and goes ten seconds after they have left.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  vi.advanceTimersByTime(20_000);
  await expect.element(page.getByRole("button", { name: "Do again" })).toHaveFocus();
  await userEvent.keyboard("{F6}");
  await page.getByRole("link", { name: "Findings", exact: true }).hover();
  (document.activeElement as HTMLElement).blur();
  vi.advanceTimersByTime(9_900);
  await expect.element(page.getByText("Undone: Move lines of enquiry")).toBeVisible();
  vi.advanceTimersByTime(10_000);
  await expect.element(page.getByText("Undone: Move lines of enquiry")).not.toBeInTheDocument();
  await expect.element(page.getByText(/^Saved on this laptop/)).toBeVisible();
});
