import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { launchShared } from "./launch.ts";
import { goToPlace } from "./openSample.ts";

const folder = path.resolve(import.meta.dirname, "fixtures/midthorpe");
const files = readdirSync(folder).sort();

async function newVisit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New visit" }).click();
  await page.getByLabel("Host council").fill("Midthorpe Council");
  await page.getByRole("button", { name: "Begin the visit" }).click();
  await page.getByRole("button", { name: "Bring in notes" }).click();
  await page.getByRole("heading", { name: "Bring in notes and lists" }).waitFor();
}

type Chosen = string | { readonly name: string; readonly bytes: Uint8Array };

async function choose(page: Page, chosen: readonly Chosen[]): Promise<void> {
  const written = mkdtempSync(path.join(tmpdir(), "bring-in-"));
  onTestFinished(() => rmSync(written, { recursive: true }));
  for (const file of chosen)
    if (typeof file !== "string") writeFileSync(path.join(written, file.name), file.bytes);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  // By their paths, so that the files do not pass through the page on their way.
  await (
    await chooser
  ).setFiles(
    chosen.map((file) =>
      typeof file === "string" ? path.join(folder, file) : path.join(written, file.name),
    ),
  );
}

const fileRow = (page: Page, name: string) =>
  page.getByRole("option", { name: new RegExp(`^${name.replace(/\./g, "\\.")}`) });
const bringIn = (page: Page) => page.getByRole("button", { name: /^Bring in \d+ files?$/ });

test("all of Midthorpe's raw material comes in, and every line of every file is accounted for", async () => {
  const { page } = await launchShared();
  await newVisit(page);
  await choose(page, files);
  await page.getByRole("button", { name: `Bring in ${files.length} files` }).waitFor();
  for (const name of files) {
    await fileRow(page, name).click();
    const summary = page.getByText(/^\d+ lines?: /);
    await page.getByRole("heading", { name, exact: true }).waitFor();
    const [total = 0, ...parts] = ((await summary.innerText()).match(/\d+/g) ?? []).map(Number);
    const text = readFileSync(path.join(folder, name), "utf8");
    const physical = text.replace(/\r?\n$/, "").split(/\r?\n/).length;
    expect({ name, total, sum: parts.reduce((sum, part) => sum + part, 0) }).toEqual({
      name,
      total: physical,
      sum: physical,
    });
  }
  await expectAccessible(page);
  await bringIn(page).click();
  await page.getByRole("heading", { name: `${files.length} files are in` }).waitFor();
  const went = await page.getByRole("main").innerText();
  for (const name of files) expect(went).toContain(name);
  expect(went).toContain("18 findings, 60 positions, 8 recommendations");
  expect(went).toContain("15 cases");

  await goToPlace(page, "Sessions");
  await page.getByRole("link", { name: "Team managers" }).click();
  await page.getByText("duty screen: decision within 24h 92% (own log)").waitFor();
  await page.getByText(/Safeguarding concern recorded .*kept apart/).waitFor();
  expect(await page.getByText("placement broke down").count()).toBe(0);
  await goToPlace(page, "Findings");
  await page.getByText(/^16 findings/).waitFor();
  await goToPlace(page, "Cases");
  await page
    .getByText(/12 .*214/)
    .first()
    .waitFor();
});

test("what looks like a person is flagged where it stands, before anything is saved", async () => {
  const { page } = await launchShared();
  await newVisit(page);
  await choose(page, ["day1-1115-social-workers-1.txt", "cases.csv"]);
  await fileRow(page, "day1-1115-social-workers-1.txt").click();
  const lines = page.getByRole("table");
  for (const words of ["Sarah Nolan", "2019/0417", "3/2/2011"])
    expect(await lines.getByRole("row").filter({ hasText: words }).innerText()).toMatch(
      /looks like/,
    );
  await fileRow(page, "cases.csv").click();
  await page
    .getByRole("row")
    .filter({ hasText: "2022/0388 Kyle B" })
    .getByText(/looks like/)
    .first()
    .waitFor();
  await page
    .getByRole("link", { name: "All visits" })
    .or(page.getByRole("navigation").getByRole("link", { name: "Sessions" }))
    .first()
    .click();
  await page.getByText(/No sessions yet/).waitFor();
});

test("one step of undo takes everything back", async () => {
  const { page } = await launchShared();
  await newVisit(page);
  await choose(page, files);
  await bringIn(page).click();
  await page.getByRole("heading", { name: `${files.length} files are in` }).waitFor();
  await page.keyboard.press("Control+z");
  await goToPlace(page, "Sessions");
  await page.getByText(/No sessions yet/).waitFor();
});

test("the same file again is noticed, and the two notes of one session become one session", async () => {
  const { page } = await launchShared();
  await newVisit(page);
  await choose(page, [
    "visit.txt",
    "day1-0930-board-JP.txt",
    "day1-0930-board-members-focus-group.txt",
  ]);
  await bringIn(page).click();
  await page.getByRole("heading", { name: "3 files are in" }).waitFor();
  await page.getByRole("button", { name: "Bring in more files" }).click();
  await choose(page, ["day1-0930-board-JP.txt"]);
  await page
    .getByText(/already/)
    .first()
    .waitFor();
  await goToPlace(page, "Sessions");
  const sessions = page.getByRole("link", { name: /Safeguarding board members/ });
  await expect.poll(() => sessions.count()).toBe(1);
});

