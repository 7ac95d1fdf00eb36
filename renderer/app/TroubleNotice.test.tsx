import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { VisitId } from "../../shared/visit/ids.ts";
import type { Trouble } from "../db/trouble.ts";
import { Signal } from "../signal.ts";
import { mountAlone } from "../testing/mountAlone.tsx";
import { accessibilityProblems } from "../ui/testing/accessibilityProblems.ts";
import { TroubleNotice } from "./TroubleNotice.tsx";

const visitId = VisitId.parse("0192a000-0000-7000-8000-000000000001");

const troubles: readonly (readonly [Trouble, RegExp])[] = [
  [{ type: "Rebuilt", visitId, actions: 1_204, unread: 0 }, /1,204 changes were read back/],
  [{ type: "Rebuilt", visitId, actions: 3, unread: 2 }, /2 files of them cannot be read/],
  [
    { type: "TypingSaved", visitId, labels: ["Reword finding", "Add note", "Add note"] },
    /had been kept, and are part of the visit now: Reword finding, Add note\./,
  ],
  [{ type: "DatabaseLost" }, /safe in the copies beside it/],
  [{ type: "JournalBehind", reason: "DiskFull" }, /could not be written \(the disk is full\)/],
];

test.each(troubles)("%o is said in words", async (met, said) => {
  const trouble = new Signal<Trouble | null>(null);
  await mountAlone(
    <main>
      <TroubleNotice trouble={trouble} />
    </main>,
  );
  trouble.set(met);
  await expect.element(page.getByText(said)).toBeVisible();
  expect(await accessibilityProblems()).not.toContainEqual(expect.stringContaining("cf-notice"));
});

test("closed once, the same trouble stays closed until another comes", async () => {
  const trouble = new Signal<Trouble | null>(null);
  await mountAlone(<TroubleNotice trouble={trouble} />);
  trouble.set({ type: "JournalBehind", reason: "DiskFull" });
  await page.getByRole("button", { name: "Close this message" }).click();
  trouble.set({ type: "JournalBehind", reason: "DiskFull" });
  await expect.element(page.getByText(/is behind/)).not.toBeInTheDocument();
  trouble.set({ type: "DatabaseLost" });
  await expect.element(page.getByText(/cannot be written/)).toBeVisible();
});
