import { expect, test } from "vitest";
import { kindOf } from "../../visit/records.ts";
import { canIssue } from "../checkLetter.ts";
import { carry, checkOf, giveReason, soundVisit } from "../testing/soundVisit.ts";
import type { TestVisit } from "../testing/testVisit.ts";
import type { ProblemType } from "./letterProblem.ts";

const said = (visit: TestVisit, ...types: readonly ProblemType[]) => checkOf(visit, { types });
const texts = (...checked: Parameters<typeof said>) => said(...checked).map(({ text }) => text);

/** Gives the first problem of the type a reason, and says what is left of it. */
function afterReason(visit: TestVisit, type: ProblemType) {
  const [found] = said(visit, type);
  if (!found) throw new Error(`nothing is said of ${type}`);
  expect(found.severity).toBe("needsReason");
  giveReason(visit, found, "We know.");
  return said(visit, type).map(({ severity }) => severity);
}

test("open concerns are counted, and not a word of them is said", () => {
  const { visit } = soundVisit();
  visit.add("concerns", { text: "Bruises on both arms", closed: true });
  expect(said(visit, "concernsOpen")).toEqual([]);
  visit.add("concerns", { text: "Bruises on both arms" });
  expect(texts(visit, "concernsOpen")).toEqual([
    "One safeguarding concern is open. Close it once it is known who acts on it, or record why the letter goes out before that.",
  ]);
  visit.add("concerns", { text: "Sleeps in a car" });
  expect(texts(visit, "concernsOpen")[0]).toMatch(/^Two safeguarding concerns are open\./u);
  expect(JSON.stringify(said(visit, "concernsOpen"))).not.toMatch(/Bruises|car/u);
});

test("a reason for open concerns is for those very ones: another one asks again", () => {
  const { visit } = soundVisit();
  visit.add("concerns", { text: "Bruises" });
  expect(afterReason(visit, "concernsOpen")).toEqual(["reasoned"]);
  visit.add("concerns", { text: "Sleeps in a car" });
  expect(said(visit, "concernsOpen")).toMatchObject([{ severity: "needsReason" }]);
});

test("peers who have not said where they stand are named, those who only watch are not asked", () => {
  const { visit, strength, area } = soundVisit();
  const peer = visit.add("peers", { initials: "MC", order: 2 });
  visit.add("peers", { initials: "OB", seat: "observer" });
  visit.add("peers", { initials: "CO", seat: "coordinator" });
  expect(texts(visit, "notSaid")).toEqual([
    "MC has not said where they stand on 2 findings of the letter: “Leaders know the service.” and “Plans are late.”. Ask them, or record why they go in without their word.",
  ]);
  visit.add("positions", { findingId: area.id, peerId: peer.id, stance: "queries" });
  expect(said(visit, "notSaid")).toMatchObject([
    { findingId: strength.id, shown: { screen: "findings", of: strength.id } },
  ]);
  expect(afterReason(visit, "notSaid")).toEqual(["reasoned"]);
  visit.add("peers", { initials: "JP", order: 3 });
  expect(said(visit, "notSaid").map(({ severity }) => severity)).toEqual([
    "needsReason",
    "needsReason",
  ]);
});

test("a finding that more speaks against than for says both numbers; as many on both sides do not", () => {
  const { visit, area } = soundVisit();
  const against = () => {
    const note = visit.addEvidence(area);
    visit.records = {
      ...visit.records,
      links: visit.records.links.map((link) =>
        link.evidence.id === note.id ? { ...link, bearing: "contradicts" } : link,
      ),
    };
  };
  against();
  against();
  expect(said(visit, "contradicted")).toEqual([]);
  against();
  expect(texts(visit, "contradicted")).toEqual([
    "More speaks against “Plans are late.” than for it: 3 against, 2 for. Say both sides in it, look at the evidence again, or record why it stands.",
  ]);
  expect(afterReason(visit, "contradicted")).toEqual(["reasoned"]);
});

