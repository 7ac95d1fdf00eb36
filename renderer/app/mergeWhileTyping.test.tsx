import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { paths } from "../places/paths.ts";
import { mountScreen } from "../testing/mountScreen.tsx";
import { currentLaptop, onDisk, peerOf } from "../testing/onLaptop.ts";

const { keyboard } = userEvent;
const conflicts = async ({ records }: TestVisit) =>
  (await currentLaptop().open(records.visit.id))?.state.conflicts() ?? [];

function caretOf(field: Element): number {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement))
    throw new Error("no field");
  return field.selectionStart ?? -1;
}

async function openNotes() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", {
    sessionId: session.id,
    text: "Caseloads are high in one team.",
  });
  await mountScreen(visit.records, (id) => paths.session(id, session.id));
  const entry = page.getByLabelText("New line");
  await expect.element(entry).toHaveFocus();
  await expect.element(entry).not.toHaveAttribute("readonly");
  return { visit, note, peer: await peerOf(visit.records), entry };
}

const line = page.getByLabelText(/^Edit line/);

test("a line being edited keeps its words and caret while a peer’s change comes in; both versions are there afterwards, and no third", async () => {
  const { visit, note, peer } = await openNotes();
  await keyboard("{ArrowUp}{Home}");
  await expect.element(line).toHaveFocus();
  await keyboard("Very ");
  await peer
    .change("notes", note.id, { text: "Caseloads are high in one locality team.", mark: "area" })
    .send();
  await expect.element(line).toHaveValue("Very Caseloads are high in one team.");
  expect(caretOf(line.element())).toBe(5);
  await keyboard("high ");
  await keyboard("{Enter}");
  const mine = "Very high Caseloads are high in one team.";
  await expect.element(page.getByRole("button", { name: mine })).toBeVisible();
  await expect.poll(() => onDisk().notes.get(note.id)).toMatchObject({ text: mine, mark: "area" });
  expect((await conflicts(visit))[0]?.versions.map(({ value }) => value)).toEqual([
    mine,
    "Caseloads are high in one locality team.",
  ]);
});

test("the same words changed by both are asked about, and neither version is lost", async () => {
  const { visit, note, peer } = await openNotes();
  await keyboard("{ArrowUp}{Control>}a{/Control}Caseloads are low.");
  await peer.change("notes", note.id, { text: "Caseloads vary." }).send();
  await expect.element(line).toHaveValue("Caseloads are low.");
  await keyboard("{Enter}");
  await expect
    .poll(async () => (await conflicts(visit))[0]?.versions.map((v) => v.value))
    .toEqual(["Caseloads are low.", "Caseloads vary."]);
});

test("a line that a peer deletes while it is edited stays under the hands, and comes back with what was typed", async () => {
  const { visit, note, peer } = await openNotes();
  await keyboard("{ArrowUp}{End}");
  await expect.element(line).toHaveFocus();
  await keyboard(" And");
  await peer.delete("notes", note.id).send();
  await keyboard(" rising.");
  await expect.element(line).toHaveValue("Caseloads are high in one team. And rising.");
  await keyboard("{Enter}");
  await expect
    .element(page.getByRole("button", { name: "Caseloads are high in one team. And rising." }))
    .toBeVisible();
  await expect
    .poll(async () => (await conflicts(visit)).map(({ field }) => field))
    .toEqual(["$gone"]);
});

test("a line being typed is not touched by lines of peers, and those do not move what is read", async () => {
  const { note, peer, entry } = await openNotes();
  await keyboard("half a thou");
  const { id: _id, ...rest } = note;
  for (let i = 0; i < 30; i += 1)
    peer.write([
      {
        table: "notes",
        put: {
          ...rest,
          id: `0192b000-0000-7000-8000-${String(i).padStart(12, "0")}`,
          order: i + 2,
        },
      },
    ]);
  await peer.send();
  await expect.element(page.getByRole("listitem").nth(30)).toBeInTheDocument();
  await expect.element(entry).toHaveValue("half a thou");
  await expect.element(entry).toHaveFocus();
  expect(caretOf(entry.element())).toBe(11);
  await keyboard("ght{Enter}");
  await expect.poll(async () => (await onDisk().notes.toArray()).length).toBe(32);
});

async function openFindings() {
  const visit = new TestVisit();
  const finding = visit.add("findings", {
    sentence: "Caseloads are high in one team.",
    detail: "We heard it twice.",
    state: "emerging",
  });
  await mountScreen(visit.records, (id) => paths.findings(id, finding.id));
  await page.viewport(1600, 900);
  return { visit, finding, peer: await peerOf(visit.records) };
}

test("a finding’s sentence typed while a peer rewords it: caret and words stay, and both sentences go to the team as they were written", async () => {
  const { visit, finding, peer } = await openFindings();
  const field = page.getByRole("textbox", { name: "The message, in one sentence" });
  await field.click();
  await keyboard("{Control>}{Home}{/Control}Very ");
  await peer
    .change("findings", finding.id, { sentence: "Caseloads are high in one locality team." })
    .send();
  await expect.element(field).toHaveValue("Very Caseloads are high in one team.");
  expect(caretOf(field.element())).toBe(5);
  // A pause saves; then more is typed in the same stretch, and more comes in.
  await expect
    .poll(async () => (await onDisk().findings.get(finding.id))?.sentence)
    .toBe("Very Caseloads are high in one team.");
  await keyboard("high ");
  await peer.change("findings", finding.id, { detail: "We heard it thrice." }).send();
  await expect.element(field).toHaveValue("Very high Caseloads are high in one team.");
  expect(caretOf(field.element())).toBe(10);
  await keyboard("{Tab}");
  const mine = "Very high Caseloads are high in one team.";
  await expect.element(field).toHaveValue(mine);
  await expect
    .poll(() => onDisk().findings.get(finding.id))
    .toMatchObject({ sentence: mine, detail: "We heard it thrice." });
  expect((await conflicts(visit))[0]?.versions.map(({ value }) => value)).toEqual([
    mine,
    "Caseloads are high in one locality team.",
  ]);
});

test("ticking a box of a finding writes that and nothing that a peer has changed since", async () => {
  const { finding, peer } = await openFindings();
  const box = page.getByRole("checkbox", { name: "An inspector would raise this" });
  await expect.element(box).toBeVisible();
  await peer.change("findings", finding.id, { polarity: "strength", inLetter: false }).send();
  await box.click({ force: true });
  await expect
    .poll(async () => await onDisk().findings.get(finding.id))
    .toMatchObject({ inspectorWouldRaise: true, polarity: "strength", inLetter: false });
});

test("visit details: what a peer changes stays beside what is typed here", async () => {
  const visit = new TestVisit({ focus: "why improvement has not moved" });
  await mountScreen(visit.records, paths.details);
  const peer = await peerOf(visit.records);
  const focus = page.getByRole("textbox", { name: "Focus" });
  await focus.click();
  await keyboard("{Control>}{End}{/Control} since May");
  await peer
    .change("visits", visit.records.visit.id, {
      sponsor: "Chief executive",
    })
    .send();
  await keyboard(" 2024");
  await expect.element(focus).toHaveValue("why improvement has not moved since May 2024");
  await keyboard("{Tab}");
  await expect
    .element(page.getByRole("textbox", { name: "Sponsor (optional)" }))
    .toHaveValue("Chief executive");
});
