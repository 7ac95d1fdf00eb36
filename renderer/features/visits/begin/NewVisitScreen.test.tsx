import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import { shippedProgrammes } from "../../../../shared/programmes/shippedProgrammes.ts";
import { listVisits } from "../../../db/keptVisits.ts";
import { closeTestLaptop, openTestLaptop } from "../../../db/testing/testLaptop.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { mountAlone } from "../../../testing/mountAlone.tsx";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { readVisit } from "../../../testing/onLaptop.ts";
import { sampleVisit } from "../../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";
import { NewVisitScreen } from "./NewVisitScreen.tsx";

const programme = page.getByRole("button", { name: /Programme$/u });

async function openNewVisit(): Promise<void> {
  await page.viewport(1280, 800);
  const laptop = await openTestLaptop();
  onTestFinished(async () => {
    await cleanup();
    goTo("");
    await closeTestLaptop(laptop);
  });
  goTo(paths.newVisit);
  await mountAlone(<NewVisitScreen />);
}

const theOnlyVisit = async () => {
  await expect.poll(async () => (await listVisits()).length).toBe(1);
  const [visit] = await listVisits();
  const records = visit && (await readVisit(visit.id));
  if (!records) throw new Error("no visit was begun");
  return records;
};

test("council, programme, days and initials begin a visit, from the keyboard alone", async () => {
  await openNewVisit();
  await userEvent.keyboard("Northmere Council{Tab}");
  await expect.element(programme).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}Children in care{Enter}");
  await expect.element(programme).toMatchTextContent("Children in care peer challenge");
  await expect
    .element(
      page.getByText(
        /Begins with five lines of enquiry, 20 source groups and four practice forms\.$/u,
      ),
    )
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("textbox", { name: /^Days on site/u }).fill("12-14 Jan 2027");
  await page.getByRole("textbox", { name: /^Your initials/u }).fill("ab");
  await userEvent.keyboard("{Enter}");
  const { visit, enquiries, peers, practiceForms } = await theOnlyVisit();
  expect(visit).toMatchObject({
    programme: "Children in care peer challenge",
    daysOnSite: ["2027-01-12", "2027-01-13", "2027-01-14"],
    outputs: ["letter", "slides"],
  });
  expect(enquiries.map(({ shortName }) => shortName)).toContain("Permanence");
  expect(practiceForms).toHaveLength(4);
  expect(peers).toMatchObject([{ initials: "AB", seat: "lead" }]);
});

test("days that cannot be read keep the visit from beginning without them; two Enters begin one", async () => {
  await openNewVisit();
  await userEvent.keyboard("Northmere Council");
  const days = page.getByRole("textbox", { name: /^Days on site/u });
  await days.fill("the week after half-term");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/Enter days such as/u)).toBeVisible();
  await expect.element(days).toHaveFocus();
  expect(await listVisits()).toEqual([]);
  await days.fill("12-14 Jan 2027");
  await userEvent.keyboard("{Enter}{Enter}");
  expect((await theOnlyVisit()).visit.daysOnSite).toHaveLength(3);
});

test("a programme from a file is kept for the next time, and can be taken off the list", async () => {
  await openNewVisit();
  const [first] = shippedProgrammes();
  const own = { ...first, programme: "Our own challenge", about: "Two days in May." };
  const upload = (name: string, text: string) =>
    userEvent.upload(
      document.querySelector<HTMLInputElement>("input[type=file]") ?? document.body,
      new File([text], name),
    );
  await upload("own.programme.json", JSON.stringify(own));
  await expect.element(programme).toMatchTextContent("Our own challenge (your own)");
  await upload("letter.json", "{}");
  await expect.element(page.getByText(/^This file is not a programme/u)).toBeVisible();
  await cleanup();
  await mountAlone(<NewVisitScreen />);
  await expect.element(programme).toMatchTextContent("Our own challenge");
  await page.getByRole("button", { name: "Take it off this list" }).click();
  await expect.element(programme).not.toMatchTextContent("Our own challenge");
});

test("what a visit has become is saved as a programme, without its council", async () => {
  const visit = sampleVisit();
  await mountScreen(visit, (id) => paths.details(id));
  await page.getByRole("button", { name: "Save as a file to share" }).click();
  await expect.element(page.getByText(/^Saved as /u)).toBeVisible();
  const saved = new TextDecoder().decode(main.saved.at(-1)?.bytes);
  expect(saved).toContain('"format": "critical-friend/programme"');
  expect(saved).not.toContain("Midthorpe");
  await page.getByRole("button", { name: "Keep as a programme" }).click();
  await expect.element(page.getByText(/is offered for new visits on this laptop/u)).toBeVisible();
});
