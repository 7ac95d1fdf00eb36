import { describe, expect, test } from "vitest";
import { eachTable } from "../visit/eachTable.ts";
import { formsOf } from "../visit/formsOf.ts";
import type { VisitRecords } from "../visit/records.ts";
import { visitFileOf, readVisitFile } from "../visit/file/visitFile.ts";
import { beginFromProgramme } from "./beginFromProgramme.ts";
import { type ProgrammeFile, noProgrammeInWords, readProgrammeFile } from "./programmeFile.ts";
import { programmeOfVisit } from "./programmeOfVisit.ts";
import { shippedProgrammes } from "./shippedProgrammes.ts";

const at = "2026-11-02T09:00:00.000Z";

function begun(programme: ProgrammeFile): VisitRecords {
  let count = 0;
  const mint = {
    newId: () => `0192a000-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`,
    now: () => at,
  };
  const beginner = {
    initials: "AB",
    seat: "lead",
    role: "Director",
    organisation: "Oxtown",
  } as const;
  const basics = { hostName: "Midthorpe", focus: "", daysOnSite: ["2026-11-02"], beginner };
  return {
    ...eachTable<Omit<VisitRecords, "visit">>(() => []),
    ...beginFromProgramme(programme, basics, mint),
  };
}

describe("programmes that ship", () => {
  test("there are about ten, of three families, and a blank one", () => {
    const names = shippedProgrammes().map(({ programme }) => programme);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(10);
    expect(new Set(shippedProgrammes().map(({ family }) => family))).toEqual(
      new Set(["visit", "event", "audit", "blank"]),
    );
  });

  test.for(shippedProgrammes().map((one) => [one.programme, one] as const))(
    "%s begins a visit that holds together and is read back from its file",
    ([, programme]) => {
      const records = begun(programme);
      expect(records.enquiries.map(({ question }) => question)).toEqual(
        programme.enquiries.map(({ question }) => question),
      );
      expect(records.visit.outputs).toEqual(programme.outputs);
      expect(records.peers).toMatchObject([{ initials: "AB", seat: "lead" }]);
      const file = visitFileOf(records, at);
      expect(file.ok && readVisitFile(file.value)).toMatchObject({ ok: true, value: records });
    },
  );

  test("prompts come along with their lines, forms with their areas", () => {
    const records = begun(called("Children in care peer challenge"));
    expect(records.enquiries[1]?.prompts).toContain("Plans for permanence by the second review");
    expect(formsOf(records).map(({ name }) => name)).toEqual([
      "Children in care, permanence",
      "Care leavers",
      "Audit validation",
      "Case mapping",
    ]);
  });
});

