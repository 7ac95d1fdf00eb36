import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import casesCsv from "../../../../e2e/fixtures/midthorpe/cases.csv?raw";
import { listRow } from "../../../../shared/sampling/testing/listRow.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../../places/paths.ts";
import { main } from "../../../testing/mainInMemory.ts";
import { currentLaptop } from "../../../db/currentLaptop.ts";
import { theVisit } from "../../../db/testing/testLaptop.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";
import { onDisk, writeHere } from "../../../testing/onLaptop.ts";
import type { DrawnRow } from "../../../../shared/sampling/drawCases.ts";
import { deleteCase } from "../cases.ts";
import { replaceCase, TakenMeanwhile } from "./drawCommands.ts";
import { accessibilityProblems } from "../../../ui/testing/accessibilityProblems.ts";

const { keyboard } = userEvent;

async function openLists(visit: TestVisit) {
  const mounted = await mountScreen(visit.records, paths.cases);
  await page.getByRole("tab", { name: /List and draw|Lists and draws/ }).click();
  return mounted;
}

async function paste(text: string) {
  await page.getByLabelText("Paste the list").fill(text);
  await page.getByRole("button", { name: "Read the list" }).click();
}

async function giveSeeds(host: string, team: string) {
  await page.getByLabelText("Host’s seed").fill(host);
  await keyboard("{Enter}");
  await page.getByLabelText("Team’s seed").fill(team);
  await keyboard("{Enter}");
}

async function drawFromMidthorpe(visit = new TestVisit()) {
  await openLists(visit);
  await paste(casesCsv);
  await page.getByRole("button", { name: "Keep the list" }).click();
  await page.getByRole("button", { name: "Go on to the seeds" }).click();
  await giveSeeds(" 4127", "８０６３");
  await page.getByRole("button", { name: "Draw 12 cases" }).click();
  await expect.element(page.getByRole("button", { name: "Certificate" })).toBeVisible();
}

const drawnReferences = async () =>
  (await onDisk().cases.toArray())
    .sort((a, b) => Number(a.label) - Number(b.label))
    .map(({ reference }) => reference);

