import { useState, type ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../theme/base.css";
import { render } from "../testing/render.tsx";
import { Button } from "../forms/Button.tsx";
import { Disclosure } from "../lists/Disclosure.tsx";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { Dialog } from "./Dialog.tsx";
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

it("keeps a dialog's buttons in sight, however long it is", async () => {
  await page.viewport(1024, 640);
  await render(
    <Dialog isOpen onClose={() => undefined} title="Add a case" actions={<Button>Add case</Button>}>
      <p style={{ height: "60rem" }}>Its fields</p>
    </Dialog>,
  );
  const button = page.getByRole("button", { name: "Add case" });
  await expect.element(button).toBeVisible();
  expect(button.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(640);
});

it("shows of a part that is folded within an open one that it is folded", async () => {
  await render(
    <Disclosure title="Wednesday" isOpenAtFirst>
      <Disclosure title="Tick what was shared">Findings</Disclosure>
    </Disclosure>,
  );
  const turned = (name: string) => {
    const glyph = page.getByRole("button", { name }).element().querySelector(".cf-glyph");
    return glyph === null ? undefined : getComputedStyle(glyph).rotate;
  };
  expect([turned("Wednesday"), turned("Tick what was shared")]).toEqual(["90deg", "none"]);
});