describe("a programme as a file", () => {
  test("what a visit has become is read back as it was", () => {
    for (const programme of shippedProgrammes().filter(({ forms }) => forms.length > 0)) {
      const { family, about } = programme;
      const saved = programmeOfVisit(begun(programme), { family, about });
      expect(readProgrammeFile(JSON.stringify(saved))).toEqual({
        ok: true,
        value: { ...programme, daysOnSite: 1 },
      });
    }
  });

  test("nothing of the host, the team or the visit goes into it, nor a line added on site", () => {
    const records = begun(called("SEND peer challenge"));
    const [first, ...others] = records.enquiries;
    if (first === undefined) throw new Error("no line of enquiry");
    const added = {
      ...first,
      question: "What did the parents mean?",
      addedOnSite: { day: "2026-11-02", reason: "Asked twice", agreedWith: "Director" },
    };
    const text = JSON.stringify(
      programmeOfVisit(
        { ...records, enquiries: [added, ...others] },
        { family: "visit", about: "" },
      ),
    );
    for (const word of ["Midthorpe", "Oxtown", "2026", "0192a000", "What did the parents mean?"])
      expect(text).not.toContain(word);
  });

  test("where its words name the host they say so of any host", () => {
    const records = begun(called("SEND peer challenge"));
    const visit = {
      ...records.visit,
      host: { name: "London Borough of Oxmere", kind: "" },
      groundRules: [
        { topic: "Data", text: "OXMERE keeps it; the London Borough of Oxmere answers." },
      ],
    };
    const saved = programmeOfVisit({ ...records, visit }, { family: "visit", about: "" });
    expect(saved.groundRules).toEqual([
      { topic: "Data", text: "the host keeps it; the host answers." },
    ]);
  });

  test("what else groups are called goes along, but for names of the host and groups that do not go along", () => {
    const records = begun(called("SEND peer challenge"));
    const [first, second, third] = records.visit.vocabulary.sourceGroups.map(({ key }) => key);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("too few groups");
    const visit = {
      ...records.visit,
      retiredWords: [third],
      otherGroupNames: {
        [first]: "Midthorpe Heads, SENCO forum,",
        [second]: "Team Midthorpe",
        [third]: "link workers",
        gone: "nobody",
      },
    };
    const saved = programmeOfVisit({ ...records, visit }, { family: "visit", about: "" });
    expect(saved.otherGroupNames).toEqual({ [first]: "SENCO forum" });
    const read = readProgrammeFile(JSON.stringify(saved));
    if (!read.ok) throw new Error("not read");
    expect(begun(read.value).visit.otherGroupNames).toEqual({ [first]: "SENCO forum" });
  });

  test("a host called by a word is not taken for that word", () => {
    const records = begun(called("SEND peer challenge"));
    const groundRules = [
      { topic: "Reading", text: "Reading files is for reading. We tell Reading so." },
    ];
    const host = { name: "Reading Borough Council", kind: "" };
    const visit = { ...records.visit, host, groundRules };
    const saved = programmeOfVisit({ ...records, visit }, { family: "visit", about: "" });
    expect(saved.groundRules).toEqual([
      { topic: "Reading", text: "Reading files is for reading. We tell the host so." },
    ]);
  });

  test("what is no programme is refused, and says why", () => {
    const good = called("Blank", "Peer review");
    const why = (text: string) => {
      const read = readProgrammeFile(text);
      return read.ok ? "read" : noProgrammeInWords(read.error);
    };
    expect(why(JSON.stringify(good))).toBe("read");
    expect(why("not json")).toMatch(/cannot be read as one/);
    expect(why(JSON.stringify({ ...good, version: 2 }))).toMatch(/newer version/);
    expect(why(JSON.stringify({ ...good, outputs: ["film"] }))).toMatch(/outputs/);
    const { sourceGroups } = good.vocabulary;
    const twice = { ...good.vocabulary, sourceGroups: [...sourceGroups, ...sourceGroups] };
    expect(why(JSON.stringify({ ...good, vocabulary: twice }))).toMatch(/twice/);
    const [rating] = good.vocabulary.ratings;
    const ratings = { ...good.vocabulary, ratings: [rating, rating] };
    expect(why(JSON.stringify({ ...good, vocabulary: ratings }))).toMatch(/twice/);
  });

  test("what a visit cannot hold is refused, and not only when it begins", () => {
    const good = called("Blank", "Peer review");
    const rule = { topic: "Data", text: "The host keeps it." };
    for (const [place, value] of Object.entries({
      letterDueDays: 400,
      factualCheckDays: 91,
      groundRules: Array.from({ length: 41 }, () => rule),
      enquiries: Array.from({ length: 101 }, () => ({ shortName: "A", question: "B?" })),
    }))
      expect(readProgrammeFile(JSON.stringify({ ...good, [place]: value }))).toMatchObject({
        error: { type: "NotOfThisKind", where: place },
      });
  });
});

function called(...names: readonly string[]): ProgrammeFile {
  const found = shippedProgrammes().find(({ programme }) => names.includes(programme));
  if (found === undefined) throw new Error(`no programme ${names.join()}`);
  return found;
}
