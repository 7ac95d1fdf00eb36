import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { heardByHost } from "../../../shared/letter/heardByHost.ts";
import { contentHash } from "../../../shared/visit/issued/letterHash.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { savedVisit } from "../../testing/onLaptop.ts";
import { sampleVisit } from "../../testing/sampleVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

beforeEach(() => page.viewport(1280, 800));

/** The sample before its host heard anything. */
const unheard = (): VisitRecords => ({ ...sampleVisit(), checkIns: [] });

const title = () => document.querySelector(".cf-slide h2")?.textContent;

test("slides are turned by keys and buttons, with what is next and what is to be said beside them", async () => {
  await mountScreen(sampleVisit(), paths.present);
  await expect.poll(title).toBe("Safeguarding peer challenge: Midthorpe Council");
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(title).toBe("What this is, and what it is not");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(title).toBe("Safeguarding board");
  const side = page.getByRole("complementary", { name: "For who speaks" });
  await expect.element(side).toMatchTextContent(/Thresholds.*Behind it: .* of evidence from/su);
  await userEvent.keyboard("{PageUp}");
  await expect.poll(title).toBe("Our main messages");
  expect(await accessibilityProblems()).toEqual([]);
});

test("alone, the slide fills the window, and Escape brings the notes back", async () => {
  await mountScreen(sampleVisit(), paths.present);
  await page.getByRole("button", { name: "Show the slide alone" }).click();
  const side = page.getByRole("complementary", { name: "For who speaks" });
  await expect.element(side).not.toBeInTheDocument();
  const { width = 0 } = document.querySelector(".cf-slide")?.getBoundingClientRect() ?? {};
  expect(width).toBeGreaterThan(1200);
  await userEvent.keyboard("{Escape}");
  await expect.element(side).toBeVisible();
});

test("what leaders were shown is kept with its hash, and counts as heard once somebody says so", async () => {
  const records = unheard();
  await mountScreen(records, paths.present);
  await page.getByRole("button", { name: "Record that it was given" }).click();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Record it" }).click();
  await expect.element(page.getByText(/^Recorded: Feedback to leaders/u)).toBeVisible();
  const saved = await savedVisit(records);
  const [presented] = saved.presentations;
  expect(presented).toMatchObject({ audience: "leaders" });
  expect(presented?.contentHash).toBe(contentHash(presented?.deck));
  expect(saved.checkIns).toMatchObject([{ withWhom: "Director and senior leaders" }]);
  const findings = heardByHost(saved).filter(({ of }) => of !== "headline");
  expect(findings.length).toBeGreaterThan(10);
  expect(findings.map(({ status }) => status)).toEqual(findings.map(() => "heard"));
});

test("feedback to staff is kept, and marks nothing as heard by the host", async () => {
  const records = unheard();
  await mountScreen(records, paths.present);
  await page.getByText("Staff", { exact: true }).click();
  await page.getByRole("button", { name: "Record that it was given" }).click();
  await page.getByRole("button", { name: "Record it" }).click();
  await expect.element(page.getByText(/^Recorded: Feedback to staff/u)).toBeVisible();
  const saved = await savedVisit(records);
  expect(saved.presentations).toMatchObject([{ audience: "staff" }]);
  expect(saved.checkIns).toEqual([]);
});

test("slides that tell who somebody is are not shown", async () => {
  const records = sampleVisit();
  const recommendations = records.recommendations.map((row) => ({
    ...row,
    text: "Ask Priya Featherstone to chair.",
  }));
  await mountScreen({ ...records, recommendations }, paths.present);
  await expect.element(page.getByText(/These slides tell who somebody is/u)).toBeVisible();
  expect(document.querySelector(".cf-slide")).toBeNull();
});
