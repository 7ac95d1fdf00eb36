import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import type { SessionId } from "../../../../shared/visit/ids.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { shortOfSpace } from "../../../sync/freeSpace.ts";
import { finishBeforeLeaving } from "../../../vault/leaving.ts";
import { paths } from "../../../places/paths.ts";
import { type MountedScreen, mountScreen } from "../../../testing/mountScreen.tsx";
import { currentLaptop, onDisk, peerOf, rowsNow } from "../../../testing/onLaptop.ts";
import {
  accessibilityProblems,
  accessibilityProblemsInBothThemes,
} from "../../../ui/testing/accessibilityProblems.ts";

let screen: MountedScreen | undefined;

const entry = page.getByLabelText("New line");
const lines = page.getByRole("list", { name: "Notes of this session" }).getByRole("listitem");
const { keyboard } = userEvent;

async function open(prepare: (visit: TestVisit, sessionId: SessionId) => void = () => undefined) {
  const visit = new TestVisit();
  const session = visit.add("sessions", { sourceGroups: ["socialWorkers", "police"] });
  prepare(visit, session.id);
  screen = await mountScreen(visit.records, (id) => paths.session(id, session.id));
  await expect.element(entry).toHaveFocus();
  await expect.element(entry).not.toHaveAttribute("readonly");
  // The line of keys at the foot comes a moment later, and wraps anew once its typeface is there.
  await expect.element(page.getByLabelText("Keys on this screen")).toBeVisible();
  const faces = ["1rem 'Source Sans 3'", "600 1rem 'Source Sans 3'"];
  await Promise.all(faces.map((face) => document.fonts.load(face)));
  return { visit, session };
}

const notesOnDisk = async () => (await onDisk().notes.toArray()).sort((a, b) => a.order - b.order);
const textsOnDisk = async () => (await notesOnDisk()).map(({ text }) => text);

test("an interview is noted with the keyboard alone: lines, marks, line of enquiry, how it came in", async () => {
  const { visit } = await open();
  const [board, thresholds] = visit.records.enquiries;
  await keyboard("Caseloads high{Tab}{Tab}{Enter}");
  await keyboard("{Control>}2{/Control}+ training good{Enter}");
  await keyboard("? who holds the chair to account{Enter}");
  await keyboard('{Control>}1{/Control}"they read to us"{Alt>}r{/Alt}{Enter}');
  await keyboard("{Control>}0{/Control}police: no induction{Enter}");
  await expect.poll(async () => (await notesOnDisk()).length).toBe(5);
  expect(
    (await notesOnDisk()).map(({ text, mark, kind, enquiryId, sourceGroup }) => [
      text,
      mark,
      kind,
      enquiryId,
      sourceGroup,
    ]),
  ).toEqual([
    ["Caseloads high", "area", "heard", null, null],
    ["training good", "strength", "heard", thresholds?.id, null],
    ["who holds the chair to account", "question", "heard", thresholds?.id, null],
    ['"they read to us"', "quote", "read", board?.id, null],
    ["police: no induction", "plain", "heard", null, "police"],
  ]);
  await expect.element(entry).toHaveValue("");
  await expect.element(lines.nth(4)).toMatchTextContent("police: no induction");
});

test("the line being typed stays at the same height", async () => {
  await open();
  const top = () => entry.element().getBoundingClientRect().bottom;
  const before = top();
  for (let i = 0; i < 40; i += 1) await keyboard("line{Enter}");
  expect(top()).toBe(before);
  await expect.element(lines.nth(39)).toBeInViewport();
  await expect.poll(() => onDisk().notes.count()).toBe(40);
});

test("on a disk with little room left, which is said above, the line being typed and the keys stay in sight", async () => {
  onTestFinished(() => shortOfSpace.set(null));
  shortOfSpace.set(312 * 1024 * 1024);
  await open();
  await expect.element(page.getByText(/Only 312 MB are free/u)).toBeInViewport();
  const { bottom } = page.getByLabelText("Keys on this screen").element().getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(window.innerHeight);
});

