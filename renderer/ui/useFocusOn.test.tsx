import { type ReactElement, useState } from "react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { mountAlone } from "../testing/mountAlone.tsx";
import { useFocusOn } from "./useFocusOn.ts";

const slowMs = 1000;

function Screen(): ReactElement {
  const focusOn = useFocusOn();
  const [isThere, setThere] = useState(false);
  const [isMoved, setMoved] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          focusOn("wanted");
          setTimeout(() => setThere(true), slowMs);
          setTimeout(() => setMoved(true), 2 * slowMs);
        }}
      >
        Go there
      </button>
      {isThere && <input key={isMoved ? "moved" : ""} id="wanted" aria-label="Wanted" />}
      {isMoved && <p>Moved</p>}
    </>
  );
}

test("a busy laptop takes its time to draw a field and to draw it anew: the focus comes to it all the same", async () => {
  await mountAlone(<Screen />);
  await page.getByRole("button", { name: "Go there" }).click();
  const field = page.getByRole("textbox", { name: "Wanted" });
  await expect.element(field).toHaveFocus();
  await expect.element(page.getByText("Moved")).toBeVisible();
  await expect.element(field).toHaveFocus();
});
