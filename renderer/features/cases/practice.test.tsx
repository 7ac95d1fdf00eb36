import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { newReading } from "../../../shared/practice/blindReading.ts";
import { formFromFile, withEnquiry } from "../../../shared/practice/editForm.ts";
import { sealAnswer, sealRemark } from "../../../shared/practice/sealedAnswer.ts";
import { shippedForms } from "../../../shared/practice/shippedForms.ts";
import { VisitIndex } from "../../app/find/visitIndex.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { rowsNow, savedVisit } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { chooseForm } from "./shownForm.ts";

const { keyboard } = userEvent;

/** A visit with the forms of these keys, one of which is worked with. */
function visitWith(...keys: readonly string[]) {
  const visit = new TestVisit();
  const { id } = visit.records.visit;
  const [enquiry] = visit.records.enquiries;
  for (const [i, key] of keys.entries()) {
    const file = shippedForms().find((one) => one.key === key);
    if (file === undefined) throw new Error(`no form ${key}`);
    const form = formFromFile(file, { visitId: id, order: i + 1 });
    visit.add("practiceForms", withEnquiry(form, "consent", enquiry?.id ?? null));
  }
  chooseForm(id, keys[0] ?? "");
  return visit;
}

async function open(visit: TestVisit) {
  await mountScreen(visit.records, paths.cases);
  await expect.element(page.getByRole("heading", { name: "Cases", exact: true })).toBeVisible();
}

const tab = (name: RegExp) => page.getByRole("tab", { name }).click();
const caseNow = (label: string) => rowsNow("cases").find((one) => one.label === label);

test("a form that ships is added and reworded, and what was answered before stays readable under its words", async () => {
  const visit = visitWith("frontDoor");
  visit.add("cases", { label: "1" });
  await open(visit);
  await page.getByRole("gridcell", { name: "Consent: not answered" }).click();
  await keyboard("p");
  await expect.poll(() => caseNow("1")?.answers["frontDoor-consent"]).toBe("partly");
  await tab(/Forms/);
  await page.getByRole("button", { name: "Reword Consent" }).click();
  await expect
    .element(page.getByText(/One answer was given under the words of today/))
    .toBeVisible();
  await page.getByRole("textbox", { name: "Area" }).fill("Consent of both parents");
  await page.getByRole("button", { name: "Keep words" }).click();
  await expect
    .element(page.getByRole("heading", { name: "Consent of both parents" }))
    .toBeVisible();
  await tab(/Cases read/);
  const cell = page.getByRole("gridcell", {
    name: /Consent of both parents: Partly, under earlier/,
  });
  await expect.element(cell).toHaveAttribute("title", "Partly, asked as “Consent”");
  await cell.click();
  await keyboard("{Enter}");
  await expect.element(page.getByText(/Answered when it was asked as “Consent”/)).toBeVisible();
});

test("areas are moved, retired and asked again, and a form of one's own begins empty", async () => {
  const visit = visitWith("frontDoor");
  visit.add("cases", { label: "1", answers: { "frontDoor-threshold": "yes" } });
  await open(visit);
  await tab(/Forms/);
  const areas = () =>
    page
      .getByRole("listitem")
      .getByRole("heading", { level: 3 })
      .elements()
      .map(({ textContent }) => textContent);
  await page.getByRole("button", { name: "Move Consent up" }).click();
  await expect.poll(() => areas().slice(0, 2)).toEqual(["Consent", "Contact decision and reason"]);
  await page.getByRole("button", { name: "Retire Threshold" }).click();
  await expect.poll(areas).not.toContain("Threshold");
  await page.getByRole("button", { name: /No longer asked/ }).click();
  await expect.element(page.getByText("1 answer kept")).toBeVisible();
  await page.getByRole("button", { name: "Ask again Threshold" }).click();
  await expect.poll(areas).toContain("Threshold");
  await page.getByRole("button", { name: "Add a form" }).click();
  await page.getByRole("menuitem", { name: "A form of your own" }).click();
  await page.getByRole("textbox", { name: "What it is called" }).fill("Supervision");
  await keyboard("{Enter}");
  await page.getByRole("button", { name: "Add an area" }).click();
  await page.getByRole("textbox", { name: "Area" }).fill("Reflective");
  await keyboard("{Enter}");
  await expect.poll(areas).toEqual(["Reflective"]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("a remark becomes evidence under the area's line of enquiry, never with the host's reference", async () => {
  const visit = visitWith("frontDoor");
  const sampled = visit.add("cases", { label: "1", reference: "2024/0419" });
  await mountScreen(visit.records, (id) => paths.cases(id, sampled.id));
  const remark = page.getByRole("textbox", { name: "Remark on Consent" });
  await remark.fill("Consent is on file 2024/0419.");
  await keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText(/holds the host’s reference/)).toBeVisible();
  expect(rowsNow("notes")).toEqual([]);
  await remark.fill("Consent is asked for, and the answer is not kept.");
  await keyboard("{Control>}{Enter}{/Control}");
  await expect
    .element(page.getByText("Kept as evidence, without the case it is of."))
    .toBeVisible();
  const [enquiry] = visit.records.enquiries;
  expect(rowsNow("notes")).toMatchObject([
    {
      text: "Consent is asked for, and the answer is not kept.",
      kind: "read",
      sourceGroup: "caseFiles",
      enquiryId: enquiry?.id,
    },
  ]);
  // A second press makes no second line.
  await keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("This remark is evidence already.")).toBeVisible();
  expect(rowsNow("notes")).toHaveLength(1);
});

test("a remark that is marked as a concern is kept apart and never becomes a note", async () => {
  const visit = visitWith("frontDoor");
  const sampled = visit.add("cases", { label: "1" });
  await mountScreen(visit.records, (id) => paths.cases(id, sampled.id));
  await page.getByRole("textbox", { name: "Remark on Consent" }).fill("! Baby at home tonight.");
  await keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText(/Kept apart as a concern/)).toBeVisible();
  expect(rowsNow("notes")).toEqual([]);
  expect(rowsNow("concerns")).toMatchObject([{ text: "Baby at home tonight." }]);
  await expect.poll(() => caseNow("1")?.remarks).toEqual({});
});

