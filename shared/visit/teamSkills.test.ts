import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { skillCover, skillCoverInWords, skillsOf } from "./teamSkills.ts";

/** A visit whose programme asks for four attributes, and peers of these seats who bring some of them. */
function visitWith(
  ...team: readonly (readonly [seat: "lead" | "peer" | "observer", skills: readonly string[]])[]
) {
  const visit = new TestVisit();
  const skills = ["writes", "counts", "listens", "reads"].map((key) => ({
    key,
    label: `It ${key}`,
  }));
  visit.records = { ...visit.records, visit: { ...visit.records.visit, skills } };
  for (const [order, [seat, own]] of team.entries())
    visit.add("peers", {
      order,
      seat,
      initials: ["AB", "CD", "EF"][order] ?? "XX",
      skills: [...own],
    });
  return visit;
}

const said = (visit: TestVisit) => skillCoverInWords(skillCover(visit.records));

test("gaps and what hangs on one person are said with who it is", () => {
  const visit = visitWith(["lead", ["writes", "counts"]], ["peer", ["writes"]]);
  expect(said(visit)).toBe(
    "Nobody brings any of “It listens” and “It reads”. One person alone brings “It counts” (AB).",
  );
  expect(skillCover(visit.records).map(({ peers }) => peers.length)).toEqual([2, 1, 0, 0]);
});

test("who only watches covers nothing", () => {
  const visit = visitWith(
    ["lead", ["writes", "counts", "listens"]],
    ["peer", ["writes", "counts", "listens"]],
    ["observer", ["reads"]],
  );
  expect(said(visit)).toBe("Nobody brings “It reads”.");
});

test("before anybody has said it, no gap is claimed; where all is brought twice, that is said", () => {
  expect(said(visitWith(["lead", []], ["peer", []]))).toBe("Nobody has said yet what they bring.");
  const all = ["writes", "counts", "listens", "reads"];
  expect(said(visitWith(["lead", all], ["peer", all]))).toBe(
    "Each of these is brought by two people or more.",
  );
});

test("what is retired or has no words is asked of nobody, and a visit without its own asks for the core", () => {
  const visit = visitWith(["lead", ["writes"]]);
  const { visit: row } = visit.records;
  const skills = [...(row.skills ?? []), { key: "empty", label: " " }];
  visit.records = {
    ...visit.records,
    visit: { ...row, skills, retiredWords: ["counts", "listens"] },
  };
  expect(skillCover(visit.records).map(({ skill }) => skill.key)).toEqual(["writes", "reads"]);
  expect(skillsOf({ skills: null }).map(({ key }) => key)).toContain("trickyQuestion");
});
