import type { ContextMenuParams, MenuItemConstructorOptions } from "electron";
import type { WordToLearn } from "../shared/bridge/spelling.ts";

type Clicked = Pick<
  ContextMenuParams,
  "isEditable" | "selectionText" | "misspelledWord" | "editFlags"
>;

/** What can be done about a word that is not spelled right. */
export interface Spelling {
  /** The likeliest first. */
  readonly suggestions: readonly string[];
  /** Whether a visit is open to whose words it may be added. */
  readonly inVisit: boolean;
  readonly replaceWith: (word: string) => void;
  readonly learn: (learned: WordToLearn) => void;
}

/** What a right click offers: spelling and editing in a text field, copying elsewhere, else nothing. */
export function contextMenu(clicked: Clicked, spelling: Spelling): MenuItemConstructorOptions[] {
  if (clicked.isEditable) return [...spellingItems(clicked, spelling), ...editingItems(clicked)];
  return clicked.selectionText.trim() === "" ? [] : [{ role: "copy", label: "Copy" }];
}

function spellingItems(
  { misspelledWord: word }: Clicked,
  { suggestions, inVisit, replaceWith, learn }: Spelling,
): MenuItemConstructorOptions[] {
  if (word === "") return [];
  const corrections = suggestions.map((suggestion) => ({
    label: suggestion,
    click: () => replaceWith(suggestion),
  }));
  const toLearn = (label: string, holdsIn: WordToLearn["holdsIn"]) => ({
    label,
    click: () => learn({ word, holdsIn }),
  });
  return [
    ...(corrections.length > 0 ? corrections : [{ label: "No suggestions", enabled: false }]),
    { type: "separator" },
    ...(inVisit ? [toLearn("Right in this visit", "visit")] : []),
    toLearn("Add to my dictionary", "laptop"),
    { type: "separator" },
  ];
}

function editingItems({ editFlags }: Clicked): MenuItemConstructorOptions[] {
  return [
    { role: "cut", label: "Cut", enabled: editFlags.canCut },
    { role: "copy", label: "Copy", enabled: editFlags.canCopy },
    { role: "paste", label: "Paste", enabled: editFlags.canPaste },
    { type: "separator" },
    { role: "selectAll", label: "Select all", enabled: editFlags.canSelectAll },
  ];
}
