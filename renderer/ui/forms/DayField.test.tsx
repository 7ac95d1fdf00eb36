import { useState, type ReactElement } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { DayField } from "./DayField.tsx";
import { DaysField } from "./DaysField.tsx";

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

it("has its calendar right beside the input, however long the label and the error are", async () => {
  const label = "The day on which everything of this is destroyed for good";
  const edges = (role: "textbox" | "button") =>
    page
      .getByRole(role, { name: new RegExp(`${label}$`, "u") })
      .element()
      .getBoundingClientRect();
  await render(
    <DayField
      label={label}
      error="Check the day: it comes before the day on which the letter is due to be sent"
      value={null}
      onChange={() => undefined}
    />,
  );
  const [input, button] = [edges("textbox"), edges("button")];
  expect(button.left - input.right).toBeLessThan(8);
  expect([button.top, button.bottom]).toEqual([input.top, input.bottom]);
});

it("takes the nearest year where none is typed", async () => {
  await render(<FirstDay />);
  await field.fill("1 July");
  await expect.element(page.getByText(/^kept: \d{4}-07-01$/)).toBeInTheDocument();
});

it("says nothing while one types, and what cannot be read once the field is left", async () => {
  await render(<FirstDay />);
  await field.click();
  await userEvent.type(field, "16 Octember");
  await expect.element(field).not.toHaveAttribute("aria-invalid");
  await userEvent.tab();
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      "For example, 16 Oct Error: Enter a day such as 16 Oct 2024 or 16/10/2024",
    );
  await expect.element(field).toHaveValue("16 Octember");
});

it("is chosen from a calendar by keyboard, and the calendar closes", async () => {
  await render(<FirstDay />);
  await field.fill("16 Oct 2024");
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("heading", { name: /October 2024/ })).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(page.getByText("kept: 2024-10-23")).toBeInTheDocument();
  await expect.element(page.getByRole("heading", { name: /October 2024/ })).not.toBeInTheDocument();
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/Choose from a calendar/);
});

it("can be emptied", async () => {
  await render(<FirstDay />);
  await field.fill("16 Oct 2024");
  await field.fill("");
  await expect.element(page.getByText("kept: none")).toBeInTheDocument();
});

function OnSite(): ReactElement {
  const [days, setDays] = useState<readonly string[]>([]);
  return (
    <>
      <DaysField label="Days on site" value={days} onChange={setDays} />
      <p>kept: {days.join(" ") || "none"}</p>
    </>
  );
}

const onSite = page.getByRole("textbox", { name: "Days on site" });

it("reads days of a staged visit, and more are chosen from the calendar", async () => {
  await render(<OnSite />);
  await onSite.fill("15-16 Oct 2024 and 3 Dec 2024");
  await expect.element(page.getByText("kept: 2024-10-15 2024-10-16 2024-12-03")).toBeVisible();
  await expect
    .element(page.getByText("Three days, from Tuesday 15 October 2024 to Tuesday 3 December 2024"))
    .toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
  await expect
    .element(page.getByText("kept: 2024-10-15 2024-10-16 2024-10-17 2024-12-03"))
    .toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await expect.element(onSite).toHaveValue("15, 16 and 17 October, and 3 December 2024");
});

it("says of days that cannot be read how to write them", async () => {
  await render(<OnSite />);
  await onSite.fill("in the autumn");
  await userEvent.tab();
  await expect.element(onSite).toHaveAccessibleDescription(/Error: Enter days such as 15-17 Oct/);
});