test("undo and redo work from the empty line; while there is text the text's own undo comes first", async () => {
  await open();
  await keyboard("first{Enter}second{Enter}");
  await keyboard("{Control>}z{/Control}");
  await expect.poll(textsOnDisk).toEqual(["first"]);
  await keyboard("{Control>}y{/Control}");
  await expect.poll(textsOnDisk).toEqual(["first", "second"]);
  await keyboard("third{Control>}z{/Control}");
  await expect.element(entry).not.toHaveValue("third");
  expect(await textsOnDisk()).toEqual(["first", "second"]);
});

test("the line above is edited in place, cancelled, emptied and brought back", async () => {
  await open();
  await keyboard("no induction{Enter}board reads reports{Enter}");
  await keyboard("{ArrowUp} and nods{Tab}{Enter}");
  await expect.poll(textsOnDisk).toEqual(["no induction", "board reads reports and nods"]);
  expect((await notesOnDisk())[1]?.mark).toBe("strength");
  await expect.element(entry).toHaveFocus();
  await keyboard("{ArrowUp}xxx{Escape}");
  await expect.element(entry).toHaveFocus();
  expect(await textsOnDisk()).toEqual(["no induction", "board reads reports and nods"]);
  await keyboard("{ArrowUp}{Home}{ArrowUp}{Alt>}{Delete}{/Alt}");
  await expect.poll(textsOnDisk).toEqual(["board reads reports and nods"]);
  await keyboard("{Control>}z{/Control}");
  await expect.poll(textsOnDisk).toEqual(["no induction", "board reads reports and nods"]);
});

test("deleting a line takes its links with it and undo brings both back", async () => {
  const { visit } = await open((prepared, sessionId) => {
    const finding = prepared.add("findings");
    const note = prepared.add("notes", { sessionId, text: "linked" });
    prepared.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id } });
  });
  await keyboard("{ArrowUp}{Alt>}{Delete}{/Alt}");
  await expect.poll(() => onDisk().links.count()).toBe(0);
  await keyboard("{Control>}z{/Control}");
  await expect.poll(() => onDisk().links.count()).toBe(1);
  expect(await notesOnDisk()).toEqual(visit.records.notes);
});

test("Escape, then Tab leaves the line; a line reached by Tab opens with Enter and goes with Delete", async () => {
  await open();
  await keyboard("one{Enter}two{Enter}");
  await keyboard("{Tab}");
  await expect.element(entry).toHaveFocus();
  await keyboard("{Escape}{Shift>}{Tab}{/Shift}");
  await expect.element(page.getByRole("button", { name: "two" })).toHaveFocus();
  await keyboard("{ArrowUp}");
  await expect.element(page.getByRole("button", { name: "one" })).toHaveFocus();
  await keyboard("{Delete}");
  await expect.poll(textsOnDisk).toEqual(["two"]);
  await expect.element(page.getByRole("button", { name: "two" })).toHaveFocus();
  await keyboard("{Enter}!{Enter}");
  await expect.poll(textsOnDisk).toEqual(["two!"]);
});

test("an unfinished line is there again after the screen was left, with its mark", async () => {
  await open();
  await keyboard("{Control>}3{/Control}half a thou");
  const stored = async () => JSON.stringify(await currentLaptop().db.facts.toArray());
  await expect.poll(stored).toContain("half a thou");
  await screen?.reload();
  await expect.element(entry).toHaveValue("half a thou");
  await expect
    .element(page.getByRole("combobox", { name: "Line of enquiry" }))
    .toHaveDisplayValue("Quality assurance");
  await keyboard("ght{Enter}");
  await expect.poll(textsOnDisk).toEqual(["half a thought"]);
  await screen?.reload();
  await expect.element(entry).toHaveValue("");
  expect(await textsOnDisk()).toEqual(["half a thought"]);
});

