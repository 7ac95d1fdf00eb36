import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";
import { paths } from "../../places/paths.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import {
  currentLaptop,
  onDisk,
  peerDevice,
  peerOf,
  undo,
  writeHere,
} from "../../testing/onLaptop.ts";

const { keyboard } = userEvent;
const cards = page.getByRole("list", { name: "To settle" }).getByRole("article");

async function open(visit: TestVisit) {
  const sync = handSync({ members: [memberOf("SK", { device: peerDevice })] });
  await mountScreen(visit.records, paths.conflicts, { sync });
  return peerOf(visit.records);
}

/** A finding reworded here and by SK at the same time. */
async function openReworded() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high. It is known." });
  const peer = await open(visit);
  await writeHere("findings", finding, { sentence: "Caseloads are too high. It is known." });
  await peer
    .change("findings", finding.id, { sentence: "Caseloads are rising. It is known." })
    .send();
  await expect.element(cards).toBeVisible();
  const sentence = async () => (await onDisk().findings.get(finding.id))?.sentence;
  const opened = await currentLaptop().open(visit.records.visit.id);
  const left = () => opened?.state.conflicts().length;
  return { visit, finding, peer, sentence, left, opened };
}

async function tabTo(name: string | RegExp) {
  const button = page.getByRole("button", { name });
  await expect.element(button).toBeVisible();
  while (document.activeElement !== button.element()) await keyboard("{Tab}");
}

test("both versions stand side by side with who, when and the words that differ; one is kept by keyboard, and undone", async () => {
  const { sentence, left, opened, finding } = await openReworded();
  await expect.element(cards).toMatchTextContent(/SK14:02, 16 October 2024/);
  const marked = [...document.querySelectorAll(".cf-versions mark")].map((mark) =>
    mark.textContent?.trim(),
  );
  expect(marked.sort()).toEqual(["rising", "too high"]);
  expect(await accessibilityProblems()).toEqual([]);
  const shown = await sentence();
  await tabTo(/^Keep that/);
  await keyboard("{Enter}");
  await expect.element(page.getByText(/^Settled:.*Both versions stay/)).toBeVisible();
  await expect.element(page.getByText("Nothing to settle")).toBeVisible();
  expect(await sentence()).not.toBe(shown);
  const history = opened?.state.history("findings", finding.id);
  expect(history?.at(-1)?.settled).toEqual(["sentence"]);
  expect(await undo()).toBe("Undone: Settle two versions of finding");
  expect(await sentence()).toBe(shown);
  expect(left()).toBe(0);
});

test("both are joined in an editor that begins with every sentence of both", async () => {
  const { sentence, left } = await openReworded();
  await tabTo("Join them");
  await keyboard("{Enter}");
  const editor = page.getByRole("textbox", { name: /joined/ });
  await expect.element(editor).toHaveFocus();
  const begun = (editor.element() as HTMLTextAreaElement).value;
  for (const words of ["Caseloads are too high.", "Caseloads are rising.", "It is known."])
    expect(begun.split(words)).toHaveLength(2);
  await keyboard("{Control>}a{/Control}Caseloads are too high and rising.");
  await keyboard("{Tab}");
  await expect.element(page.getByRole("button", { name: "Use this text" })).toHaveFocus();
  await keyboard("{Enter}");
  await expect.poll(sentence).toBe("Caseloads are too high and rising.");
  expect(left()).toBe(0);
});

test("what is typed while joining stays when a further version comes in, which is shown before anything is settled", async () => {
  const { peer, finding, sentence, left } = await openReworded();
  await page.getByRole("button", { name: "Join them" }).click();
  const editor = page.getByRole("textbox", { name: /joined/ });
  await keyboard("{Control>}a{/Control}Too high and ris");
  await peer.change("findings", finding.id, { sentence: "Caseloads doubled." }).send();
  await expect.element(cards).toMatchTextContent("Caseloads doubled.");
  await expect.element(editor).toHaveFocus();
  await keyboard("ing.");
  await expect.element(editor).toHaveValue("Too high and rising.");
  await page.getByRole("button", { name: "Use this text" }).click();
  await expect.poll(sentence).toBe("Too high and rising.");
  expect(left()).toBe(0);
});