test("a case is filled in by keyboard, area after area", async () => {
  const visit = visitWith("frontDoor");
  const sampled = visit.add("cases", { label: "1" });
  await mountScreen(visit.records, (id) => paths.cases(id, sampled.id));
  await page.getByRole("radio", { name: /Yes/ }).first().click();
  await keyboard("{ArrowDown}pn{ArrowDown}y{Enter}Late twice.{Escape}{ArrowDown}");
  await expect
    .poll(() => caseNow("1")?.answers)
    .toEqual({
      "frontDoor-decision": "yes",
      "frontDoor-consent": "partly",
      "frontDoor-history": "no",
      "frontDoor-partners": "yes",
    });
  await expect.poll(() => Object.values(caseNow("1")?.remarks ?? {})).toEqual(["Late twice."]);
  expect(await accessibilityProblems()).toEqual([]);
});

/** JP, who sits here, and RT read case 4 blind; RT is done, and found fault with the threshold. */
function blindVisit() {
  const visit = visitWith("frontDoor");
  const jp = visit.add("peers", { initials: "JP", seat: "lead" });
  const rt = visit.add("peers", { initials: "RT" });
  const sampled = visit.add("cases", { label: "4" });
  visit.add("caseReadings", newReading(sampled, "frontDoor", jp.id));
  const reading = newReading(sampled, "frontDoor", rt.id);
  const answer = (area: string, rating: string) =>
    sealAnswer(reading, area, { rating, wording: null });
  visit.add("caseReadings", {
    ...reading,
    sealed: {
      "frontDoor-consent": answer("frontDoor-consent", "yes"),
      "frontDoor-threshold": answer("frontDoor-threshold", "no"),
    },
    sealedRemarks: {
      "frontDoor-threshold": sealRemark(reading, "frontDoor-threshold", "Peregrine: too high."),
    },
    doneAt: "2024-10-16T18:00:00.000Z",
  });
  return { visit, jp, rt, sampled };
}

