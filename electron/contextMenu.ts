import type { ContextMenuParams, MenuItemConstructorOptions } from "electron";

type Clicked = Pick<
  ContextMenuParams,
  "isEditable" | "selectionText" | "misspelledWord" | "dictionarySuggestions" | "editFlags"
>;

interface Spelling {
  readonly replaceWith: (word: string) => void;
  readonly learn: (word: string) => void;
}

/** What a right click offers: spelling and editing in a text field, copying elsewhere, else nothing. */
export function contextMenu(clicked: Clicked, spelling: Spelling): MenuItemConstructorOptions[] {
  if (clicked.isEditable) return [...spellingItems(clicked, spelling), ...editingItems(clicked)];
  return clicked.selectionText.trim() === "" ? [] : [{ role: "copy", label: "Copy" }];
}

function spellingItems(clicked: Clicked, spelling: Spelling): MenuItemConstructorOptions[] {
  const word = clicked.misspelledWord;
  if (word === "") return [];
  const suggestions = clicked.dictionarySuggestions.map((suggestion) => ({
    label: suggestion,
    click: () => spelling.replaceWith(suggestion),
  }));
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: "No suggestions", enabled: false }]),
    { label: "Add to dictionary", click: () => spelling.learn(word) },
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
