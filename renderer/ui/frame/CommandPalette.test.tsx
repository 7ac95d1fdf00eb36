import { useState, type ReactElement } from "react";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { Button } from "../forms/Button.tsx";
import type { Command } from "./Command.ts";
import { CommandPalette, type CommandPaletteProps } from "./CommandPalette.tsx";

const draw = vi.fn<() => void>();
const commands: readonly Command[] = [
  { id: "findings", label: "Go to findings", group: "Go to", run: () => undefined },
  { id: "letter", label: "Go to letter", shortcut: "Ctrl+5", group: "Go to", run: () => undefined },
  { id: "draw", label: "Draw the sample", group: "Do", run: draw },
];

function WithPalette({ search }: Pick<CommandPaletteProps, "search">): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        Search
      </Button>
      <CommandPalette
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        commands={commands}
        {...(search === undefined ? {} : { search })}
      />
    </>
  );
}

const field = page.getByRole("combobox", { name: "Search and commands" });

it("opens with the focus in its field and every command under its group", async () => {
  await render(<WithPalette />);
  await page.getByRole("button", { name: "Search" }).click();
  await expect.element(field).toHaveFocus();
  await expect.element(page.getByRole("group", { name: "Go to" })).toBeInTheDocument();
  expect(page.getByRole("option").elements()).toHaveLength(3);
});

it("runs the first match on Enter, closes, and gives the focus back", async () => {
  await render(<WithPalette />);
  await page.getByRole("button", { name: "Search" }).click();
  await userEvent.keyboard("sam{Enter}");
  expect(draw).toHaveBeenCalledOnce();
  await expect.element(field).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "Search" })).toHaveFocus();
});

it("closes on Esc, also with something typed", async () => {
  await render(<WithPalette />);
  await page.getByRole("button", { name: "Search" }).click();
  await userEvent.keyboard("find");
  await userEvent.keyboard("{Escape}");
  await expect.element(field).not.toBeInTheDocument();
});

it("adds what the visit holds, and never an answer to an earlier question", async () => {
  const late = Promise.withResolvers<readonly Command[]>();
  const search = (typed: string): Promise<readonly Command[]> =>
    typed === "p" ? late.promise : Promise.resolve([note(`Plans for ${typed}`)]);
  await render(<WithPalette search={search} />);
  await page.getByRole("button", { name: "Search" }).click();
  await field.fill("p");
  await field.fill("pl");
  await expect.element(page.getByRole("option", { name: "Plans for pl" })).toBeInTheDocument();
  late.resolve([note("Plans for p")]);
  await late.promise;
  await expect.element(page.getByRole("group", { name: "Notes" })).toBeInTheDocument();
  expect(page.getByText("Plans for p", { exact: true }).elements()).toHaveLength(0);
});

it("says when nothing matches", async () => {
  await render(<WithPalette />);
  await page.getByRole("button", { name: "Search" }).click();
  await field.fill("zzz");
  await expect.element(page.getByText("Nothing matches").first()).toBeInTheDocument();
});

it("moves with the arrow keys and tells screen readers which row is marked", async () => {
  await render(<WithPalette />);
  await page.getByRole("button", { name: "Search" }).click();
  expect(marked()).toContain("Go to findings");
  await userEvent.keyboard("{ArrowDown}");
  expect(marked()).toContain("Go to letter");
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(marked()).toContain("Draw the sample");
  await userEvent.keyboard("go");
  expect(marked()).toContain("Go to findings");
});

function note(label: string): Command {
  return { id: label, label, group: "Notes", run: () => undefined };
}

function marked(): string | null | undefined {
  const id = field.element().getAttribute("aria-activedescendant");
  return document.getElementById(id ?? "")?.textContent;
}