const text = (content: string) => new TextEncoder().encode(content);
const notes =
  "15 Oct 0930-1045 focus group, social workers (5)   notes: MC\n+ love working here\n- caseloads – high, “27” they say\n";
const utf16 = new Uint8Array(Buffer.from(`\uFEFF${notes}`, "utf16le"));
const windows1252 = new Uint8Array([
  ...text("1115 social workers\n- caf"),
  0xe9,
  ...text(" meeting cost "),
  0xa3,
  ...text("5\n"),
]);

test.each([
  ["an empty file", new Uint8Array(), /empty/i],
  [
    "a picture",
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 1, 2, 3]),
    /not (plain )?text|picture|image/i,
  ],
  ["a file that is far too large", new Uint8Array(26 * 1024 * 1024).fill(97), /25 MB|too large/i],
])("%s is refused in plain words and the others still come in", async (_, bytes, message) => {
  const { page } = await launchShared();
  await newVisit(page);
  await choose(page, [{ name: "odd.txt", bytes }, "day2-1200-schools.txt"]);
  await page.getByText(message).first().waitFor();
  await page.getByRole("button", { name: "Bring in 1 file" }).click();
  await page.getByRole("heading", { name: /1 file is in/ }).waitFor();
});

test.each([
  ["UTF-16", utf16, "caseloads – high, “27” they say"],
  ["Windows-1252", windows1252, "café meeting cost £5"],
  ["half-written", text("1115 social workers\n- caseloads high\n- thresh"), "thresh"],
])("notes in a %s file are read right", async (_, bytes, line) => {
  const { page } = await launchShared();
  await newVisit(page);
  await choose(page, [{ name: "notes.txt", bytes }]);
  await bringIn(page).click();
  await page.getByRole("heading", { name: /1 file is in/ }).waitFor();
  await page
    .getByRole("main")
    .getByRole("link", { name: /social workers/iu })
    .first()
    .click();
  await page.getByText(line).first().waitFor();
});

test("50,000 rows and 20 MB of notes are read without the window standing still", async () => {
  const { page } = await launchShared();
  await newVisit(page);
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `2024/${i},R&A,assessment,${i % 18},open,01/02/2024`,
  );
  const line = "- they say that caseloads are high and thresholds are not shared\n";
  await page.evaluate(() => {
    const beats = [performance.now()];
    setInterval(() => beats.push(performance.now()), 20);
    Object.assign(window, { beats });
  });
  await choose(page, [
    {
      name: "cases.csv",
      bytes: text(`Case ref,Team,Plan,Age,Status,Opened\n${rows.join("\n")}\n`),
    },
    { name: "long.txt", bytes: text(`1115 social workers\n${line.repeat(310_000)}`) },
  ]);
  await page.getByRole("button", { name: "Bring in 2 files" }).waitFor();
  const beats = await page.evaluate(() => Reflect.get(window, "beats") as number[]);
  const gaps = beats.slice(1).map((beat, place) => beat - (beats[place] ?? 0));
  // Read in the window itself, one gap would be nearly all of the time.
  expect(Math.max(...gaps)).toBeLessThan(gaps.reduce((sum, gap) => sum + gap, 0) / 3);
  await page.getByText(/^50,?001 lines/).waitFor();
});

test("a visit file dropped here is sent to where it belongs", async () => {
  const { page } = await launchShared();
  await newVisit(page);
  await choose(page, [
    { name: "midthorpe.visit.json", bytes: text('{"format":"critical-friend.visit","version":1}') },
  ]);
  await page
    .getByText(/visit file/)
    .first()
    .waitFor();
});

test("nine kinds dropped onto the window at once are each shown before they come in, and one undo takes all back", async () => {
  const { page } = await launchShared();
  await newVisit(page);
  await goToPlace(page, "Findings");
  const nine = [
    "notes/iPhone note.txt",
    "notes/Focus group team managers.docx",
    "lists/open cases.xlsx",
    "notes/mail.eml",
    "notes/Focus group team managers.rtf",
    "notes/intranet page.html",
    "notes/Health partners.vtt",
    "notes/Focus group team managers.pdf",
    "../office/deck.pptx",
  ].map((name) => ({
    name: path.basename(name),
    bytes: readFileSync(path.resolve(folder, "../field", name)).toString("base64"),
  }));
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of dropped)
      dataTransfer.items.add(
        new File([Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))], name),
      );
    for (const type of ["dragover", "drop"])
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
      );
  }, nine);
  await page.getByRole("button", { name: "Bring in 9 files" }).waitFor();
  for (const { name } of nine) {
    await fileRow(page, name).click();
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await page.getByText(/^\d+ lines?: /).waitFor();
    await page.getByRole("table").getByRole("row").nth(1).waitFor();
  }
  await bringIn(page).click();
  await page.getByRole("heading", { name: "9 files are in" }).waitFor();
  await page.keyboard.press("Control+z");
  await goToPlace(page, "Sessions");
  await page.getByText(/No sessions yet/).waitFor();
});
