import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { paths } from "../../places/paths.ts";
import { handSync, memberOf } from "../../sync/testing/handSync.ts";
import { mountScreen } from "../../testing/mountScreen.tsx";
import { onDisk, peerOf, undo } from "../../testing/onLaptop.ts";
import { accessibilityProblems } from "../../ui/testing/accessibilityProblems.ts";

const stands = page.getByRole("region", { name: "Where peers stand" });

async function openFinding(as: string) {
  const visit = new TestVisit();
  const jp = visit.add("peers", { initials: "JP", seat: "lead", order: 1 });
  const sk = visit.add("peers", { initials: "SK", order: 2 });
  const finding = visit.add("findings", { sentence: "Most plans are late." });
  await mountScreen(visit.records, (id) => paths.findings(id, finding.id), {
    sync: handSync({ members: [memberOf(as, { isMe: true })] }),
  });
  return { visit, jp, sk, finding, peer: await peerOf(visit.records) };
}

test("agreement entered for others is asked about first and marked by whom; reworded, it is of an earlier wording until renewed", async () => {
  const { jp, sk, finding, peer } = await openFinding("JP");
  await page.getByRole("button", { name: "All agree" }).click();
  await expect
    .element(page.getByRole("alertdialog", { name: "Enter that SK agrees?" }))
    .toBeVisible();
  expect(await onDisk().positions.count()).toBe(0);
  await page.getByRole("button", { name: "Enter their agreement" }).click();
  await expect.element(stands).toMatchTextContent(/SK.*entered by JP/u);
  const positions = async () =>
    (await onDisk().positions.toArray()).map(({ peerId, stance, wording, enteredBy }) => ({
      peerId,
      stance,
      wording,
      enteredBy,
    }));
  const agreed = { stance: "agrees", wording: "Most plans are late.", enteredBy: jp.id };
  expect(new Set(await positions())).toEqual(
    new Set([
      { ...agreed, peerId: jp.id },
      { ...agreed, peerId: sk.id },
    ]),
  );
  await peer.hear().change("findings", finding.id, { sentence: "Few plans are late." }).send();
  await expect.element(stands).toMatchTextContent(/Agrees – of an earlier wording, entered by JP/u);
  await expect.element(stands).toMatchTextContent(/The earlier wording: “Most plans are late\.”/u);
  expect(await accessibilityProblems()).toEqual([]);
  await page
    .getByRole("radiogroup", { name: /^JP.*: position/u })
    .getByRole("radio", { name: "Queries" })
    .click({ force: true });
  await expect
    .poll(async () => (await positions()).find(({ peerId }) => peerId === jp.id))
    .toMatchObject({ stance: "queries", wording: "Few plans are late." });
});

test("the lead marks a change as a small correction, which is shown, and positions hold; a peer cannot", async () => {
  const { finding, peer } = await openFinding("JP");
  await page.getByRole("button", { name: "All agree" }).click();
  await page.getByRole("button", { name: "Enter their agreement" }).click();
  await expect.poll(() => onDisk().positions.count()).toBe(2);
  await peer.hear().change("findings", finding.id, { sentence: "Most plans are late!" }).send();
  const mark = page.getByRole("button", { name: /^Only a small correction/u });
  await mark.click();
  await expect
    .element(stands)
    .toMatchTextContent(
      /Small correction, marked by JP: “Most plans are late\.” became “Most plans are late!”/u,
    );
  await expect.element(stands).not.toMatchTextContent("of an earlier wording");
  expect(await undo()).toBe("Undone: Mark a small correction");
  await expect.element(stands).toMatchTextContent("of an earlier wording");
});

test("a peer is not offered to call a change small, and agrees for themselves without being asked", async () => {
  const { visit, sk, finding, peer } = await openFinding("SK");
  peer.write([
    {
      table: "positions",
      put: {
        id: "0192b000-0000-7000-8000-00000000f001",
        visitId: visit.records.visit.id,
        findingId: finding.id,
        peerId: visit.records.peers[0]?.id,
        stance: "agrees",
        remark: "",
        wording: "Other words.",
        enteredBy: null,
      },
    },
  ]);
  await peer.send();
  await expect.element(stands).toMatchTextContent("of an earlier wording");
  await expect
    .element(page.getByRole("button", { name: /^Only a small correction/u }))
    .not.toBeInTheDocument();
  await page
    .getByRole("radiogroup", { name: /^SK.*: position/u })
    .getByRole("radio", { name: "Agrees" })
    .click({ force: true });
  await expect
    .poll(async () => (await onDisk().positions.toArray()).find(({ peerId }) => peerId === sk.id))
    .toMatchObject({ wording: "Most plans are late.", enteredBy: sk.id });
});

test("who has not said is asked, once; saying closes the question, and the lead answers a minority view", async () => {
  const { jp, sk } = await openFinding("JP");
  const ask = page.getByRole("button", { name: "Ask SK" });
  await ask.click();
  const asked = () => onDisk().comments.toArray();
  const question = { to: sk.id, by: jp.id, text: "Where do you stand on this?" };
  await expect.poll(asked).toMatchObject([{ ...question, resolved: false }]);
  await ask.click();
  await page
    .getByRole("radiogroup", { name: /^SK.*: position/u })
    .getByRole("radio", { name: "Dissents" })
    .click({ force: true });
  await expect.poll(asked).toMatchObject([{ ...question, resolved: true }]);
  await expect.element(ask).not.toBeInTheDocument();
  await page.getByLabelText("The lead’s answer to SK").fill("Eight of twelve were.");
  await page.getByRole("heading", { name: "Findings" }).click();
  await expect
    .poll(() => onDisk().positions.toArray())
    .toMatchObject([{ stance: "dissents", answer: "Eight of twelve were." }]);
  expect(await accessibilityProblems()).toEqual([]);
});

test("a peer reads the lead’s answer and does not write it", async () => {
  const { visit, finding, peer, jp } = await openFinding("SK");
  const dissent = { findingId: finding.id, peerId: jp.id, stance: "dissents" } as const;
  await peer
    .hear()
    .write([{ table: "positions", put: visit.add("positions", dissent) }])
    .send();
  await expect.element(stands).toMatchTextContent(/The lead has not answered yet/u);
  await expect.element(page.getByLabelText(/^The lead’s answer/u)).not.toBeInTheDocument();
});
