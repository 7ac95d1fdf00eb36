import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

test("what each peer brings is ticked from the keyboard, and gaps and single cover are said", async () => {
  const visit = new TestVisit();
  const skills = [
    { key: "health", label: "Health" },
    { key: "writing", label: "Writes plainly" },
  ];
  visit.records = { ...visit.records, visit: { ...visit.records.visit, skills } };
  visit.add("peers", { order: 1, initials: "AB", seat: "lead" });
  const peer = visit.add("peers", { order: 2, initials: "CD" });
  await mountScreen(visit.records, paths.team);
  const brings = page.getByRole("region", { name: "What the team brings" });
  await expect.element(brings).toMatchTextContent(/Nobody has said yet what they bring\./u);
  await brings.getByRole("checkbox", { name: "CD brings: Health" }).click({ force: true });
  await expect
    .element(brings)
    .toMatchTextContent(
      /Nobody brings “Writes plainly”\. One person alone brings “Health” \(CD\)\./u,
    );
  await userEvent.keyboard("{Shift>}{Tab}{/Shift} ");
  await expect.element(brings).toMatchTextContent(/Nobody brings “Writes plainly”\.(?! One)/u);
  await expect
    .poll(
      async () => (await savedVisit(visit.records)).peers.find(({ id }) => id === peer.id)?.skills,
    )
    .toEqual(["health"]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("an attribute that somebody brings is reworded or retired, and only one that nobody does is taken out", async () => {
  const visit = new TestVisit();
  const skills = [
    { key: "health", label: "Health" },
    { key: "writing", label: "Writes plainly" },
  ];
  visit.records = { ...visit.records, visit: { ...visit.records.visit, skills } };
  visit.add("peers", { initials: "CD", skills: ["health"] });
  await mountScreen(visit.records, paths.details);
  const asked = page.getByRole("region", { name: "What the team should bring" });
  await asked.getByLabelText("Attribute").first().fill("Health visiting");
  await asked.getByRole("button", { name: "Take out Writes plainly" }).click();
  await asked.getByLabelText("Or an attribute of your own").fill("Knows the region");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(async () =>
      (await savedVisit(visit.records)).visit.skills?.map(({ key, label }) => `${key}: ${label}`),
    )
    .toEqual(["health: Health visiting", "knowsTheRegion: Knows the region"]);
  await asked.getByRole("button", { name: "Retire Health visiting" }).click();
  await expect.element(asked).toMatchTextContent(/brought by one peer, not offered any more/u);
  await asked.getByRole("button", { name: "Offer again: Health visiting" }).click();
  await expect.poll(async () => (await savedVisit(visit.records)).visit.retiredWords).toEqual([]);
  expect(await accessibilityProblems()).toEqual([]);
});