test("a planned session asks whether it was held; held and cancelled ones do not", () => {
  const { visit } = soundVisit();
  visit.add("sessions", { state: "held" });
  visit.add("sessions", { state: "cancelled" });
  const planned = visit.add("sessions", { title: "Police", state: "planned" });
  visit.add("sessions", {
    title: "Probation",
    state: "planned",
    day: null,
    startsAt: null,
    order: 2,
  });
  expect(texts(visit, "sessionNotHeld")).toEqual([
    "“Police” (15 October 2024, 11:15) is planned, and not yet marked as held. Say whether it was held or cancelled, or record why the letter does not wait for it.",
    "“Probation” is planned, and not yet marked as held. Say whether it was held or cancelled, or record why the letter does not wait for it.",
  ]);
  expect(said(visit, "sessionNotHeld")[0]?.shown).toEqual({ screen: "session", of: planned.id });
  expect(afterReason(visit, "sessionNotHeld")).toEqual(["needsReason", "reasoned"]);
});

test("what an inspector would raise is asked about while it is emerging, parked or deleted", () => {
  const { visit } = soundVisit();
  const left = { inspectorWouldRaise: true, inLetter: false } as const;
  visit.add("findings", { ...left, sentence: "Visits are late.", state: "emerging" });
  visit.add("findings", {
    ...left,
    sentence: "Files are thin.",
    state: "parked",
    parkedReason: "Heard once",
  });
  const deleted = kindOf("findings").schema.parse({
    ...visit.add("findings", { ...left, sentence: "Nobody chairs." }),
  }) as (typeof visit.records.findings)[number];
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.filter(({ id }) => id !== deleted.id),
  };
  const withDeleted = () => checkOf(visit, { types: ["leftOut"], deletedFindings: [deleted] });
  expect(withDeleted().map(({ text }) => text)).toEqual([
    "An inspector would raise “Visits are late.”, which is still emerging. Agree it and put it in, or record why not.",
    "An inspector would raise “Files are thin.”, which is parked (“Heard once”). Take it up again, or record why the letter leaves it out.",
    "An inspector would raise “Nobody chairs.”, which was deleted. Put it back from the deleted records, or record why it is gone.",
  ]);
  // A visit file knows nothing of what was deleted.
  expect(said(visit, "leftOut")).toHaveLength(2);
  for (const found of withDeleted()) giveReason(visit, found, "Told the director.");
  expect(withDeleted().map(({ severity }) => severity)).toEqual([
    "reasoned",
    "reasoned",
    "reasoned",
  ]);
});

test("a deleted finding that no inspector would raise is let go", () => {
  const { visit } = soundVisit();
  const plain = visit.add("findings", { sentence: "Parking is short.", inLetter: false });
  expect(checkOf(visit, { types: ["leftOut"], deletedFindings: [plain] })).toEqual([]);
});

test("a reason without words passes nothing, and none passes what must be mended", () => {
  const { visit } = soundVisit();
  const [found] = (visit.add("concerns", { text: "Bruises" }), said(visit, "concernsOpen"));
  if (!found) throw new Error("nothing is said");
  giveReason(visit, found, "  ");
  expect(said(visit, "concernsOpen")).toMatchObject([{ severity: "needsReason" }]);
  const emerging = carry(visit, { sentence: "Not yet.", state: "emerging" });
  visit.add("reasons", { guard: "notAgreed", target: emerging.id, reason: "We want it." });
  const problems = checkOf(visit, { types: ["notAgreed"] });
  expect(problems).toMatchObject([{ severity: "refuses", target: null }]);
  expect(canIssue(problems)).toBe(false);
});

test("every problem of a letter has a name of its own", () => {
  const { visit } = soundVisit();
  for (const order of [1, 2, 3]) {
    visit.add("findings", {
      order,
      sentence: "All is well at every LSCB.",
      inspectorWouldRaise: true,
    });
    visit.add("recommendations", { order, text: "Utilise it." });
    visit.add("sessions", { order, state: "planned" });
  }
  const keys = checkOf(visit).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(15);
  expect(new Set(keys).size).toBe(keys.length);
});