test("what is typed while joining stays when another laptop settles it, and can be used all the same", async () => {
  const { peer, finding, sentence } = await openReworded();
  await page.getByRole("button", { name: "Join them" }).click();
  await keyboard("{Control>}a{/Control}Mine.");
  await peer.hear().change("findings", finding.id, { sentence: "Settled by SK." }).send();
  await expect.element(page.getByText(/This was settled on another laptop/)).toBeVisible();
  await expect.element(page.getByRole("textbox", { name: /joined/ })).toHaveValue("Mine.");
  expect(await sentence()).toBe("Settled by SK.");
  await page.getByRole("button", { name: "Use my text all the same" }).click();
  await expect.poll(sentence).toBe("Mine.");
  await expect.element(page.getByText("Nothing to settle")).toBeVisible();
});

/** A note with a link that SK deleted while it was changed here. */
async function openDeleted() {
  const visit = new TestVisit();
  const note = visit.addEvidence(visit.add("findings"), { text: "Plans are late." });
  const peer = await open(visit);
  await writeHere("notes", note, { text: "Plans are often late." });
  await peer
    .delete("notes", note.id)
    .delete("links", visit.records.links[0]?.id ?? "")
    .send();
  await expect
    .element(cards)
    .toMatchTextContent(/SK deleted this.*you changed it.*It stays until you say/);
  return { note };
}

test("deleted by one and changed by another: keeping it keeps the change", async () => {
  const { note } = await openDeleted();
  expect(await accessibilityProblems()).toEqual([]);
  await tabTo("Keep it");
  await keyboard("{Enter}");
  await expect.element(page.getByText("Nothing to settle")).toBeVisible();
  expect((await onDisk().notes.get(note.id))?.text).toBe("Plans are often late.");
});

test("deleted by one and changed by another: deleting it is undone with Ctrl+Z", async () => {
  const { note } = await openDeleted();
  await tabTo("Delete it");
  await keyboard("{Enter}");
  await expect.element(page.getByText("Nothing to settle")).toBeVisible();
  expect(await onDisk().notes.get(note.id)).toBeUndefined();
  await undo();
  expect((await onDisk().notes.get(note.id))?.text).toBe("Plans are often late.");
});

test("a finding deleted in two versions is gone from every screen, and advice tied to it since lets go", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Plans are late." });
  const advice = visit.add("recommendations", { text: "Plan earlier." });
  const peer = await open(visit);
  await writeHere("findings", finding, { sentence: "Plans are often late." });
  await writeHere("recommendations", advice, { findingId: finding.id });
  await peer.delete("findings", finding.id).send();
  await expect.element(cards).toMatchTextContent(/SK deleted this/);
  await tabTo("Delete it");
  await keyboard("{Enter}");
  await expect.element(page.getByText("Nothing to settle")).toBeVisible();
  expect(await onDisk().findings.get(finding.id)).toBeUndefined();
  expect((await onDisk().recommendations.get(advice.id))?.findingId).toBeNull();
  const opened = await currentLaptop().open(visit.records.visit.id);
  expect(opened?.state.deleted().map(({ row }) => row.id)).toEqual([finding.id]);
});

test("a choice is kept or changed, not joined: where a peer stands, in words", async () => {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Caseloads are high." });
  const jp = visit.add("peers", { initials: "JP" });
  const position = visit.add("positions", { findingId: finding.id, peerId: jp.id });
  const peer = await open(visit);
  await writeHere("positions", position, { stance: "queries" });
  await peer.change("positions", position.id, { stance: "dissents" }).send();
  await expect
    .element(cards)
    .toMatchTextContent(/Position: JP on: Caseloads are high\..*Queries|Dissents/);
  await expect.element(page.getByRole("button", { name: "Join them" })).not.toBeInTheDocument();
});

test("what a concern says is shown only when asked for", async () => {
  const visit = new TestVisit();
  const concern = visit.add("concerns", { text: "Bruises." });
  const peer = await open(visit);
  await writeHere("concerns", concern, { told: "Duty manager" });
  await peer.change("concerns", concern.id, { told: "Director" }).send();
  await expect.element(cards).not.toMatchTextContent("Duty manager");
  await page.getByRole("button", { name: "Show what both wrote of the concern" }).click();
  await expect.element(cards).toMatchTextContent("Duty manager");
});