test("two readers see nothing of each other until both are done; then the team settles where they differ", async () => {
  const { visit, sampled } = blindVisit();
  await mountScreen(visit.records, (id) => paths.cases(id, sampled.id));
  await expect.element(page.getByText(/You read this blind, and so does RT/)).toBeVisible();
  const answers = page.getByRole("radiogroup", { name: "Consent" });
  await answers.getByRole("radio", { name: /Yes/ }).click();
  await page
    .getByRole("radiogroup", { name: "Threshold" })
    .getByRole("radio", { name: /Yes/ })
    .click();
  await page.getByRole("textbox", { name: "Remark on Threshold" }).fill("Albatross: about right.");
  await keyboard("{Escape}");
  await expect
    .poll(() => rowsNow("caseReadings").map((one) => Object.keys(one.sealedRemarks).length))
    .toEqual([1, 1]);
  // Sync, search, the visit file and history have the record and nothing of what it says.
  const saved = await savedVisit(visit.records);
  expect(JSON.stringify(saved)).not.toMatch(/Albatross|Peregrine/);
  const index = new VisitIndex();
  await index.catchUp(saved);
  expect(index.search("case").texts).not.toEqual([]);
  expect(index.search("albatross").texts).toEqual([]);
  expect(index.search("peregrine").texts).toEqual([]);
  expect(document.body.textContent).not.toContain("Peregrine");
  expect(caseNow("4")?.answers).toEqual({});
  await page.getByRole("button", { name: "Say that you are done" }).click();
  await expect.element(page.getByText(/6 areas are still blank/)).toBeVisible();
  await page.getByRole("button", { name: "I am done" }).click();
  // What they agree on is the team's; what differs is nobody's yet.
  await expect.poll(() => caseNow("4")?.answers).toEqual({ "frontDoor-consent": "yes" });
  await page.getByRole("link", { name: "Cases", exact: true }).first().click();
  await tab(/Two readers/);
  await expect
    .element(page.getByRole("heading", { name: "Differences, 1 to settle" }))
    .toBeVisible();
  await expect.element(page.getByText("Peregrine: too high.")).toBeVisible();
  await expect.element(page.getByText("Albatross: about right.")).toBeVisible();
  await expect
    .element(page.getByRole("row", { name: /^Consent/ }).getByText("1 of 1, 100%"))
    .toBeVisible();
  await expect
    .element(page.getByRole("row", { name: /^Threshold/ }).getByText("0 of 1, 0%"))
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("radiogroup", { name: "The team’s answer" }).getByText("Partly").click();
  await page.getByRole("textbox", { name: "Why this answer" }).fill("Right for one child of two.");
  await keyboard("{Tab}");
  await expect
    .poll(() => caseNow("4"))
    .toMatchObject({
      answers: { "frontDoor-consent": "yes", "frontDoor-threshold": "partly" },
      moderation: { "frontDoor-threshold": "Right for one child of two." },
    });
  await expect
    .element(page.getByRole("heading", { name: "Differences, all settled" }))
    .toBeVisible();
});

test("who says done cannot be made to take it back, and sees their own answers no more until both are open", async () => {
  const { visit, rt, sampled } = blindVisit();
  // RT is not done yet.
  visit.records = {
    ...visit.records,
    caseReadings: visit.records.caseReadings.map((one) =>
      one.peerId === rt.id ? { ...one, doneAt: null } : one,
    ),
  };
  await mountScreen(visit.records, (id) => paths.cases(id, sampled.id));
  await page.getByRole("button", { name: "Say that you are done" }).click();
  await page.getByRole("button", { name: "I am done" }).click();
  await expect.element(page.getByText(/Read blind by JP and RT/)).toBeVisible();
  await expect.element(page.getByText(/RT is not done yet/)).toBeVisible();
  expect(page.getByRole("radiogroup").elements()).toEqual([]);
  await keyboard("{Control>}z{/Control}");
  await expect
    .poll(() => rowsNow("caseReadings").filter(({ doneAt }) => doneAt !== null).length)
    .toBe(1);
});

test("cases are given to two of the team, and only those that nobody has answered", async () => {
  const visit = visitWith("frontDoor");
  visit.add("peers", { initials: "JP", seat: "lead" });
  visit.add("peers", { initials: "RT" });
  visit.add("cases", { label: "1" });
  visit.add("cases", { label: "2", answers: { "frontDoor-consent": "yes" } });
  await open(visit);
  await tab(/Two readers/);
  await page.getByRole("button", { name: "Give cases to two readers" }).click();
  await expect
    .element(page.getByRole("checkbox", { name: "2", exact: true }))
    .not.toBeInTheDocument();
  await page.getByRole("dialog").getByText("1", { exact: true }).click();
  for (const [which, who] of [
    [/First reader/, /^JP/],
    [/Second reader/, /^RT/],
  ] as const) {
    await page.getByRole("button", { name: which }).click();
    await page.getByRole("option", { name: who }).click();
  }
  await page.getByRole("button", { name: "Give cases", exact: true }).click();
  await expect.poll(() => rowsNow("caseReadings")).toHaveLength(2);
  await expect.element(page.getByText("Being read")).toBeVisible();
});

