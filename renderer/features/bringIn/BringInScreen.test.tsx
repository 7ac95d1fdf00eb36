import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { midthorpeFiles } from "../../../shared/import/testing/midthorpeFiles.ts";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { main } from "../../testing/mainInMemory.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { shortOfSpace } from "../../sync/freeSpace.ts";
import { onDisk, readVisit, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblemsInBothThemes } from "../../ui/testing/accessibilityProblems.ts";
import { chooseFiles } from "../../ui/testing/chooseFiles.ts";

async function open(visit = new TestVisit()) {
  await mountScreen(visit.records, paths.bringIn);
  await expect
    .element(page.getByRole("heading", { name: "Bring in notes and lists" }))
    .toBeVisible();
  return visit;
}

const textFile = (name: string, text: string | BlobPart) => new File([text], name);
const files = page.getByRole("listbox", { name: "Files" });
const bringIn = page.getByRole("button", { name: /^Bring in \d+ file/ });
const midthorpe = midthorpeFiles.map(({ fileName, text }) => textFile(fileName, text));

/** The longest time in which the window could not answer, as a share of the time that was watched. */
function watchForFreezes() {
  const began = performance.now();
  let worst = 0;
  let last = began;
  let isOver = false;
  const beat = () => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    if (!isOver) setTimeout(beat, 0);
  };
  beat();
  return () => {
    isOver = true;
    return worst / (performance.now() - began);
  };
}

test("Midthorpe's twenty files come in at once, as one step, and undo takes them all back", async () => {
  const visit = await open();
  chooseFiles(midthorpe);
  await expect.element(page.getByRole("button", { name: "Bring in 20 files" })).toBeVisible();
  expect(await onDisk().notes.count()).toBe(0);
  await page.getByRole("button", { name: "Bring in 20 files" }).click();
  await expect.element(page.getByRole("heading", { name: "20 files are in" })).toHaveFocus();
  const db = onDisk();
  expect(await db.cases.count()).toBe(15);
  expect((await db.caseDraws.toArray()).map(({ rowCount }) => rowCount)).toEqual([214]);
  expect((await db.listParts.toArray()).map(({ rows }) => rows.length)).toEqual([214]);
  expect(await db.concerns.count()).toBe(2);
  expect((await db.peers.toArray()).map(({ initials }) => initials)).toEqual(
    expect.arrayContaining(["MC", "JP", "RT"]),
  );
  // Order does not matter: notes dropped before the agreement know their day and their peers.
  const sessions = await db.sessions.toArray();
  const managers = sessions.find(({ title }) => /team managers/i.test(title));
  expect(managers).toMatchObject({ day: "2024-10-15", startsAt: "13:30" });
  expect(managers?.peerIds.length).toBeGreaterThan(0);
  for (const file of midthorpe)
    await expect
      .element(page.getByRole("rowheader", { name: file.name, exact: true }))
      .toBeVisible();
  expect(await undo()).toBe("Undone: Bring in 20 files");
  for (const table of [
    "notes",
    "sessions",
    "cases",
    "caseDraws",
    "listParts",
    "peers",
    "concerns",
    "findings",
  ] as const)
    expect(await db[table].count()).toBe(0);
  expect((await readVisit(visit.records.visit.id))?.visit).toEqual(visit.records.visit);
});

test("every line is shown beside what it was read as, and a mark can be changed before saving", async () => {
  await open();
  chooseFiles([
    textFile(
      "day1-1115-social-workers.txt",
      "1115 social workers, group of 7\n+ love working here\n- audits happen to you\n\nSarah Nolan covers two teams\n",
    ),
  ]);
  await expect
    .element(page.getByText("5 lines: 1 heading, 3 evidence points, 1 blank"))
    .toBeVisible();
  await expect.element(page.getByText("“Sarah Nolan” looks like a person's name")).toBeVisible();
  const third = page.getByRole("combobox", { name: "Line 3 is" });
  await userEvent.selectOptions(third, "concern");
  await expect
    .element(
      page.getByText(
        "5 lines: 1 heading, 2 evidence points, 1 safeguarding concern kept apart, 1 blank",
      ),
    )
    .toBeVisible();
  await bringIn.click();
  await expect.poll(() => onDisk().concerns.count()).toBe(1);
  const notes = await onDisk().notes.toArray();
  expect(notes.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["love working here", "Sarah Nolan covers two teams"]),
  );
  expect(notes.some(({ text }) => text.includes("audits"))).toBe(false);
});

