import { expect, test } from "vitest";
import { contextMenu, type Spelling } from "./contextMenu.ts";

const editFlags = {
  canCut: true,
  canCopy: true,
  canPaste: false,
  canSelectAll: true,
  canUndo: false,
  canRedo: false,
  canDelete: false,
  canEditRichly: false,
};
const field = {
  isEditable: true,
  selectionText: "",
  misspelledWord: "",
  editFlags,
};
const spelling: Spelling = {
  suggestions: [],
  inVisit: true,
  replaceWith: () => undefined,
  learn: () => undefined,
};
const labels = (menu: ReturnType<typeof contextMenu>) =>
  menu.map(({ label, enabled = true }) => (enabled ? label : `(${label})`));

test("a text field offers editing, as far as it can be done now", () => {
  expect(labels(contextMenu(field, spelling))).toEqual([
    "Cut",
    "Copy",
    "(Paste)",
    undefined,
    "Select all",
  ]);
});

test("a misspelled word offers its corrections first, and to be learned", () => {
  const done: string[] = [];
  const menu = contextMenu(
    { ...field, misspelledWord: "safegaurding" },
    {
      suggestions: ["safeguarding"],
      inVisit: true,
      replaceWith: (word) => void done.push(`replace ${word}`),
      learn: ({ word, holdsIn }) => void done.push(`learn ${word} in ${holdsIn}`),
    },
  );
  expect(labels(menu).slice(0, 4)).toEqual([
    "safeguarding",
    undefined,
    "Right in this visit",
    "Add to my dictionary",
  ]);
  for (const { click } of menu) if (click) Reflect.apply(click, undefined, []);
  expect(done).toEqual([
    "replace safeguarding",
    "learn safegaurding in visit",
    "learn safegaurding in laptop",
  ]);
});

test("before a visit is open a word can only go to one’s own dictionary", () => {
  const menu = contextMenu({ ...field, misspelledWord: "xqz" }, { ...spelling, inVisit: false });
  expect(labels(menu)).not.toContain("Right in this visit");
  expect(labels(menu)).toContain("Add to my dictionary");
});

test("a word without corrections says so", () => {
  expect(labels(contextMenu({ ...field, misspelledWord: "xqz" }, spelling))[0]).toBe(
    "(No suggestions)",
  );
});

test("marked text outside a field can be copied, and nothing offers nothing", () => {
  const page = { ...field, isEditable: false };
  expect(labels(contextMenu({ ...page, selectionText: "thanks" }, spelling))).toEqual(["Copy"]);
  expect(contextMenu({ ...page, selectionText: " " }, spelling)).toEqual([]);
});