test("a line that is entered takes no other line’s place, whatever became of its id since it was begun", async () => {
  const { visit, session } = await open();
  const { id: visitId } = visit.records.visit;
  const draft = async (id: string, text: string) =>
    (await currentLaptop().open(visitId))?.drafts.type(
      { table: "sessions", row: session.id, field: "line" },
      { id, text, mark: "plain", kind: null, enquiryId: null },
    );
  // As a full disk leaves it: what was typed next is known to the journal alone, which is read later.
  const one = visit.add("notes", { sessionId: session.id, text: "one" });
  const two = visit.add("notes", { sessionId: session.id, text: "two", order: 2 });
  for (const [text, { id }] of [
    ["", one],
    ["half", two],
  ] as const) {
    // The screen itself has kept what it shows.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await draft(id, text);
    await screen?.reload();
    await expect.element(entry).not.toHaveAttribute("readonly");
    await expect.element(entry).toHaveValue(text);
    const peer = await peerOf(visit.records);
    const late = text === "" ? one : two;
    peer.write([{ table: "notes", put: late }]);
    await peer.send();
    await expect.element(page.getByRole("button", { name: late.text, exact: true })).toBeVisible();
    await keyboard(" and more{Enter}");
  }
  await expect
    .poll(async () => (await textsOnDisk()).sort())
    .toEqual(["and more", "half and more", "one", "two"]);
});

test("locking the app waits for lines that are still being saved", async () => {
  await open();
  const texts = Array.from({ length: 12 }, (_, i) => `line ${i}`);
  await keyboard(texts.map((text) => `${text}{Enter}`).join(""));
  await finishBeforeLeaving();
  expect(await textsOnDisk()).toEqual(texts);
});

test("pasted lines become one point each, in one step", async () => {
  await open();
  const data = new DataTransfer();
  data.setData("text/plain", "caseloads high\r\n\r\n+ good morale\n- audits happen to you\n");
  entry
    .element()
    .dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  await expect
    .poll(async () => (await notesOnDisk()).map(({ text, mark }) => `${mark}: ${text}`))
    .toEqual(["plain: caseloads high", "strength: good morale", "area: audits happen to you"]);
  await keyboard("{Control>}z{/Control}");
  await expect.poll(textsOnDisk).toEqual([]);
});

test("with the mouse a line is opened, changed and left, and a concern opened, while nothing moves", async () => {
  const { visit } = await open((prepared, sessionId) => {
    prepared.add("concerns", {
      sessionId,
      text: "kept apart",
      recordedAt: "2024-10-15T10:00:00.000Z",
    });
    prepared.add("notes", { sessionId, text: "no induction", order: 1 });
    prepared.add("notes", { sessionId, text: "a line so long that it ".repeat(12), order: 2 });
  });
  const topOf = (index: number) => lines.nth(index).element().getBoundingClientRect().top;
  const tops = [topOf(0), topOf(1), topOf(2)];
  await page.getByText(/a line so long/).click();
  await expect.element(page.getByLabelText(/^Edit line/)).toHaveFocus();
  expect([topOf(0), topOf(1), topOf(2)]).toEqual(tops);
  await userEvent.selectOptions(
    lines.nth(2).getByRole("combobox", { name: "Line of enquiry" }),
    "Thresholds",
  );
  await page.getByText(/kept apart/).click();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await keyboard("{Escape}");
  await expect
    .poll(async () => (await notesOnDisk())[1]?.enquiryId)
    .toBe(visit.records.enquiries[1]?.id);
});

test("what looks like an identifier is said at the line as it is typed, and holds nothing up", async () => {
  await open();
  await keyboard("Sarah Nolan covers two teams");
  await expect.element(page.getByText("“Sarah Nolan” looks like a person's name")).toBeVisible();
  await keyboard("{Enter}");
  await expect.poll(textsOnDisk).toEqual(["Sarah Nolan covers two teams"]);
  await expect.element(lines.first()).toMatchTextContent("looks like a person's name");
});