test("a bad file says what is wrong with it and the others still come in", async () => {
  await open();
  chooseFiles([
    textFile("minutes.pdf", "%PDF-1.7 …"),
    textFile("empty.txt", ""),
    textFile("other.visit.json", '{"format":"critical-friend.visit","version":1}'),
    textFile("café.txt", new Uint8Array([...new TextEncoder().encode("caf"), 0xe9, 0x0a])),
    textFile("day1-0930-police.txt", "0930 police\n- no induction\n"),
  ]);
  await expect.element(page.getByRole("button", { name: "Bring in 2 files" })).toBeVisible();
  await files.getByRole("option", { name: /minutes.pdf/ }).click();
  await expect.element(page.getByText(/This looks like a PDF, but it is damaged/)).toBeVisible();
  await files.getByRole("option", { name: /empty.txt/ }).click();
  await expect.element(page.getByText(/The file is empty/)).toBeVisible();
  await files.getByRole("option", { name: /visit.json/ }).click();
  await expect.element(page.getByText(/This is a whole visit, not notes/)).toBeVisible();
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "2 files are in" })).toBeVisible();
  expect((await onDisk().notes.toArray()).map(({ text }) => text)).toContain("no induction");
});

test("a file that is in already is said so and left out unless it is wanted", async () => {
  await open();
  const file = textFile("day1-0930-police.txt", "0930 police\n- no induction\n");
  chooseFiles([file]);
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "1 file is in" })).toBeVisible();
  await page.getByRole("button", { name: "Bring in more files" }).click();
  chooseFiles([file]);
  await expect
    .element(page.getByText(/This file is in the visit already, unchanged/))
    .toBeVisible();
  await expect.element(bringIn).not.toBeInTheDocument();
  await page.getByText("Bring it in again").click();
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "1 file is in" })).toBeVisible();
  expect(
    (await onDisk().notes.toArray()).filter(({ text }) => text === "no induction"),
  ).toHaveLength(2);
});

test("a line is worded anew in place, and a session of its own begins where the user says", async () => {
  await open();
  chooseFiles([
    textFile(
      "day1-1115-social-workers.txt",
      "1115 social workers\n- Sarah Nolan covers two teams\n- audits happen\n",
    ),
  ]);
  await page.getByRole("button", { name: "Change line 2" }).click();
  await page.getByRole("menuitem", { name: "Change the words" }).click();
  await page.getByRole("button", { name: "Replace “Sarah Nolan” with a role" }).click();
  await userEvent.keyboard("A manager{Enter}");
  await expect.element(page.getByText("- A manager covers two teams")).toBeVisible();
  await expect.element(page.getByText("In the file: - Sarah Nolan covers two teams")).toBeVisible();
  await page.getByRole("button", { name: "Change line 3" }).click();
  await page.getByRole("menuitem", { name: "A session of its own from here" }).click();
  await expect.element(page.getByRole("button", { name: "Bring in 2 files" })).toBeVisible();
  await files.getByRole("option", { name: /from line 3/ }).click();
  await page.getByRole("button", { name: "Put it back to the one before" }).click();
  await expect.element(page.getByRole("button", { name: "Bring in 1 file" })).toBeVisible();
});

test("nine kinds of file dropped at once come in as one step, and notes that grew bring what is new", async () => {
  await open();
  const page1 =
    "<p>Designated leads, Wed 16 Oct 11:00, 8 people</p><ul><li>+ link worker</li></ul>";
  chooseFiles([
    textFile("notes.txt", "0930 police\n- no induction\n"),
    textFile("leads.html", `<html><body>${page1}</body></html>`),
    textFile(
      "mail.eml",
      "From: a@b.uk\nTo: c@d.uk\nSubject: Notes\nMIME-Version: 1.0\nContent-Type: text/plain\n\nProbation 15:30\n- one link\n",
    ),
    textFile("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Speaker 1>What works?\n"),
    textFile("notes.rtf", "{\\rtf1\\ansi 1400 housing\\par - told late\\par}"),
    textFile("list.csv", "Child ID,Team,Plan\n1001,East,CIN\n"),
    textFile("survey.csv", "Role,The board is clear\nSocial worker,Agree\n"),
    textFile("plan.md", "# Improvement plan\nThe plan has three aims, and each has its lead.\n"),
    textFile("photo.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])),
  ]);
  await expect.element(page.getByRole("button", { name: "Bring in 8 files" })).toBeVisible();
  // What is on a photograph is not read: it is asked for, beside the files.
  await expect.element(page.getByRole("heading", { name: "One picture" })).toBeVisible();
  await expect.element(files.getByRole("option", { name: /photo.png/ })).not.toBeInTheDocument();
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "8 files are in" })).toBeVisible();
  const before = await onDisk().notes.count();
  await page.getByRole("button", { name: "Bring in more files" }).click();
  chooseFiles([textFile("renamed.txt", "\uFEFF0930 police\r\n- no induction\r\n- new line\r\n")]);
  await expect.element(page.getByText(/Only the 1 line that is new is brought in/)).toBeVisible();
  await bringIn.click();
  await expect.poll(() => onDisk().notes.count()).toBe(before + 1);
  expect(await undo()).toBe("Undone: Bring in 1 file");
  expect(await undo()).toBe("Undone: Bring in 8 files");
  expect(await onDisk().notes.count()).toBe(0);
});

