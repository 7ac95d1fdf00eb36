import { afterEach, describe, expect, it } from "vitest";
import type { ReactNode } from "react";
import { page, userEvent } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { UiRoot } from "../UiRoot.tsx";
import { TextField } from "../forms/TextField.tsx";
import { AppFrame } from "./AppFrame.tsx";
import { Gallery } from "../../testing/gallery/Gallery.tsx";

afterEach(async () => {
  await page.viewport(1280, 800);
});

it("offers to skip to the main content first", async () => {
  await page.viewport(1280, 800);
  await render(<Gallery />);
  await userEvent.tab();
  await expect.element(page.getByRole("link", { name: "Skip to main content" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("main")).toHaveFocus();
});

it("says which place is shown, and keeps every word when folded", async () => {
  await page.viewport(1280, 800);
  await render(<Gallery />);
  const findings = page.getByRole("link", { name: "Findings", exact: true });
  await expect.element(findings).toHaveAttribute("aria-current", "page");
  await page.getByRole("button", { name: "Fold" }).click();
  await expect.element(findings).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Widen" })).toBeVisible();
});

const framed = (screen: string, children: ReactNode) => (
  <UiRoot navigate={() => undefined}>
    <AppFrame
      places={[]}
      current={null}
      visitName="A council"
      savedText="Saved"
      onSearch={() => undefined}
      isRailFolded={false}
      onRailFold={() => undefined}
      screen={screen}
    >
      {children}
    </AppFrame>
  </UiRoot>
);

it("takes whoever followed a link of a screen that went into the next one", async () => {
  const { rerender } = await render(framed("visit", <a href="#/scope">Scope</a>));
  page.getByRole("link", { name: "Scope" }).element().focus();
  await rerender(framed("scope", <h1>Scope</h1>));
  await expect.element(page.getByRole("main")).toHaveFocus();
  // A field that takes the focus keeps it.
  await rerender(framed("session", <TextField label="New line" autoFocus />));
  await expect.element(page.getByLabelText("New line")).toHaveFocus();
});

it("keeps the focus in the content when the button that had it goes", async () => {
  const { rerender } = await render(framed("visit", <button type="button">Lay out</button>));
  page.getByRole("button", { name: "Lay out" }).element().focus();
  await rerender(framed("visit", <p>Laid out</p>));
  await expect.element(page.getByRole("main")).toHaveFocus();
});

it("moves nothing in the top line while numbers change, and leads to sync", async () => {
  await page.viewport(1280, 800);
  const line = (text: string) => (
    <UiRoot navigate={() => undefined}>
      <AppFrame
        places={[]}
        current={null}
        visitName="A council with quite a long name, and a visit to it"
        savedText="Saved on this laptop 14:02"
        sync={{ text, href: "#/sync" }}
        onSearch={() => undefined}
        isRailFolded={false}
        onRailFold={() => undefined}
        screen="visit"
      >
        <h1>Visit</h1>
      </AppFrame>
    </UiRoot>
  );
  const { rerender } = await render(line("1 to send"));
  const saved = page.getByText(/^Saved on this laptop/).element();
  const placed = () => JSON.stringify(saved.getBoundingClientRect());
  const before = placed();
  for (const text of ["1,204 to send", "syncing", "up to date 14:02", "sync needs attention"]) {
    await rerender(line(text));
    await expect.element(page.getByRole("link", { name: `Sync: ${text}` })).toBeVisible();
    expect(placed()).toBe(before);
  }
});

it("begins another screen at its top, and leaves the one that is shown where it is", async () => {
  const frame = (screen: string) => (
    <UiRoot navigate={() => undefined}>
      <div style={{ height: 600 }}>
        <AppFrame
          places={[]}
          current={null}
          visitName="A council"
          savedText="Saved on this laptop 14:02"
          onSearch={() => undefined}
          isRailFolded={false}
          onRailFold={() => undefined}
          screen={screen}
        >
          {Array.from({ length: 200 }, (_, i) => (
            <p key={i}>Line {i}</p>
          ))}
        </AppFrame>
      </div>
    </UiRoot>
  );
  const { rerender } = await render(frame("cases"));
  const main = page.getByRole("main").element();
  const { promise, resolve } = Promise.withResolvers<Event>();
  main.addEventListener("scroll", resolve, { once: true });
  main.scrollTo({ top: 900 });
  await promise;
  await rerender(frame("cases"));
  expect(main.scrollTop).toBe(900);
  await rerender(frame("findings"));
  expect(main.scrollTop).toBe(0);
});

const tabs = ["words", "findings", "forms", "lists"] as const;

describe.each([
  { width: 1024, height: 640, what: "in the smallest window" },
  { width: 640, height: 400, what: "at 200 % of 1280 × 800" },
  { width: 320, height: 256, what: "at 400 % of 1280 × 1024" },
])("$what", ({ width, height }) => {
  it.each(tabs)("%s never scroll sideways", async (first) => {
    await page.viewport(width, height);
    await render(<Gallery first={first} />);
    const main = page.getByRole("main").element();
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

it.each(tabs)("leaves every control of %s at least 24 px to hit", async (first) => {
  await page.viewport(1280, 800);
  const { container } = await render(<Gallery first={first} />);
  const small = [
    ...container.querySelectorAll(
      "button[class], .cf-place, [role=tab], [role=row], label:has(input)",
    ),
  ]
    .filter((control) => control.checkVisibility())
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width < 24 || height < 24;
    });
  expect(small.map((control) => control.outerHTML)).toEqual([]);
});