test("a case is mapped: who knew what when, with the chances that were missed", async () => {
  const visit = visitWith("caseMapping");
  const sampled = visit.add("cases", { label: "1" });
  await mountScreen(visit.records, (id) => paths.cases(id, sampled.id));
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("textbox", { name: "Agency or service" }).fill("School");
  await page.getByRole("textbox", { name: "From" }).fill("3 Mar 2024");
  await page.getByRole("textbox", { name: "Until" }).fill("1 Mar 2024");
  await page.getByRole("textbox", { name: "Missed chance" }).fill("Nobody rang the school.");
  await keyboard("{Tab}");
  await expect.element(page.getByText(/Ends before it begins/)).toBeVisible();
  await page.getByRole("textbox", { name: "Until" }).fill("5 Mar 2024");
  await expect
    .element(
      page.getByRole("link", { name: "School, 3 March 2024 to 5 March 2024: missed chance" }),
    )
    .toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("link", { name: "Cases", exact: true }).first().click();
  await expect.element(page.getByRole("row", { name: "1 1 School 1" })).toBeVisible();
});

test("the host's own grades stand beside the team's view of them", async () => {
  const visit = visitWith("auditValid");
  for (const [label, grade, view] of [
    ["1", "good", "agrees"],
    ["2", "good", "lower"],
    ["3", "inadequate", "agrees"],
  ] as const)
    visit.add("cases", {
      label,
      answers: { "auditValid-hostGrade": grade, "auditValid-teamView": view },
    });
  await open(visit);
  const table = page.getByRole("table", { name: /Host’s grade beside team’s view/ });
  await expect.element(table.getByRole("row", { name: "Good 1 1" })).toBeVisible();
  await expect.element(table.getByRole("row", { name: "All 2 1" })).toBeVisible();
});

test("a meeting that was observed is answered on its own form", async () => {
  const visit = visitWith("observed");
  visit.add("sessions", { title: "Strategy meeting", kind: "observedMeeting" });
  await open(visit);
  await page.getByRole("gridcell", { name: "Purpose clear: not answered" }).click();
  await keyboard("yp");
  await expect
    .poll(() => rowsNow("observations").map(({ answers }) => answers))
    .toEqual([{ "observed-purpose": "yes", "observed-childPresent": "partly" }]);
  await page.getByRole("link", { name: "Strategy meeting" }).click();
  await page.getByRole("textbox", { name: "Kind of meeting" }).fill("Strategy meeting");
  await keyboard("{Tab}");
  await expect
    .poll(() => rowsNow("observations")[0]?.remarks)
    .toEqual({
      "observed-meetingKind": "Strategy meeting",
    });
});

test("the interval of a share is said in words when somebody asks, of drawn cases alone", async () => {
  const visit = visitWith("frontDoor");
  const drawId = visit.add("caseDraws", {
    size: 12,
    seed: { host: "4127", team: "8063" },
    drawnAt: "2024-10-14T08:05:00.000Z",
  }).id;
  for (let i = 1; i <= 12; i += 1)
    visit.add("cases", {
      label: i.toString(),
      drawId,
      answers: { "frontDoor-consent": i <= 7 ? "yes" : "no" },
    });
  visit.add("cases", { label: "H1", origin: "offered", answers: { "frontDoor-consent": "yes" } });
  await open(visit);
  expect(document.body.textContent).not.toContain("in 10");
  await page.getByText("Say how sure").click();
  const said = (row: RegExp) => page.getByRole("row", { name: row }).element().textContent;
  await expect.poll(() => said(/^Drawn: yes/)).toContain("7 of 12, 58%between about 3 and 8 in 10");
  expect(said(/^Offered: yes/)).not.toContain("in 10");
});

test("60 cases by 12 areas answer a key in the same frame", async () => {
  const visit = visitWith("frontDoor");
  const [form] = visit.records.practiceForms;
  if (form === undefined) throw new Error("no form");
  const [consent] = Object.values(form.areas);
  const more = ["one", "two", "three", "four"].map((key) => [key, consent] as const);
  visit.records = {
    ...visit.records,
    practiceForms: [
      { ...form, areas: { ...form.areas, ...Object.fromEntries(more) } as typeof form.areas },
    ],
  };
  for (let i = 1; i <= 60; i += 1) visit.add("cases", { label: i.toString() });
  await open(visit);
  const cell = document.querySelector<HTMLElement>("[data-cell='29 5']");
  expect(document.querySelectorAll("[data-cell]")).toHaveLength(720);
  cell?.focus();
  // What the key changes is on the page before the browser draws again.
  const inFrame = await new Promise<readonly [string | null, string | undefined]>((resolve) => {
    requestAnimationFrame(() => {
      cell?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "p", bubbles: true, cancelable: true }),
      );
      requestAnimationFrame(() =>
        resolve([
          cell?.textContent ?? null,
          (document.activeElement as HTMLElement | null)?.dataset["cell"],
        ]),
      );
    });
  });
  expect(inFrame).toEqual(["p", "29 6"]);
  await expect.poll(() => Object.values(caseNow("30")?.answers ?? {})).toEqual(["partly"]);
});
