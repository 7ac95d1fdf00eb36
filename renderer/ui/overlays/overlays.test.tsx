import { useState, type ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { Button } from "../forms/Button.tsx";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { Drawer } from "./Drawer.tsx";
import { MenuButton } from "./MenuButton.tsx";

const destroy = vi.fn<() => void>();

function Asking(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        Destroy the notes
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title="Destroy the notes of this visit?"
        confirmLabel="Destroy them"
        onConfirm={destroy}
        isDanger
      >
        They go for good.
      </ConfirmDialog>
    </>
  );
}

const dialog = page.getByRole("alertdialog", { name: "Destroy the notes of this visit?" });

it.each(["{Enter}", "{Escape}"])(
  "asks first: %s in haste destroys nothing, and the focus comes back",
  async (key) => {
    await render(<Asking />);
    await page.getByRole("button", { name: "Destroy the notes" }).click();
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard(key);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: "Destroy the notes" })).toHaveFocus();
    expect(destroy).not.toHaveBeenCalled();
  },
);

it("does it, and closes, once confirmed", async () => {
  await render(<Asking />);
  await page.getByRole("button", { name: "Destroy the notes" }).click();
  await page.getByRole("button", { name: "Destroy them" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(destroy).toHaveBeenCalledOnce();
});

it("runs a menu's choice by first letter", async () => {
  const print = vi.fn<() => void>();
  await render(
    <MenuButton
      label="More"
      choices={[
        { id: "export", label: "Save a copy", run: () => undefined },
        { id: "print", label: "Print", run: print },
      ]}
    />,
  );
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("menu")).toBeVisible();
  await userEvent.keyboard("p{Enter}");
  expect(print).toHaveBeenCalledOnce();
});

it("opens a menu from its three dots, which have a name", async () => {
  const remove = vi.fn<() => void>();
  await render(
    <MenuButton
      label="More for this finding"
      isGlyphOnly
      choices={[{ id: "remove", label: "Remove", isDanger: true, run: remove }]}
    />,
  );
  await page.getByRole("button", { name: "More for this finding" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  expect(remove).toHaveBeenCalledOnce();
});

it("leaves the work usable beside an open drawer, and closes by Esc inside it", async () => {
  const close = vi.fn<() => void>();
  await render(
    <Drawer isOpen onClose={close} title="Unlinked evidence" drawer={<button>A note</button>}>
      <button>A finding</button>
    </Drawer>,
  );
  await page.getByRole("button", { name: "A finding" }).click();
  await expect.element(page.getByRole("button", { name: "A finding" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  expect(close).not.toHaveBeenCalled();
  await expect
    .element(page.getByRole("complementary", { name: "Unlinked evidence" }))
    .toBeVisible();
  await page.getByRole("button", { name: "A note" }).click();
  await userEvent.keyboard("{Escape}");
  expect(close).toHaveBeenCalledOnce();
});