test("a line the disk refuses stays on screen, says so, and is saved when it is tried again", async () => {
  const { session } = await open();
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put");
  if (!put) throw new Error("no put");
  Object.defineProperty(IDBObjectStore.prototype, "put", {
    ...put,
    value() {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  try {
    await keyboard("must not be lost{Enter}");
    await expect.element(page.getByRole("alert")).toMatchTextContent("not saved yet");
    await expect.element(lines.first()).toMatchTextContent("must not be lost");
    // Looking at another screen meanwhile loses nothing either.
    await screen?.reload();
    await expect.element(lines.first()).toMatchTextContent("must not be lost");
  } finally {
    Object.defineProperty(IDBObjectStore.prototype, "put", put);
  }
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(textsOnDisk).toEqual(["must not be lost"]);
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  expect((await onDisk().sessions.get(session.id))?.state).toBe("held");
});

test("the first line of a planned session makes it a held one", async () => {
  const { session } = await open((visit, id) => {
    visit.records = {
      ...visit.records,
      sessions: visit.records.sessions.map((one) =>
        one.id === id ? { ...one, state: "planned" as const } : one,
      ),
    };
  });
  await keyboard("they came{Enter}");
  await expect.poll(async () => (await onDisk().sessions.get(session.id))?.state).toBe("held");
});

test("with 2,000 notes in the visit a line is on screen at the next frame, and durable as soon as with 40", async () => {
  const few = await enterLines({ notesPerSession: 2 });
  await cleanup();
  const many = await enterLines({ notesPerSession: 100 });
  // Some work for each note of the visit at every line would be fifty times as much.
  expect(many.frame).toBeLessThan(8 * few.frame);
  expect(many.durable).toBeLessThan(8 * few.durable);
});

/** Enters lines in one of twenty sessions; the middle time until the next frame, and until it is on the disk. */
async function enterLines({ notesPerSession }: { readonly notesPerSession: number }) {
  await open((visit, sessionId) => {
    const { enquiries } = visit.records;
    for (let session = 0; session < 20; session += 1) {
      const id = session === 0 ? sessionId : visit.add("sessions", { order: session + 2 }).id;
      for (let i = 0; i < notesPerSession; i += 1)
        visit.add("notes", {
          sessionId: id,
          order: i + 1,
          text: `Thresholds are understood differently in every team that refers, ${i}`,
          enquiryId: enquiries[i % 4]?.id ?? null,
        });
    }
  });
  const field = entry.element();
  if (!(field instanceof HTMLTextAreaElement)) throw new Error("no field");
  const frames: number[] = [];
  const durable: number[] = [];
  for (let i = 0; i < 15; i += 1) {
    await keyboard(`measured line ${i}`);
    const count = document.querySelectorAll(".cf-line-text").length;
    const start = performance.now();
    field.dispatchEvent(
      new KeyboardEvent("keydown", {
        key: "Enter",
        code: "Enter",
        bubbles: true,
        cancelable: true,
      }),
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(performance.now() - start);
    expect(document.querySelectorAll(".cf-line-text").length).toBe(count + 1);
    while (rowsNow("notes").length < 20 * notesPerSession + 1 + i)
      await new Promise((resolve) => setTimeout(resolve));
    durable.push(performance.now() - start);
  }
  const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[7] ?? Infinity;
  return { frame: median(frames), durable: median(durable) };
}

test("nothing in it stands in the way of a screen reader", async () => {
  await open((visit, sessionId) => {
    visit.add("notes", { sessionId, text: "Sarah Nolan covers two teams", mark: "strength" });
    visit.add("concerns", { sessionId, text: "kept apart" });
  });
  expect(await accessibilityProblemsInBothThemes()).toEqual([]);
  await keyboard("{ArrowUp}");
  await expect.element(page.getByLabelText(/^Edit line/)).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
});
