import { expect, test } from "vitest";
import type { Session } from "../visit/kinds/session.ts";
import type { DrawId } from "../visit/ids.ts";
import { TestVisit } from "./testing/testVisit.ts";
import { howWeWorked } from "./howWeWorked.ts";

test("says nothing of what the team did not do", () => {
  const visit = new TestVisit();
  expect(howWeWorked(visit.records)).toEqual([]);
  visit.add("peers");
  const noDays = { ...visit.records.visit, daysOnSite: [] };
  expect(howWeWorked({ ...visit.records, visit: noDays })).toEqual([]);
});

/** What makes of a list one that was drawn from. */
const drawn = { seed: { host: "41", team: "80" }, drawnAt: "2024-10-15T16:05:00.000Z" };

test("says how many drawn files were replaced, and that the host's own choice does not count", () => {
  const visit = new TestVisit();
  const { id: drawId } = visit.add("caseDraws", drawn);
  visit.add("cases", { origin: "drawn", label: "1", drawId });
  visit.add("cases", { origin: "replacement", label: "2", drawId });
  visit.add("cases", { origin: "offered", label: "H1" });
  expect(howWeWorked(visit.records).join(" ")).toContain(
    "We read two case files drawn at random, and one that you asked us to see; our figures are for the drawn files alone. One drawn file could not be read, so we took the next in the draw.",
  );
});

test("says what was done and adds nothing: no replaced file, none of the host's own, one person met", () => {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  visit.add("peers", { seat: "coordinator" });
  visit.add("sessions", { peopleMet: 1 });
  visit.add("sessions", { peopleMet: 9, state: "planned" });
  const row = { reference: "", team: "", plan: "", age: "", status: "", opened: "" };
  const rows = [2, 3, 4].map((line) => ({ ...row, line, problem: null }));
  const draw = visit.add("caseDraws", { ...drawn, rows });
  visit.add("caseDraws", { rows }); // a list that nothing was read from
  visit.add("cases", { origin: "drawn", drawId: draw.id });
  expect(howWeWorked(visit.records)).toEqual([
    "One peer spent two days on site, on 15 and 16 October 2024.",
    "We held one session and met one person.",
    "We read one case file drawn at random from your list of three.",
  ]);
});

test.each([
  [1, "We drew a second time; the certificate of the draw says why."],
  [2, "We drew more than once; the certificate of the draw says why."],
])(
  "says that it was drawn again after %i draws, and that the certificate says why",
  (passed, said) => {
    const visit = new TestVisit();
    const list = visit.add("caseDraws", { rowCount: 214 });
    const at = "2024-10-15T09:00:00.000Z";
    const seed = { text: "1", givenAt: at, seal: null, sealedAt: null };
    const after: DrawId[] = [];
    for (let draw = 0; draw <= passed; draw += 1)
      after.push(
        visit.add("draws", {
          listId: list.id,
          listFingerprint: "a".repeat(64),
          referencesFingerprint: "a".repeat(64),
          host: seed,
          team: seed,
          after: [...after],
          size: 1,
          drawable: 214,
          recipe: "sha256",
          drawnAt: at,
          strata: [{ values: [], inList: 214, size: 1 }],
        }).id,
      );
    visit.add("cases", { label: "10", drawnIn: after.at(-1) ?? null, remark: "Read." });
    expect(howWeWorked(visit.records)).toContain(said);
  },
);

test("says plainly when the host chose every case", () => {
  const visit = new TestVisit();
  visit.add("cases", { origin: "offered", label: "H1" });
  expect(howWeWorked(visit.records)).toContain("We read one case file that you chose.");
});

test("counts what was read and what was noted", () => {
  const visit = new TestVisit();
  const session = visit.add("sessions", { kind: "questionnaire", peopleMet: 1 });
  visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  visit.add("documents", {});
  expect(howWeWorked(visit.records).slice(-2)).toEqual([
    "We also read one document and one completed questionnaire.",
    "That gave us one point of evidence to weigh against one another.",
  ]);
});

test.each([
  ["no list at all", undefined],
  ["a list without seeds", { seed: null, drawnAt: "2024-10-15T16:05:00.000Z" }],
  [
    "a list with the seed of one side",
    { seed: { host: "41", team: "" }, drawnAt: "2024-10-15T16:05:00.000Z" },
  ],
  ["a list that was never drawn from", { seed: { host: "41", team: "80" }, drawnAt: null }],
])("nothing is said of chance, nor of the next in order, with %s", (_, list) => {
  const visit = new TestVisit();
  const drawId = list === undefined ? null : visit.add("caseDraws", list).id;
  visit.add("cases", { origin: "drawn", label: "1", drawId });
  visit.add("cases", { origin: "replacement", label: "2", drawId });
  visit.add("cases", { origin: "offered", label: "H1" });
  expect(howWeWorked(visit.records)).toEqual([
    "We read two case files that you showed us or we chose, and one that you asked us to see.",
  ]);
});

test("cases of a draw and others are told apart, and so are files that only a session counts", () => {
  const visit = new TestVisit();
  const { id: drawId } = visit.add("caseDraws", drawn);
  visit.add("cases", { origin: "drawn", label: "1", drawId });
  visit.add("cases", { origin: "drawn", label: "2" });
  visit.add("cases", { origin: "offered", label: "H1" });
  visit.add("sessions", { kind: "caseReading", peopleMet: 0, filesRead: 8 });
  visit.add("sessions", { kind: "caseReading", peopleMet: 0, filesRead: 3, state: "planned" });
  expect(howWeWorked(visit.records)).toEqual([
    "We read one case file drawn at random, one that you showed us or we chose, and one that you asked us to see; our figures are for the drawn files alone.",
    "We read eight further files.",
  ]);
});

test("files of which no case is kept are counted as the session says", () => {
  const visit = new TestVisit();
  visit.add("sessions", { kind: "caseReading", peopleMet: 0, filesRead: 8 });
  expect(howWeWorked(visit.records)).toEqual([
    "We read eight case files that you showed us or we chose.",
  ]);
});

test("what heads an e-mail, the team’s own papers, check-ins, blank lines and sessions that were not held are no evidence", () => {
  const visit = new TestVisit();
  const noted = (text: string, session: Partial<Session>, line: number | null = null) => {
    const { id } = visit.add("sessions", { peopleMet: 0, ...session });
    const importedLine = line === null ? null : { fileName: "mail.txt", line };
    visit.add("notes", { sessionId: id, text, importedLine });
  };
  noted("Plans are late.", {});
  noted("From: team to team it differs", {});
  noted("From: Head of service", {}, 1);
  noted("Sent: 16 October 2024 09:12", {}, 2);
  noted("-----Original Message-----", {}, 3);
  noted("\u200B - ", {});
  noted("Plans are late, we told them.", { kind: "checkIn" });
  noted("Look at thresholds.", { isEvidence: false });
  noted("Ask about plans.", { state: "planned" });
  noted("They were ill.", { state: "cancelled" });
  expect(howWeWorked(visit.records).at(-1)).toBe(
    "That gave us two points of evidence to weigh against one another.",
  );
});
