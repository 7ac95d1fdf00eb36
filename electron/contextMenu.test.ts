import { expect, test } from "vitest";
import { contextMenu } from "./contextMenu.ts";

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
  dictionarySuggestions: [],
  editFlags,
};
const spelling = { replaceWith: () => undefined, learn: () => undefined };
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
    { ...field, misspelledWord: "safegaurding", dictionarySuggestions: ["safeguarding"] },
    {
      replaceWith: (word) => void done.push(`replace ${word}`),
      learn: (word) => void done.push(`learn ${word}`),
    },
  );
  expect(labels(menu).slice(0, 2)).toEqual(["safeguarding", "Add to dictionary"]);
  for (const { click } of menu) if (click) Reflect.apply(click, undefined, []);
  expect(done).toEqual(["replace safeguarding", "learn safegaurding"]);
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
