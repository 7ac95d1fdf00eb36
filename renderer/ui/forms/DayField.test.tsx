import { useState, type ReactElement } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { DayField } from "./DayField.tsx";

function FirstDay(): ReactElement {
  const [day, setDay] = useState<string | null>(null);
  return (
    <>
      <DayField label="First day" value={day} onChange={setDay} />
      <p>kept: {day ?? "none"}</p>
    </>
  );
}

const field = page.getByRole("textbox", { name: "First day" });

it("keeps the day as soon as it can be read, and reads it back with its weekday", async () => {
  await render(<FirstDay />);
  await field.fill("16/10/2024");
  await expect.element(page.getByText("kept: 2024-10-16")).toBeInTheDocument();
  await expect.element(page.getByText("Wednesday 16 October 2024")).toBeInTheDocument();
  await userEvent.tab();
  await expect.element(field).toHaveValue("16 October 2024");
});

it("says nothing while one types, and what is missing once the field is left", async () => {
  await render(<FirstDay />);
  await field.click();
  await userEvent.type(field, "16 Oct");
  await expect.element(field).not.toHaveAttribute("aria-invalid");
  await userEvent.tab();
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      "For example, 16 Oct 2024 Error: Add the year, such as 16 Oct 2024",
    );
  await expect.element(field).toHaveValue("16 Oct");
});

it("can be emptied", async () => {
  await render(<FirstDay />);
  await field.fill("16 Oct 2024");
  await field.fill("");
  await expect.element(page.getByText("kept: none")).toBeInTheDocument();
});