test("a list is pasted and drawn from with two seeds, which are used without spaces and odd figures", async () => {
  await drawFromMidthorpe();
  expect(await drawnReferences()).toEqual([
    "2024/0612",
    "2019/0296",
    "2020/0237",
    "2020/0425",
    "2020/0392",
    "2022/0418",
    "2019/1034",
    "2023/0464",
    "2024/0516",
    "2021/1001",
    "2024/0906",
    "2019/0815",
  ]);
  const [draw] = await onDisk().draws.toArray();
  expect(draw).toMatchObject({ size: 12, drawable: 210, columns: [], after: [], reason: "" });
  expect([draw?.host.text, draw?.team.text]).toEqual(["4127", "8063"]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("a case that cannot be read is replaced by the next in order, with its reason and the rate", async () => {
  await drawFromMidthorpe();
  await page.getByRole("button", { name: "Replace 2020/0425" }).click();
  await page.getByText("It is before a court").click();
  await page.getByRole("button", { name: "Take 2022/0508" }).click();
  await expect.element(page.getByText("1 of 12 replaced")).toBeVisible();
  const cases = await onDisk().cases.toArray();
  const replaced = cases.find(({ reference }) => reference === "2020/0425");
  expect(cases.find(({ origin }) => origin === "replacement")).toMatchObject({
    reference: "2022/0508",
    replaces: replaced?.id,
    replacementKind: "court",
  });
  // Two more are within the team's own limit of a fifth only just not.
  for (const reference of ["2019/0296", "2020/0237"]) {
    await page.getByRole("button", { name: `Replace ${reference}` }).click();
    await page.getByText("The file is locked or restricted").click();
    await page.getByRole("button", { name: /^Take \d/ }).click();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  }
  await expect
    .element(page.getByText(/3 of 12 replaced: more than the team’s own limit/))
    .toBeVisible();
});

test("a drawn case that was deleted is put back with what was answered of it", async () => {
  await drawFromMidthorpe();
  const read = async () =>
    (await onDisk().cases.toArray()).find(({ reference }) => reference === "2020/0237");
  const drawn = await read();
  if (drawn === undefined) throw new Error("not drawn");
  await writeHere("cases", drawn, { answers: { voiceOfChild: "partly" } });
  await deleteCase({ ...drawn, answers: { voiceOfChild: "partly" } });
  await page.getByRole("button", { name: "Put 2020/0237 back" }).click();
  await expect.poll(async () => (await read())?.answers).toEqual({ voiceOfChild: "partly" });
  expect((await read())?.label).toBe(drawn.label);
});

test("the next in order that a colleague took meanwhile is not taken twice", async () => {
  await drawFromMidthorpe();
  const [draw] = await onDisk().draws.toArray();
  const [list] = await onDisk().caseDraws.toArray();
  const [first, second] = await onDisk().cases.toArray();
  if (!draw || !list || !first || !second) throw new Error("not drawn");
  const next: DrawnRow = {
    row: listRow("2022/0508"),
    hash: new Uint8Array(),
    place: 13,
    stratum: 0,
    isDrawn: false,
  };
  const taking = { next, kind: "court", reason: "" } as const;
  await replaceCase({ draw, list }, { ...taking, replaced: first });
  await expect(replaceCase({ draw, list }, { ...taking, replaced: second })).rejects.toThrow(
    TakenMeanwhile,
  );
  expect(
    (await onDisk().cases.toArray()).filter(({ reference }) => reference === "2022/0508"),
  ).toMatchObject([{ replaces: first.id }]);
});

test("a second draw needs a reason, and the first stays in sight with it", async () => {
  await drawFromMidthorpe();
  await page.getByRole("button", { name: "Draw again" }).click();
  await page.getByRole("button", { name: "Go on to the seeds" }).click();
  await expect.element(page.getByText("There is a problem")).toBeVisible();
  await page.getByLabelText("Why it is drawn again").fill("The host gave the list of last year.");
  await page.getByRole("button", { name: "Go on to the seeds" }).click();
  await giveSeeds("1", "2");
  await page.getByRole("button", { name: "Draw 12 cases" }).click();
  await expect.element(page.getByRole("region", { name: "Draws that do not count" })).toBeVisible();
  await expect
    .element(page.getByText(/seeds 4127 and 8063. Drawn again .*list of last year/))
    .toBeVisible();
  const draws = await onDisk().draws.toArray();
  expect(draws).toHaveLength(2);
  expect(draws[1]?.after).toEqual([draws[0]?.id]);
});

test("seeds that are empty or the same are refused, and sealed ones must be what was sealed", async () => {
  await openLists(new TestVisit());
  await paste("Reference,Team,Plan\nA1001,North,CIN\nA1002,South,CP\nA1003,North,CP\n");
  await page.getByRole("button", { name: "Keep the list" }).click();
  await page.getByRole("button", { name: "Go on to the seeds" }).click();
  await page.getByRole("button", { name: "Keep the host’s seed" }).click();
  await expect.element(page.getByText(/Type a seed: any number or words/)).toBeVisible();
  await giveSeeds("Blue door", "BLUE  DOOR");
  await expect.element(page.getByText(/Both seeds are the same/)).toBeVisible();
  await page.getByRole("button", { name: "Give the seeds again" }).click();
  await page.getByText("Sealed before either is seen").click();
  await page.getByLabelText("Host’s seed, unseen").fill("four lamps by the door");
  await keyboard("{Enter}");
  await page.getByLabelText("Team’s seed, unseen").fill("nine grey herons wait");
  await keyboard("{Enter}");
  await page.getByLabelText("Host’s seed", { exact: true }).fill("four lamps");
  await keyboard("{Enter}");
  await expect.element(page.getByText(/This is not what was sealed/)).toBeVisible();
  await page.getByLabelText("Host’s seed", { exact: true }).fill("four lamps by the door");
  await keyboard("{Enter}");
  await page.getByLabelText("Team’s seed", { exact: true }).fill("nine grey herons wait");
  await keyboard("{Enter}");
  await page.getByRole("button", { name: "Draw 3 cases" }).click();
  await expect.element(page.getByRole("button", { name: "Certificate" })).toBeVisible();
  const [draw] = await onDisk().draws.toArray();
  expect(draw?.host.seal).toMatch(/^[0-9a-f]{64}$/);
  expect(draw?.team.text).toBe("nine grey herons wait");
});

test("seeds outlive a lock and a kill before the draw, and are in nothing that is sent until then", async () => {
  const visit = new TestVisit();
  const { id } = visit.records.visit;
  const { reload } = await openLists(visit);
  const afterKill = async () => {
    // Nothing of the visit is left in memory: it is opened from the disk again.
    await currentLaptop().forget(id);
    await reload();
    await page.getByRole("tab", { name: /List and draw/ }).click();
  };
  const written = () => JSON.stringify(theVisit().state.actions());
  await paste("Reference,Team\nA1001,North\nA1002,South\nA1003,North\n");
  await page.getByRole("button", { name: "Keep the list" }).click();
  await page.getByRole("checkbox", { name: "Team" }).click({ force: true });
  await page.getByRole("button", { name: "Go on to the seeds" }).click();
  await page.getByText("Sealed before either is seen").click();
  await page.getByLabelText("Host’s seed, unseen").fill("four lamps by the door");
  await keyboard("{Enter}");
  await expect.element(page.getByText(/Host’s seed is sealed/)).toBeVisible();
  await afterKill();
  await expect.element(page.getByText(/3 of 3 cases will be drawn, by team/)).toBeVisible();
  await expect.element(page.getByText(/Host’s seed is sealed/)).toBeVisible();
  await page.getByLabelText("Team’s seed, unseen").fill("nine grey herons wait");
  await keyboard("{Enter}");
  await page.getByLabelText("Host’s seed", { exact: true }).fill("four lamps by the door");
  await keyboard("{Enter}");
  await page.getByLabelText("Team’s seed", { exact: true }).fill("nine grey");
  await afterKill();
  await expect.element(page.getByText("four lamps by the door")).toBeVisible();
  await expect
    .element(page.getByLabelText("Team’s seed", { exact: true }))
    .toHaveValue("nine grey");
  expect(written()).not.toMatch(/lamps|herons|"seal"/);
  await page.getByLabelText("Team’s seed", { exact: true }).fill("nine grey herons wait");
  await keyboard("{Enter}");
  await page.getByRole("button", { name: "Draw 3 cases" }).click();
  await expect.element(page.getByRole("button", { name: "Certificate" })).toBeVisible();
  expect(written()).toMatch(/lamps/);
  // What was drawn is not begun any more.
  await page.getByRole("button", { name: "Draw again" }).click();
  await expect.element(page.getByRole("button", { name: "Go on to the seeds" })).toBeVisible();
});

test("what says who a child is never stays of a list, and an age band is made of a birth date where it is wanted", async () => {
  await openLists(new TestVisit());
  await paste(
    "Client ID,Surname,Forename,DOB,Team,Ward,Status\n772314,Brennan,Kayleigh,03/07/2009,North,Elm,Open\n772320,Hussain,Ayaan,14/03/2015,South,Oak,Open\n772331,Pike,Jordan,28/02/2014,North,Elm,Closed\n",
  );
  await expect
    .element(page.getByText(/Not kept, as they say who a child is: Surname, Forename and DOB/))
    .toBeVisible();
  await expect.element(page.getByText("Kayleigh")).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: /DOB is taken for/ }).click();
  await page.getByRole("option", { name: "Age band, without the date" }).click();
  await page.getByRole("button", { name: /Ward is taken for/ }).click();
  await page.getByRole("option", { name: "Kept as it is" }).click();
  await page.getByRole("button", { name: "Keep the list" }).click();
  await expect.element(page.getByRole("button", { name: "Go on to the seeds" })).toBeVisible();
  const kept = JSON.stringify([
    await onDisk().caseDraws.toArray(),
    await onDisk().listParts.toArray(),
  ]);
  expect(kept).not.toMatch(/Brennan|Kayleigh|2009|2015|Hussain/);
  expect((await onDisk().listParts.toArray())[0]?.rows).toMatchObject([
    { reference: "772314", age: "10–15", more: ["Elm"] },
    { reference: "772320", age: "5–9", more: ["Oak"] },
    { reference: "772331", age: "10–15", more: ["Elm"] },
  ]);
});

test("the certificate is looked at, and saved as PDF and as text with the order of the whole list", async () => {
  await drawFromMidthorpe();
  await page.getByRole("button", { name: "Certificate" }).click();
  const sheet = page.getByRole("region", { name: "Certificate of the draw" });
  await expect.element(sheet.getByText(/sha256sum/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole("button", { name: "Save as text" }).click();
  await expect.element(page.getByText(/^Saved as Certificate of the draw Midthorpe/)).toBeVisible();
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect.element(page.getByText(/^Saved as .*\.pdf\./)).toBeVisible();
  const [text, pdf] = main.saved;
  const said = new TextDecoder().decode(text?.bytes);
  expect(said).toContain("Host’s seed: 4127");
  expect(said.split("\n").filter((line) => /^\d+\t[0-9a-f]{64}\t/.test(line))).toHaveLength(210);
  expect(new TextDecoder("latin1").decode(pdf?.bytes.slice(0, 5))).toBe("%PDF-");
});

test("two draws made apart both stay, and the team says which counts", async () => {
  const visit = new TestVisit();
  const list = visit.add("caseDraws", {
    rowCount: 2,
    listFingerprint: "a".repeat(64),
  });
  visit.add("listParts", {
    listId: list.id,
    part: 1,
    rows: ["A1001", "A1002"].map((reference, at) => listRow(reference, { line: at + 2 })),
  });
  const seed = (text: string) => ({
    text,
    givenAt: "2024-10-15T09:00:00.000Z",
    seal: null,
    sealedAt: null,
  });
  for (const [host, team] of [
    ["1", "2"],
    ["3", "4"],
  ] as const)
    visit.add("draws", {
      listId: list.id,
      listName: "Open cases",
      host: seed(host),
      team: seed(team),
      size: 1,
      drawable: 2,
      strata: [{ values: [], inList: 2, size: 1 }],
      drawnAt: "2024-10-15T09:00:00.000Z",
    });
  await openLists(visit);
  await expect.element(page.getByText(/Drawn on two laptops/)).toBeVisible();
  await page.getByRole("button", { name: /seeds 3 and 4$/ }).click();
  await expect.element(page.getByText("Host’s 3, team’s 4")).toBeVisible();
  await expect.element(page.getByText(/left out by the team/)).toBeVisible();
});

test("a case that the host offered stays marked when it is deleted and typed again as drawn", async () => {
  const visit = new TestVisit();
  await mountScreen(visit.records, paths.cases);
  const add = async (origin: RegExp) => {
    await page.getByRole("button", { name: "Add a case" }).first().click();
    await page.getByLabelText("Number or label").fill("7");
    await page.getByText(origin).click();
    await page.getByLabelText(/^Host’s reference/).fill("2024/77");
    await page.getByRole("button", { name: "Add case", exact: true }).click();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  };
  await add(/^Offered by the host/);
  await expect.poll(() => onDisk().offers.count()).toBe(1);
  const [offered] = await onDisk().cases.toArray();
  if (offered === undefined) throw new Error("no case was added");
  await deleteCase(offered);
  await expect.poll(() => onDisk().cases.count()).toBe(0);
  await add(/^Drawn at random/);
  await expect
    .element(page.getByText("Offered by the host: shown apart and never counted in"))
    .toBeVisible();
});

test("rows that are still on their way keep a list from being drawn from", async () => {
  const visit = new TestVisit();
  visit.add("caseDraws", { rowCount: 5_000, listFingerprint: "a".repeat(64) });
  await openLists(visit);
  await expect.element(page.getByText(/5,000 rows of the list have not come yet/)).toBeVisible();
});
