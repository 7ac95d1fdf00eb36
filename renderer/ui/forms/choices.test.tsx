import { useState, type ReactElement } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { ComboBox } from "./ComboBox.tsx";
import { RadioGroup } from "./RadioGroup.tsx";
import { Select } from "./Select.tsx";

const groups = [
  { id: "schools", label: "Schools" },
  { id: "police", label: "Police" },
  { id: "parents", label: "Parents and carers" },
] as const;
type Group = (typeof groups)[number]["id"];

function Choices({ as }: { readonly as: "select" | "combo" | "radio" }): ReactElement {
  const [group, setGroup] = useState<Group | null>(null);
  const props = { label: "Source group", options: groups, value: group, onChange: setGroup };
  return (
    <>
      {as === "select" && <Select {...props} />}
      {as === "combo" && <ComboBox {...props} />}
      {as === "radio" && <RadioGroup {...props} layout="segments" />}
      <p>kept: {group ?? "none"}</p>
    </>
  );
}

it("chooses from a select by first letter and Enter", async () => {
  await render(<Choices as="select" />);
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("listbox")).toBeInTheDocument();
  await userEvent.keyboard("par");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("kept: parents")).toBeInTheDocument();
});

it("finds in a combo box by any part of the word, and says when nothing matches", async () => {
  await render(<Choices as="combo" />);
  await page.getByRole("combobox", { name: "Source group" }).fill("carer");
  await expect.element(page.getByRole("option")).toHaveTextContent("Parents and carers");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(page.getByText("kept: parents")).toBeInTheDocument();
  await page.getByRole("combobox", { name: "Source group" }).fill("zzz");
  await expect.element(page.getByText("Nothing matches")).toBeInTheDocument();
});

it("moves and chooses in segments with the arrow keys", async () => {
  await render(<Choices as="radio" />);
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(page.getByText("kept: police")).toBeInTheDocument();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.element(page.getByText("kept: schools")).toBeInTheDocument();
});
