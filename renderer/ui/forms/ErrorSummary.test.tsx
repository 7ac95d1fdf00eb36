import { useState, type ReactElement } from "react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { Button } from "./Button.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { RadioGroup } from "./RadioGroup.tsx";
import { TextField } from "./TextField.tsx";

const hostError = "Enter the name of the host council";
const kindError = "Say how the evidence came to the team";

function SmallForm(): ReactElement {
  const [host, setHost] = useState("");
  const [kind, setKind] = useState<"heard" | "read" | null>(null);
  const [sent, setSent] = useState<{ readonly host: string; readonly attempt: number }>();
  const hasFailed = sent !== undefined && sent.host === "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent({ host, attempt: (sent?.attempt ?? 0) + 1 });
      }}
    >
      <ErrorSummary
        attempt={sent?.attempt ?? 0}
        problems={
          hasFailed
            ? [
                { fieldId: "host", message: hostError },
                { fieldId: "kind", message: kindError },
              ]
            : []
        }
      />
      <TextField
        id="host"
        label="Host council"
        error={hasFailed ? hostError : undefined}
        value={host}
        onChange={setHost}
      />
      <RadioGroup
        id="kind"
        label="Kind of evidence"
        error={hasFailed ? kindError : undefined}
        options={[
          { id: "heard", label: "Heard" },
          { id: "read", label: "Read" },
        ]}
        value={kind}
        onChange={setKind}
      />
      <Button type="submit">Save</Button>
    </form>
  );
}

beforeEach(() => {
  document.title = "New visit";
});
afterEach(() => {
  document.title = "";
});

const summary = page.getByRole("alert", { name: "There is a problem" });
const host = page.getByRole("textbox", { name: "Host council" });

it("says nothing while the form is being filled in", async () => {
  await render(<SmallForm />);
  await host.fill("M");
  await host.fill("");
  await userEvent.tab();
  await expect.element(summary).not.toBeInTheDocument();
});

it("takes the focus each time the form is sent with problems left", async () => {
  await render(<SmallForm />);
  await page.getByRole("button", { name: "Save" }).click();
  await expect.element(summary).toHaveFocus();
  expect(document.title).toBe("Error: New visit");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.element(summary).toHaveFocus();
});

it("leads to each field, and to the first choice of a group", async () => {
  await render(<SmallForm />);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: hostError }).click();
  await expect.element(host).toHaveFocus();
  await page.getByRole("link", { name: kindError }).click();
  await expect.element(page.getByRole("radio", { name: "Heard" })).toHaveFocus();
});

it("says the same words at the field, as its description", async () => {
  await render(<SmallForm />);
  await page.getByRole("button", { name: "Save" }).click();
  await expect.element(host).toHaveAttribute("aria-invalid", "true");
  await expect.element(host).toHaveAccessibleDescription(`Error: ${hostError}`);
});

it("goes, and gives the title back, once the form is sent well", async () => {
  await render(<SmallForm />);
  await page.getByRole("button", { name: "Save" }).click();
  await host.fill("Midthorpe");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.element(summary).not.toBeInTheDocument();
  expect(document.title).toBe("New visit");
});
