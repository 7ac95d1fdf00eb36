import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { paths } from "../places/paths.ts";
import { type MountedScreen, mountScreen } from "../testing/mountScreen.tsx";
import { currentLaptop, readVisit, undo } from "../testing/onLaptop.ts";
import { finishBeforeLeaving } from "../vault/leaving.ts";

const { keyboard } = userEvent;
const focus = page.getByRole("textbox", { name: "Focus" });

async function openDetails() {
  const visit = new TestVisit({ focus: "old" });
  const { reload }: MountedScreen = await mountScreen(visit.records, (visitId) =>
    paths.details(visitId),
  );
  const { id } = visit.records.visit;
  return { id, reload, saved: async () => (await readVisit(id))?.visit };
}

/** Everything that a field shows from now on, drawn frame by drawn frame. */
function watch(field: Element): readonly string[] {
  const seen: string[] = [];
  const look = (): void => {
    if (!(field instanceof HTMLTextAreaElement) || !field.isConnected) return;
    if (seen.at(-1) !== field.value) seen.push(field.value);
    requestAnimationFrame(look);
  };
  look();
  return seen;
}

/** Takes away the pause after which typing is saved by itself: what is saved then was saved at once, however slow the machine. */
function withoutThePause(): void {
  const begin = window.setTimeout.bind(window);
  onTestFinished(() => void (window.setTimeout = begin));
  window.setTimeout = ((work: TimerHandler, ms?: number, ...rest: unknown[]) =>
    ms === 400 ? 0 : begin(work, ms, ...rest)) as typeof begin;
}

/** Makes the disk refuse everything until what it gives is called. */
function fillDisk(): () => void {
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put");
  if (!put) throw new Error("no put");
  Object.defineProperty(IDBObjectStore.prototype, "put", {
    ...put,
    value() {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  return () => Object.defineProperty(IDBObjectStore.prototype, "put", put);
}

test("a pause in typing saves, the field never flashes back, and an undo shows in it", async () => {
  const { saved } = await openDetails();
  await focus.click();
  const seen = watch(focus.element());
  await keyboard("{End} and new");
  await expect.poll(async () => (await saved())?.focus).toBe("old and new");
  await page.getByRole("textbox", { name: "Sponsor (optional)" }).click();
  await expect.element(focus).toHaveValue("old and new");
  expect(seen.toSorted((a, b) => a.length - b.length)).toEqual(seen);
  await undo();
  await expect.element(focus).toHaveValue("old");
});

test("leaving the field, the screen or the app saves at once", async () => {
  withoutThePause();
  const { saved, reload } = await openDetails();
  const writes: (string | undefined)[] = [];
  const write = async () => writes.push((await saved())?.focus);
  await focus.click();
  await keyboard("{End}, left by key{Tab}");
  await expect.poll(async () => (await saved())?.focus).toBe("old, left by key");
  await focus.click();
  await keyboard("{Control>}{End}{/Control}, at the lock");
  await finishBeforeLeaving();
  await write();
  await keyboard(", with its screen");
  await reload();
  await expect
    .poll(async () => (await saved())?.focus)
    .toBe("old, left by key, at the lock, with its screen");
  expect(writes).toEqual(["old, left by key, at the lock"]);
});

test("two texts that are kept in one field, typed one straight after the other, are both saved", async () => {
  const { saved } = await openDetails();
  const name = page.getByRole("textbox", { name: "Host council" });
  await name.click();
  await keyboard("{Control>}a{/Control}Oxtown{Tab}{Control>}a{/Control}Borough{Tab}");
  await expect.poll(async () => (await saved())?.host).toEqual({ name: "Oxtown", kind: "Borough" });
  await expect.element(name).toHaveValue("Oxtown");
});

test("what the disk refuses stays in its field whatever is looked at meanwhile, and is saved once there is room", async () => {
  const { id, saved, reload } = await openDetails();
  await focus.click();
  const makeRoom = fillDisk();
  try {
    await keyboard("{End}, refused{Tab}");
    await expect
      .poll(async () => (await currentLaptop().open(id))?.drafts.isRefused("visits", id))
      .toBe(true);
    await reload();
    await expect.element(focus).toHaveValue("old, refused");
    expect((await saved())?.focus).toBe("old");
  } finally {
    makeRoom();
  }
  await page.getByRole("textbox", { name: "Sponsor (optional)" }).click();
  await keyboard("Chief executive{Tab}");
  await expect.poll(saved).toMatchObject({ focus: "old, refused", sponsor: "Chief executive" });
  await expect.element(focus).toHaveValue("old, refused");
});

test("what is typed beside the board shows on the board at once", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high.", state: "emerging" });
  await mountScreen(visit.records, (id) => paths.findings(id, finding.id));
  await page.viewport(1600, 900);
  await page.getByRole("textbox", { name: "The message, in one sentence" }).click();
  await keyboard("{Control>}{End}{/Control} Very");
  const onBoard = document.querySelector<HTMLTextAreaElement>(".cf-sentence");
  await expect.poll(() => onBoard?.value).toBe("Caseloads are high. Very");
});

test("a finding that is begun and not added is there again after the screen was left, and is added then", async () => {
  const visit = new TestVisit();
  const { reload } = await mountScreen(visit.records, (id) => paths.findings(id));
  await page.getByRole("button", { name: "Add an area, Thresholds" }).click();
  const begun = page.getByRole("textbox", { name: /^Add an area.*, Thresholds/ });
  await expect.element(begun).toHaveFocus();
  await keyboard("Referrers do not hear");
  await reload();
  await expect.element(begun).toHaveValue("Referrers do not hear");
  await begun.click();
  await keyboard("{End} back.{Enter}");
  const sentences = async () =>
    (await readVisit(visit.records.visit.id))?.findings.map(({ sentence }) => sentence);
  await expect.poll(sentences).toEqual(["Referrers do not hear back."]);
  await expect.element(begun).toHaveValue("");
});
