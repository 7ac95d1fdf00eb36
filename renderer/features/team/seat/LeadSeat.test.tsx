import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { err } from "../../../../shared/result.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import type { SeatClaimView, SeatView, SyncStatus } from "../../../sync/syncStatus.ts";
import { handSync, memberOf } from "../../../sync/testing/handSync.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";

const { keyboard } = userEvent;
const team = (me: string, lead = "MC") =>
  ["MC", "RA", "JT", "PD"].map((name) =>
    memberOf(name, { isMe: name === me, isLead: name === lead }),
  );
const still: SeatView = {
  moves: [],
  offered: null,
  claims: [],
  mayAsk: true,
  others: 2,
  mayTake: [],
};
const others = ["RA", "JT", "PD"].map((name) => ({ device: name.repeat(16), name }));
const claim: SeatClaimView = {
  id: "c".repeat(64),
  name: "RA",
  isMine: false,
  at: "2026-11-24T17:30:00Z",
  agreed: [],
  iAgreed: false,
  ends: null,
  isObjected: false,
};

async function open(
  { me = "JT", lead = "MC", seat = {} }: { me?: string; lead?: string; seat?: Partial<SeatView> },
  answers: Partial<TeamSync> = {},
) {
  const status: Partial<SyncStatus> = {
    members: team(me, lead),
    isLead: me === lead,
    seat: { ...still, ...seat },
  };
  const sync = handSync(status, answers);
  await mountScreen(new TestVisit().records, paths.team, { sync });
  await expect.element(page.getByRole("heading", { name: "The lead’s seat" })).toBeVisible();
  return sync;
}
const button = (name: string) => page.getByRole("button", { name, exact: true });

test("the lead hands the seat over by keyboard, after it was said what moves and what does not", async () => {
  const sync = await open({ me: "MC", seat: { mayAsk: false, mayTake: others } });
  await expect.element(page.getByText("You lead the team.")).toBeVisible();
  button("Hand over the lead’s seat").element().focus();
  await keyboard("{Enter}");
  const dialog = page.getByRole("dialog", { name: "Hand over the lead’s seat" });
  await expect.element(dialog.getByText(/letters that were issued keep your name/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await dialog.getByText("RA", { exact: true }).click();
  await button("Offer the seat to RA").click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(sync.asked).toEqual([`seat {"act":"offer","to":"${"RA".repeat(16)}"}`]);
  sync.become({ seat: { ...still, mayAsk: false, offered: { to: "RA", isToMe: false } } });
  await expect.element(page.getByText(/You have offered the seat to RA/)).toBeVisible();
});

test("whom it was offered to takes it, and the list names them", async () => {
  const sync = await open({ me: "RA", seat: { offered: { to: "RA", isToMe: true } } });
  await button("Take the lead’s seat").click();
  expect(sync.asked).toEqual(['seat {"act":"accept"}']);
  sync.become({
    members: team("RA", "RA"),
    isLead: true,
    seat: {
      ...still,
      mayAsk: false,
      moves: [{ to: "RA", at: "2026-11-24T17:30:00Z", isHandedOver: true }],
    },
  });
  await expect
    .element(page.getByText(/You have led the team since .*: the lead before handed the seat over/))
    .toBeVisible();
});

test("after a loss a member asks, having read what follows; Enter in haste asks nothing", async () => {
  const sync = await open({ me: "RA", seat: { mayTake: others } });
  await button("The lead’s laptop is lost").click();
  const dialog = page.getByRole("dialog", { name: "Is MC’s laptop lost?" });
  await expect.element(dialog.getByText(/Two others have to agree/)).toBeVisible();
  await keyboard("{Enter}");
  await expect.element(dialog).not.toBeInTheDocument();
  expect(sync.asked).toEqual([]);
  await button("The lead’s laptop is lost").click();
  await button("Ask for the lead’s seat").click();
  expect(sync.asked).toEqual(['seat {"act":"claim"}']);
});

test("a team too small for it says so, and what to do", async () => {
  await open({ me: "RA", seat: { others: 1, mayTake: others } });
  await button("The lead’s laptop is lost").click();
  await expect.element(page.getByText(/two members besides you and the lead/)).toBeVisible();
  await expect
    .element(page.getByText(/sees at their next sync that you ask/))
    .not.toBeInTheDocument();
  await expect.element(button("Ask for the lead’s seat")).not.toBeInTheDocument();
});

test("everybody sees who asks and until when the lead can object; another agrees", async () => {
  const sync = await open({ seat: { claims: [claim] } });
  await expect
    .element(page.getByText(/RA asks for the lead’s seat: MC’s laptop is lost/))
    .toBeVisible();
  await expect.element(page.getByText(/Ring MC, and speak with RA/)).toBeVisible();
  await button("Agree that RA leads").click();
  expect(sync.asked).toEqual([`seat {"act":"agree","claim":"${claim.id}"}`]);
  const agreed = { ...claim, agreed: ["JT", "PD"], iAgreed: true, ends: "2026-11-25T17:30:00Z" };
  sync.become({ seat: { ...still, claims: [agreed] } });
  await expect
    .element(page.getByText(/JT and PD agree. Unless MC objects before, RA has the seat once/))
    .toBeVisible();
  await expect.element(button("Agree that RA leads")).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});

test("the lead keeps the seat at one press, and an objection is shown to all", async () => {
  const sync = await open({ me: "MC", seat: { mayAsk: false, claims: [claim] } });
  await button("This laptop is not lost: keep the seat").click();
  expect(sync.asked).toEqual([`seat {"act":"object","claim":"${claim.id}"}`]);
  sync.become({ seat: { ...still, claims: [{ ...claim, isObjected: true }] } });
  await expect.element(page.getByText(/The seat stays where it is/)).toBeVisible();
});

test("what cannot be said says why, and nothing is changed", async () => {
  await open(
    { seat: { claims: [claim] } },
    { seat: () => Promise.resolve(err({ type: "AskerIsBehind" })) },
  );
  await button("Agree that RA leads").click();
  await expect.element(page.getByRole("alert")).toBeVisible();
  await expect.element(page.getByText(/Let them sync, and ask once more/)).toBeVisible();
});
