import { expect, test } from "vitest";
import {
  certificateName,
  certificateText,
  countRecords,
  goneFacts,
} from "./destructionCertificate.ts";
import type { DestructionCertificate } from "../kinds/destruction.ts";
import { TestVisit } from "../../letter/testing/testVisit.ts";

function certificate(fields: Partial<DestructionCertificate> = {}): DestructionCertificate {
  const visit = new TestVisit();
  visit.addEvidence(visit.add("findings", { sentence: "Thresholds are not shared." }), {
    text: "Send everything in",
  });
  const { id, programme, daysOnSite, host } = visit.records.visit;
  return {
    visit: { id, programme, daysOnSite, host: host.name },
    team: "ab".repeat(16),
    device: "cd".repeat(16),
    deviceName: "LP",
    appVersion: "0.2.0",
    at: "2026-11-24T14:02:11.000Z",
    records: countRecords(visit.records),
    actions: 1_412,
    files: 31,
    archive: { type: "saved", fileName: "Midthorpe Council.visit.json", sha256: "0".repeat(64) },
    elsewhere: [],
    left: [],
    ...fields,
  };
}

test("it says which visit, where, when, how much and with which archive, and nothing of what the visit held", () => {
  const text = certificateText(certificate());
  for (const said of [
    /Host: +Midthorpe Council\n/,
    /On site: +15 and 16 October 2024\n/,
    /On the laptop: +LP \((cd){16}\)\n/,
    /Destroyed: +24 November 2026, 14:02 \(2026-11-24T14:02:11.000Z\)\n/,
    /Notes: +1\n/,
    /Changes in its history: +1,412\n/,
    /Files: +31\n/,
    /SHA-256: +0{64}\n/,
    /nothing of the visit was found/,
    /Visit files, letters and other papers/,
    /what is there is encrypted/,
  ])
    expect(text).toMatch(said);
  expect(text).not.toContain("Thresholds");
  expect(text).not.toContain("Send everything");
});

test("without an archive it gives the reason, and it names laptops that may still hold the visit", () => {
  const text = certificateText(
    certificate({
      archive: { type: "declined", reason: "Terms of reference, section 4" },
      elsewhere: ["MC, Head of service, Munbridge City"],
    }),
  );
  expect(text).toMatch(/None was made: +Terms of reference, section 4/);
  expect(text).toContain("MC, Head of service, Munbridge City");
});

test("it never claims more than was done", () => {
  const files = certificateText(certificate({ left: ["files"] }));
  expect(files).toContain("sealed files in the local folder");
  expect(files).toContain("as far as they could be");
  expect(files).not.toContain("nothing of the visit was found");
  const keys = certificateText(certificate({ left: ["keys"] }));
  expect(keys).not.toContain("Every key");
  expect(keys).toContain("may still be readable");
});

test("of a kind that stays in part it says which of it goes; where none of it stays, the kind", () => {
  const counts = { letters: 1, recommendations: 2, notes: 3, cases: 0 };
  expect(goneFacts(counts, ["register"])).toEqual([
    { term: "Notes", detail: "3" },
    { term: "Recommendations that no letter gave", detail: "2" },
    { term: "Drafts of the letter", detail: "1" },
  ]);
  expect(goneFacts(counts, []).map(({ term }) => term)).toEqual([
    "Notes",
    "Recommendations",
    "Letters",
  ]);
});

test("its file name has the host and the day, and only what main lets a file be called", () => {
  const named = (host: string) =>
    certificateName(certificate({ visit: { ...certificate().visit, host } }));
  expect(named("Midthorpe Council")).toBe("Certificate Midthorpe Council 24 November 2026");
  expect(named("St. Helen’s / “North”")).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} ,()'-]*$/u);
  expect(named("A".repeat(300)).length).toBeLessThanOrEqual(100);
});
