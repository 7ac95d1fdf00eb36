import { useEffect, useState, type ReactElement } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { finishBeforeLeaving } from "../../vault/leaving.ts";
import { SavedTextField } from "./SavedField.tsx";

/** A store that is as slow as told, and shows what it holds later still, as a live query does. */
function Host({ store }: { readonly store: Store }): ReactElement {
  const [saved, setSaved] = useState("old");
  useEffect(() => store.listen(setSaved), [store]);
  return (
    <>
      <SavedTextField
        label="Note"
        value={saved}
        onSave={async (text) => {
          store.basedOn.push(saved);
          await store.save(text);
        }}
      />
      <output>{saved}</output>
      <button type="button">Elsewhere</button>
    </>
  );
}

interface Store {
  readonly saves: string[];
  /** What was saved when the screen that saved was drawn. */
  readonly basedOn: string[];
  readonly listen: (listener: (text: string) => void) => void;
  /** What the store now holds, once the screen knows it. */
  readonly show: (text: string) => Promise<void>;
  readonly save: (text: string) => Promise<void>;
}

function newStore(): Store {
  const saves: string[] = [];
  let listener = (_text: string) => {};
  return {
    saves,
    basedOn: [],
    listen: (next) => {
      listener = next;
    },
    show: async (text) => {
      listener(text);
      await expect.element(page.getByRole("status")).toHaveTextContent(text);
    },
    save: async (text) => {
      saves.push(text);
    },
  };
}

const caretOf = (field: Element) =>
  field instanceof HTMLInputElement ? field.selectionStart : null;

test("a pause in typing saves once, and the field never flashes back to the old text", async () => {
  const store = newStore();
  await render(<Host store={store} />);
  const field = page.getByRole("textbox", { name: "Note" });
  await userEvent.fill(field, "new words");
  await expect.poll(() => store.saves).toEqual(["new words"]);
  await expect.element(field).toHaveValue("new words");
  await store.show("new words");
  await expect.element(field).toHaveValue("new words");
});

test("what is undone or arrives from elsewhere after that replaces it, back to the very first text", async () => {
  const store = newStore();
  await render(<Host store={store} />);
  const field = page.getByRole("textbox", { name: "Note" });
  await userEvent.fill(field, "new words");
  await expect.poll(() => store.saves).toEqual(["new words"]);
  await store.show("new words");
  await expect.element(field).toHaveValue("new words");
  await page.getByRole("button", { name: "Elsewhere" }).click();
  await store.show("old");
  await expect.element(field).toHaveValue("old");
});

test("what arrives while the field is edited changes neither its text nor the caret, and shows when it is left", async () => {
  const store = newStore();
  await render(<Host store={store} />);
  const field = page.getByRole("textbox", { name: "Note" });
  await field.click();
  await store.show("old, by a peer");
  await expect.element(field).toHaveValue("old");
  await userEvent.keyboard("{Home}very ");
  await store.show("old, by another peer");
  await expect.element(field).toHaveValue("very old");
  expect(caretOf(field.element())).toBe(5);
  await expect.poll(() => store.saves).toEqual(["very old"]);
  await store.show("very old, by another peer");
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(field).toHaveValue("very old");
  expect(caretOf(field.element())).toBe(6);
  await page.getByRole("button", { name: "Elsewhere" }).click();
  await expect.element(field).toHaveValue("very old, by another peer");
});

test("all saves of one stretch of editing are done by the save of its beginning", async () => {
  const store = newStore();
  await render(<Host store={store} />);
  const field = page.getByRole("textbox", { name: "Note" });
  await field.click();
  await store.show("by a peer");
  await userEvent.keyboard("!");
  await expect.poll(() => store.saves).toEqual(["old!"]);
  await store.show("merged");
  await userEvent.keyboard("!");
  await page.getByRole("button", { name: "Elsewhere" }).click();
  await expect.poll(() => store.saves).toEqual(["old!", "old!!"]);
  expect(store.basedOn).toEqual(["old", "old"]);
  await store.show("merged again");
  await userEvent.fill(field, "new");
  await expect.poll(() => store.basedOn).toEqual(["old", "old", "merged again"]);
});

test("leaving the field saves at once", async () => {
  const store = newStore();
  await render(<Host store={store} />);
  await userEvent.fill(page.getByRole("textbox", { name: "Note" }), "left");
  await page.getByRole("button", { name: "Elsewhere" }).click();
  expect(store.saves).toEqual(["left"]);
});

test("locking the app waits until what was just typed is saved", async () => {
  const store = newStore();
  let end: (() => void) | undefined;
  const onDisk = new Promise<void>((resolve) => (end = resolve));
  const slow: Store = { ...store, save: (text) => store.save(text).then(() => onDisk) };
  await render(<Host store={slow} />);
  await userEvent.fill(page.getByRole("textbox", { name: "Note" }), "a moment ago");
  let isFinished = false;
  const finished = finishBeforeLeaving().then(() => (isFinished = true));
  expect(store.saves).toEqual(["a moment ago"]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isFinished).toBe(false);
  end?.();
  await finished;
});

test("leaving the screen saves at once", async () => {
  const store = newStore();
  const screen = await render(<Host store={store} />);
  await userEvent.fill(page.getByRole("textbox", { name: "Note" }), "gone");
  await screen.unmount();
  expect(store.saves).toEqual(["gone"]);
});
