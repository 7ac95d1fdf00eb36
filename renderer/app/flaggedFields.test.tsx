import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { paths } from "../places/paths.ts";
import { mountScreen } from "../testing/mountScreen.tsx";

async function openNamed(screen: "team" | "details" | "checkIns") {
  const visit = new TestVisit();
  visit.add("peers", { initials: "BQ", role: "Deputy of Mrs Okonjo", organisation: "Fenwick" });
  visit.add("checkIns", {
    withWhom: "Director of Children’s Services",
    points: [
      {
        shared: "The mother of AM was not told.",
        response: "The Director of Children’s Services said that she would look into it.",
        findingId: null,
      },
    ],
  });
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      coordinator: "Zbigniew Kowalczyk",
      sponsor: "Chief Executive",
    },
  };
  await mountScreen(visit.records, paths[screen]);
}

const flagged = () => page.getByText(/looks like|points at one person/);

test.each([
  ["team", "“Mrs Okonjo” looks like a person's name"],
  ["details", "“Zbigniew Kowalczyk” looks like a person's name"],
  ["checkIns", "“AM” looks like a person's initials"],
] as const)(
  "a name in a field of %s is said quietly under it, and nothing else",
  async (screen, said) => {
    await openNamed(screen);
    await expect.element(page.getByText(said)).toBeVisible();
    expect(flagged().elements()).toHaveLength(1);
  },
);

test("a session's room is looked at as its title is, and both can be kept", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.sessions);
  await page.getByRole("button", { name: "Add a session" }).first().click();
  await page.getByRole("button", { name: "All fields" }).click();
  await page.getByLabelText(/Who was met/).fill("Mother of K.B.");
  await page.getByLabelText(/Room/).fill("14 Harrow Lane");
  await expect.element(page.getByText("“K.B.” looks like a person's initials")).toBeVisible();
  await expect
    .element(page.getByText("“14 Harrow Lane” looks like a street address"))
    .toBeVisible();
  await page.getByRole("button", { name: "Add session" }).click();
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});
