import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { readersVocabulary } from "../../../../shared/import/readersVocabulary.ts";
import { findSourceGroups } from "../../../../shared/import/sourceGroupWords.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { groupsOffered } from "../../../../shared/visit/enquiries/groupsOffered.ts";
import { composeStock } from "../../../../shared/letter/stock/composeStock.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { savedVisit } from "../../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

test("groups are reworded, added and taken out, but none that evidence is of", async () => {
  const visit = new TestVisit();
  visit.add("sessions", { sourceGroups: ["police"] });
  await mountScreen(visit.records, paths.details);
  const groups = page.getByRole("region", { name: "Source groups" });
  await expect.element(groups.getByRole("button", { name: "Take out Housing" })).toBeVisible();
  await expect
    .element(groups.getByRole("button", { name: "Take out Police" }))
    .not.toBeInTheDocument();
  const field = groups.getByLabelText("Group");
  await field.nth(8).fill("Schools and colleges");
  // Of one that stood before it, while what was typed is not saved yet.
  await groups.getByRole("button", { name: "Take out Parents and carers" }).click();
  await groups.getByRole("button", { name: "Take out Housing" }).click();
  await groups.getByLabelText("Or one of your own").fill("Young carers’ project");
  await userEvent.keyboard("{Enter}");
  const labels = async () =>
    (await savedVisit(visit.records)).visit.vocabulary.sourceGroups.map(({ label }) => label);
  await expect.poll(labels).toContain("Young carers’ project");
  await expect.poll(labels).toContain("Schools and colleges");
  const now = await labels();
  expect(now.filter((one) => ["Housing", "Parents and carers", "Schools"].includes(one))).toEqual(
    [],
  );
  expect(now).toContain("Police");
});

test("what else a group is called is typed beside its name, and said where it is another group’s", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.details);
  const groups = page.getByRole("region", { name: "Source groups" });
  await groups.getByLabelText("Other names of Police").fill("Blue light, housing");
  await userEvent.keyboard("{Tab}");
  await expect
    .poll(async () => (await savedVisit(visit.records)).visit.otherGroupNames)
    .toEqual({ police: "Blue light, housing" });
  await expect.element(groups.getByText("“housing” is read as Housing.")).toBeVisible();
  const { visit: saved } = await savedVisit(visit.records);
  expect(
    findSourceGroups("Lunch with blue light", readersVocabulary(saved)).map(({ key }) => key),
  ).toEqual(["police"]);
});

test("the letter's headings, their order and the room for them are the visit's own", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.details);
  await page.getByRole("button", { name: /^Sections: their headings/u }).click();
  await page.getByLabelText("Heading").nth(5).fill("Areas for consideration");
  await page.getByRole("button", { name: "Move Headline messages up" }).click();
  const style = async () => (await savedVisit(visit.records)).visit.letterStyle;
  await expect
    .poll(async () => (await style()).sections.map(({ heading }) => heading))
    .toContain("Areas for consideration");
  await expect
    .poll(async () => (await style()).sections.findIndex(({ id }) => id === "headlines"))
    .toBe(3);
  expect(await accessibilityProblems()).toEqual([]);
});

test("a group that evidence is of is retired: it keeps its name, and no session is offered it", async () => {
  const visit = new TestVisit();
  visit.add("sessions", { title: "Police officers", sourceGroups: ["police"] });
  visit.add("sessions", { title: "Teachers", sourceGroups: ["schools"] });
  await mountScreen(visit.records, paths.details);
  await page.getByRole("button", { name: "Retire Police" }).click();
  await expect.element(page.getByRole("button", { name: "Offer again: Police" })).toBeVisible();
  const { visit: saved, sessions } = await savedVisit(visit.records);
  const offered = (title: string) =>
    groupsOffered(saved, sessions.find((session) => session.title === title)?.sourceGroups).map(
      ({ label }) => label,
    );
  expect(offered("Police officers")).toContain("Police");
  expect(offered("Teachers")).not.toContain("Police");
  expect(saved.vocabulary.sourceGroups.map(({ label }) => label)).toContain("Police");
});

test("seats are called as the programme calls them: reworded here, they are so in the team's table", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "JP", seat: "memberPeer" });
  await mountScreen(visit.records, paths.details);
  const seats = page.getByRole("region", { name: "What the seats are called" });
  await seats.getByRole("button", { name: /^Review lead, peer/iu }).click();
  await seats.getByLabelText("Member peer").fill("Councillor");
  await userEvent.keyboard("{Tab}");
  await expect
    .poll(async () => (await savedVisit(visit.records)).visit.seatNames)
    .toEqual({ memberPeer: "Councillor" });
  window.location.hash = paths.team(visit.records.visit.id);
  await expect.element(page.getByRole("button", { name: /^Councillor/u })).toBeVisible();
});

test("slides of the feedback are moved, taken out, put back and called otherwise, for leaders and staff apart", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.details);
  const slides = page.getByRole("region", { name: "Slides of the feedback" });
  await slides.getByRole("button", { name: /^Slides for staff/u }).click();
  await slides.getByRole("button", { name: "Move Thank you down" }).click();
  await slides.getByRole("button", { name: "Take out What we take home" }).click();
  await slides.getByRole("button", { name: /^What stands on top/u }).click();
  await slides.getByLabelText("What we did").fill("How we looked");
  await userEvent.keyboard("{Tab}");
  const style = async () => (await savedVisit(visit.records)).visit.slideStyle;
  await expect.poll(async () => (await style())?.titles.whatWeDid).toBe("How we looked");
  const saved = await style();
  expect(saved?.staff.order.slice(0, 3)).toEqual(["cover", "whatThisIs", "thanks"]);
  expect(saved?.staff.order).not.toContain("takeHome");
  expect(saved?.leaders.order).toContain("takeHome");
  expect(await accessibilityProblems()).toEqual([]);
});

test("a sentence that the letter begins with is reworded, keeps its condition, and one emptied is left out", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.details);
  await page.getByRole("button", { name: "Sentences that the letter begins with" }).click();
  const status = page.getByRole("region", { name: /^Sentences of .*status/iu });
  await expect.element(status.getByText("Only where nobody in the team dissents")).toBeVisible();
  await status.getByLabelText("Sentence 1", { exact: true }).fill("All of us say so.");
  await userEvent.keyboard("{Tab}");
  const first = async () =>
    (await savedVisit(visit.records)).visit.letterStyle.wording.status?.[0]?.[0];
  await expect.poll(first).toEqual({ text: "All of us say so.", when: ["teamAgrees"], unless: [] });
  await status.getByLabelText("Sentence 1", { exact: true }).fill("");
  await userEvent.keyboard("{Tab}");
  await expect.poll(async () => (await first())?.text).toBe("");
  const saved = await savedVisit(visit.records);
  expect(composeStock(saved, "status").text).not.toMatch(/All of us|^\s| {2}/u);
  await status.getByRole("button", { name: /^Add a sentence/u }).click();
  await expect.element(status.getByLabelText("Sentence 8")).toBeVisible();
});