test("what one file notes can be put into the session of another", async () => {
  await open();
  chooseFiles([
    textFile("day1-0930-police.txt", "0930 police\n- no induction\n"),
    textFile("day1-1400-officers.txt", "1400 officers\n- inherited it with the desk\n"),
  ]);
  await files.getByRole("option", { name: /officers/ }).click();
  await page.getByRole("button", { name: /^Session:/ }).click();
  await page.getByRole("button", { name: /Belongs to/ }).click();
  await page.getByRole("option", { name: "The session of day1-0930-police.txt" }).click();
  await expect.element(page.getByText(/This adds 1 session,/)).toBeVisible();
  await bringIn.click();
  await expect.poll(() => onDisk().sessions.count()).toBe(1);
  const [session] = await onDisk().sessions.toArray();
  const notes = await onDisk().notes.toArray();
  expect(new Set(notes.map(({ sessionId }) => sessionId))).toEqual(new Set([session?.id]));
  expect(session?.importedFrom).toHaveLength(2);
});

test("a list of 50,000 rows and notes of 20 MB never freeze the window, and can be cancelled", async () => {
  await open();
  const rows = Array.from(
    { length: 50_000 },
    (_, row) =>
      `20${10 + (row % 15)}/${row.toString().padStart(5, "0")},CIN,child in need,${row % 18},open,01/02/2023`,
  );
  const list = textFile("cases.csv", `Case ref,Team,Plan,Age,Status,Opened\n${rows.join("\n")}\n`);
  const stop = watchForFreezes();
  chooseFiles([list]);
  await expect.element(page.getByText(/^50,001 lines/)).toBeVisible();
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "1 file is in" })).toBeVisible();
  const frozen = stop();
  expect((await onDisk().caseDraws.toArray())[0]?.rowCount).toBe(50_000);
  expect((await onDisk().listParts.toArray()).flatMap((part) => part.rows)).toHaveLength(50_000);
  expect(frozen).toBeLessThan(0.5);
  await page.getByRole("button", { name: "Bring in more files" }).click();

  const line =
    "- thresholds are understood differently in every team that refers to the front door\n";
  const big = textFile("huge.txt", line.repeat(Math.ceil((20 * 1024 * 1024) / line.length)));
  chooseFiles([big]);
  // A window that stood still would come to it only when all is read.
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.element(page.getByText(/Reading was cancelled/)).toBeVisible();
  expect(await onDisk().notes.count()).toBe(0);
});

test("the preview can be read and used without a mouse or with a screen reader", async () => {
  await open();
  chooseFiles(midthorpe.slice(0, 6));
  await expect.element(bringIn).toBeVisible();
  expect(await accessibilityProblemsInBothThemes()).toEqual([]);
});

test("a large list waits while the disk is nearly full, a small one does not", async () => {
  main.freeBytes = 312 * 1024 * 1024;
  onTestFinished(() => shortOfSpace.set(null));
  await open();
  chooseFiles([textFile("list.csv", `reference\n${"C-1\n".repeat(400_000)}`)]);
  await expect
    .element(page.getByText(/little room left on this laptop’s disk \(312 MB\)/))
    .toBeVisible();
  chooseFiles([textFile("day1.txt", "Team managers\nCaseloads are high")]);
  await expect.element(files.getByText("day1.txt")).toBeVisible();
});

