import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const sync = handSync({ members: [memberOf("SK", { isMe: true })] });

test("a peer says where they stand through the whole board, a key a finding, on the words as they are", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "JP", seat: "lead", order: 1 });
  const sk = visit.add("peers", { initials: "SK", order: 2 });
  const finding = (sentence: string, order: number) => visit.add("findings", { sentence, order });
  const [first, second, third] = [
    finding("Staff feel safe.", 1),
    finding("Most plans are late.", 2),
    finding("Audits change little.", 3),
  ];
  visit.add("positions", {
    peerId: sk.id,
    enteredBy: sk.id,
    findingId: first.id,
    stance: "agrees",
    wording: first.sentence,
  });
  visit.add("positions", { peerId: sk.id, findingId: third.id, wording: "Audits change a lot." });
  await mountScreen(visit.records, paths.stand, { sync });
  const stage = page.getByRole("region", { name: "Where I stand" });
  const heading = (name: string) => stage.getByRole("heading", { level: 1, name });
  // The first on which nothing was said.
  await expect.element(heading("Most plans are late.")).toBeVisible();
  await expect.element(stage.getByText(/2 of 3, 2 to say$/u)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await userEvent.keyboard("d");
  await userEvent.keyboard("Three of twelve were.{Enter}");
  await expect.element(heading("Audits change little.")).toBeVisible();
  await expect.element(stage.getByText("Reworded since you said")).toBeVisible();
  await userEvent.keyboard("a");
  await expect.element(stage.getByText(/3 of 3, all said$/u)).toBeVisible();
  await expect.element(stage.getByText("You agree", { exact: true })).toBeVisible();
  const of = async (id: string) => {
    const { positions } = await savedVisit(visit.records);
    return positions.find(({ findingId }) => findingId === id);
  };
  expect(await of(second.id)).toMatchObject({
    stance: "dissents",
    remark: "Three of twelve were.",
    wording: "Most plans are late.",
    enteredBy: sk.id,
  });
  expect(await of(third.id)).toMatchObject({ stance: "agrees", wording: third.sentence });
  await userEvent.keyboard("{ArrowLeft}{Backspace}");
  await expect.element(stage.getByText("You have not said")).toBeVisible();
  await stage.getByRole("button", { name: /^Take back/u }).click();
  await expect.element(stage.getByText("You have not said anything on it yet.")).toBeVisible();
  expect(await undo()).toBe("Undone: Set position");
  await expect.element(stage.getByText("You dissent: Three of twelve were.")).toBeVisible();
});

test("where the team does not know who sits there it says so, and leads to the team", async () => {
  await mountScreen(new TestVisit().records, paths.stand);
  await expect.element(page.getByRole("link", { name: "Go to Team" })).toBeVisible();
});
