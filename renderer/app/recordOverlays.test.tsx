import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import { restingBridge } from "../../shared/bridge/testing/restingBridge.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { set } from "../../shared/visit/change.ts";
import { run } from "../db/run.ts";
import type { Store } from "../db/store.ts";
import { PeerLaptop } from "../db/testing/peerLaptop.ts";
import { closeTestStore, openTestStore, rowNow } from "../db/testing/testStore.ts";
import { putVisit } from "../db/visits.ts";
import { paths } from "../places/paths.ts";
import { accessibilityProblems } from "../ui/testing/accessibilityProblems.ts";
import { UiRoot } from "../ui/UiRoot.tsx";

Object.defineProperty(window, "bridge", { value: restingBridge({}), configurable: true });
const silent = new Proxy({}, { get: () => () => () => undefined });
Object.defineProperty(window, "bridgeEvents", { value: silent, configurable: true });
// After the bridge is there: the app reads it once, as it starts.
const { App } = await import("./App.tsx");

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(async () => {
  await cleanup();
  window.location.hash = "";
  await closeTestStore(store);
});

const { keyboard } = userEvent;
const rail = page.getByRole("navigation", { name: "Places in this visit" });

async function openApp(records: VisitRecords, path: string) {
  await page.viewport(1280, 800);
  await putVisit(records);
  window.location.hash = path;
  await render(
    <UiRoot
      navigate={(to) => {
        window.location.hash = to;
      }}
    >
      <App />
    </UiRoot>,
  );
  const visit = await store.open(records.visit.id);
  if (!visit) throw new Error("not open");
  return new PeerLaptop(visit);
}

test("two versions show as a quiet count in the rail and a mark on the record, until they are settled", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  const peer = await openApp(visit.records, paths.session(session.visitId, session.id));
  const line = page.getByRole("list", { name: "Notes of this session" }).getByRole("listitem");
  await expect.element(line).toMatchTextContent("Plans are late.");
  await expect.element(rail).not.toMatchTextContent("to settle");
  const seen = rowNow("notes", note.id) ?? note;
  await run(seen.visitId, "Edit note", () => [
    set("notes", seen, { text: "Plans are often late." }),
  ]);
  await peer.change("notes", note.id, { text: "Plans are seldom late." }).send();
  await expect.element(rail).toMatchTextContent("1 to settle");
  await expect.element(line).toMatchTextContent("Two versions");
  await line.getByRole("link", { name: "Two versions" }).click();
  await expect.element(page.getByRole("heading", { name: "Two versions", level: 1 })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: /^Keep that/ }).click();
  await expect.element(page.getByText("Nothing to settle")).toBeVisible();
  await page.getByRole("link", { name: "Sessions" }).click();
  await expect.element(page.getByRole("heading", { name: "Sessions", level: 1 })).toBeVisible();
  await expect.element(rail).not.toMatchTextContent("to settle");
});

test("a line’s history opens from the line by keyboard, restores, and Ctrl+Z on another screen takes that back", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  await openApp(visit.records, paths.session(session.visitId, session.id));
  const entry = page.getByLabelText("New line");
  await expect.element(entry).toHaveFocus();
  await keyboard("{ArrowUp} Often.{Enter}");
  await expect
    .element(page.getByRole("button", { name: "Plans are late. Often." }))
    .toBeInTheDocument();
  await keyboard("{ArrowUp}");
  await expect.element(page.getByLabelText(/^Edit line/)).toHaveFocus();
  await page.getByRole("button", { name: "History" }).last().click();
  const dialog = page.getByRole("dialog", { name: "History: note" });
  await expect.element(dialog).toMatchTextContent(/you.*Edit note/i);
  await dialog.getByRole("button", { name: /^Restore this version/ }).click();
  await expect.poll(() => rowNow("notes", note.id)?.text).toBe("Plans are late.");
  await keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(entry).toHaveFocus();
  await keyboard("{Alt>}4{/Alt}");
  await expect.element(page.getByRole("heading", { name: "Findings", level: 1 })).toBeVisible();
  await keyboard("{Control>}z{/Control}");
  await expect.poll(() => rowNow("notes", note.id)?.text).toBe("Plans are late. Often.");
  await keyboard("{Control>}z{/Control}");
  await expect.poll(() => rowNow("notes", note.id)?.text).toBe("Plans are late.");
});

test("the history of a peer, of a check-in and of a concern opens where each stands; what was just typed about a concern is in it", async () => {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  visit.add("peers", { initials: "QZ" });
  visit.add("checkIns", { day: "2024-10-15" });
  const concern = visit.add("concerns", { sessionId: session.id, told: "" });
  await openApp(visit.records, paths.team(visit.records.visit.id));
  for (const [menu, title] of [
    ["More for QZ", "History: peer"],
    ["More for the check-in of 15 October 2024", "History: check-in"],
  ] as const) {
    await page.getByRole("button", { name: menu, exact: true }).click();
    await page.getByRole("menuitem", { name: "History" }).click();
    await expect.element(page.getByRole("dialog", { name: title })).toBeVisible();
    await keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  }
  window.location.hash = paths.session(session.visitId, session.id);
  await page.getByRole("button", { name: /^Safeguarding concern recorded/ }).click();
  await page.getByLabelText(/^Who was told/).fill("duty manager 14:05");
  await page.getByRole("button", { name: "History" }).last().click();
  const dialog = page.getByRole("dialog", { name: "History: safeguarding concern" });
  await expect.element(dialog).toMatchTextContent(/you.*duty manager 14:05/i);
  expect(rowNow("concerns", concern.id)?.told).toBe("duty manager 14:05");
  expect(await accessibilityProblems()).toEqual([]);
});