test("a group that the visit lacks is added from the preview, with the notes and in one step", async () => {
  const visit = await open();
  chooseFiles([
    textFile(
      "heads.txt",
      "Heads of service, 15 Oct 2024 11:00 (4)\n- one team\n- QA not joined up",
    ),
  ]);
  await page.getByRole("button", { name: "Add \u201CHeads of service\u201D" }).click();
  await expect.element(bringIn).toBeVisible();
  await expect
    .element(page.getByRole("button", { name: "Add \u201CHeads of service\u201D" }))
    .not.toBeInTheDocument();
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "1 file is in" })).toBeVisible();
  const after = await readVisit(visit.records.visit.id);
  expect(after?.visit.vocabulary.sourceGroups.map(({ key }) => key)).toContain("heads");
  expect(after?.sessions[0]?.sourceGroups).toEqual(["heads"]);
  await undo();
  const before = await readVisit(visit.records.visit.id);
  expect(before?.visit.vocabulary.sourceGroups.map(({ key }) => key)).not.toContain("heads");
});

test("lines that a scanner cut count as nothing before somebody joins them, and then as whole sentences", async () => {
  await open();
  chooseFiles([
    textFile(
      "scan.txt",
      "Foster carers focus group 16 Oct 2024 10.30\nWe were told that sup-\nport from the fostering team is\ngood and that the out of hours\nservice does not always answer.",
    ),
  ]);
  await expect.element(page.getByText(/4 lines look like halves of sentences/)).toBeVisible();
  await expect
    .element(
      page.getByText(
        "We were told that support from the fostering team is good and that the out of hours service does not always answer.",
      ),
    )
    .toBeVisible();
  await page.getByRole("button", { name: "Join them" }).click();
  await expect.element(page.getByText("4 half lines are joined to sentences.")).toBeVisible();
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "1 file is in" })).toBeVisible();
  expect((await onDisk().notes.toArray()).map(({ text }) => text)).toEqual([
    "We were told that support from the fostering team is good and that the out of hours service does not always answer.",
  ]);
});

test("a choice made for one file is offered for those like it", async () => {
  await open();
  chooseFiles([
    textFile(
      "a.txt",
      "The plan for 2025 sets out how services are to work together across the area.",
    ),
    textFile(
      "b.txt",
      "The strategy for 2026 sets out how partners are to work together in future.",
    ),
    textFile("c.csv", "Case ref,Team\n2024/0012,East\n2024/0013,West"),
  ]);
  await expect.element(bringIn).toBeVisible();
  await page.getByRole("button", { name: /Read as/ }).click();
  await page.getByRole("option", { name: "Notes of a session" }).click();
  await page.getByRole("button", { name: "Read it the same way" }).click();
  await expect.element(files.getByRole("option", { name: /^b\.txt/ })).toBeVisible();
  await expect
    .element(page.getByRole("button", { name: "Read it the same way" }))
    .not.toBeInTheDocument();
  await bringIn.click();
  await expect.element(page.getByRole("heading", { name: "3 files are in" })).toBeVisible();
  expect((await onDisk().sessions.toArray()).map(({ kind }) => kind)).not.toContain(
    "documentReading",
  );
});

test("a timetable is looked through, comes in as planned sessions, and one undo takes it back", async () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "LP" });
  await open(visit);
  chooseFiles([
    textFile(
      "timetable.txt",
      "Timetable\nTuesday 15 October\n09:00 - 10:00 Social workers, Room 3 (LP)\n10:30 Police\n12:30 - 13:15 Lunch\n15:00 Cancelled: Housing\nParking is behind the town hall\n",
    ),
  ]);
  await expect
    .element(
      page.getByText(
        "In the timetableLeft outGroup, Social workers: Tue 15 Oct, 09:00 to 10:00, Room 3, LP",
      ),
    )
    .toBeVisible();
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Line 4 is" }), "aside");
  await expect
    .element(page.getByText("This adds 1 session, 1 slot of the timetable."))
    .toBeVisible();
  await bringIn.click();
  await expect.element(page.getByRole("link", { name: "Timetable" })).toBeVisible();
  expect(await onDisk().sessions.toArray()).toMatchObject([
    {
      title: "Social workers",
      state: "planned",
      startsAt: "09:00",
      endsAt: "10:00",
      room: "Room 3",
    },
  ]);
  expect(await onDisk().slots.toArray()).toMatchObject([{ what: "break", title: "Lunch" }]);
  expect(await undo()).toBe("Undone: Bring in 1 file");
  expect([await onDisk().sessions.count(), await onDisk().slots.count()]).toEqual([0, 0]);
});
