import { expect, test } from "vitest";
import { identifiersInVisit } from "../identifiers/identifiersInVisit.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { areaOfAnswer, earlierWording, formsOf } from "../visit/formsOf.ts";
import { PracticeForm } from "../visit/kinds/practiceForm.ts";
import {
  blankForm,
  fileOfForm,
  formFromFile,
  recordOfForm,
  withArea,
  withEnquiry,
  withMoved,
  withRetired,
  withWords,
} from "./editForm.ts";
import { readFormFile } from "./formFile.ts";
import { shippedForms } from "./shippedForms.ts";

const frontDoor = () => {
  const [file] = shippedForms();
  if (file === undefined) throw new Error("no form ships");
  return file;
};

function visitWithFrontDoor() {
  const visit = new TestVisit();
  const row = formFromFile(frontDoor(), { visitId: visit.records.visit.id, order: 1 });
  return { visit, row: visit.add("practiceForms", row) };
}

const formOf = (visit: TestVisit, key: string) => {
  const form = formsOf(visit.records).find((one) => one.key === key);
  if (form === undefined) throw new Error(`no form ${key}`);
  return form;
};

const labels = (visit: TestVisit, key: string) =>
  formOf(visit, key).areas.map(({ label }) => label);

test("what ships holds together, and each rated area has a line for each of its first three answers", () => {
  const forms = shippedForms();
  expect(forms.map(({ name }) => name)).toEqual([
    "Front door",
    "Family Help, in need, protection",
    "Children in care, permanence",
    "Care leavers",
    "Education, health and care plans",
    "Audit validation",
    "Case mapping",
    "Observed practice",
  ]);
  for (const form of forms) {
    expect(readFormFile(JSON.stringify(form))).toEqual({ ok: true, value: form });
    for (const { label, answer, descriptors } of form.areas)
      if (answer === "rated" || answer === "teamView")
        expect([label, descriptors.length]).toEqual([label, 3]);
  }
  const keys = forms.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("no word of a form that ships is taken for somebody's name", () => {
  const visit = new TestVisit();
  for (const [i, file] of shippedForms().entries())
    visit.add("practiceForms", formFromFile(file, { visitId: visit.records.visit.id, order: i }));
  const found = [...identifiersInVisit(visit.records)].filter(
    (one) => one?.table === "practiceForms",
  );
  expect(found).toEqual([]);
});

test("the programme's own areas are a form of their own, whose answers stay under their keys", () => {
  const visit = new TestVisit();
  const [form] = formsOf(visit.records);
  expect(form?.areas.map(({ answerKey }) => answerKey)).toContain("voiceOfChild");
  expect(form?.row).toBeNull();
});

test("a form that somebody changed still has the areas that notes brought in since", () => {
  const visit = new TestVisit();
  const made = recordOfForm(formOf(visit, ""), visit.records.visit.id);
  visit.add(
    "practiceForms",
    withWords(made, "voiceOfChild", { label: "The child’s voice", guidance: "", descriptors: [] }),
  );
  const { vocabulary } = visit.records.visit;
  visit.records = {
    ...visit.records,
    visit: {
      ...visit.records.visit,
      vocabulary: {
        ...vocabulary,
        practiceAreas: [...vocabulary.practiceAreas, { key: "fathers", label: "Fathers" }],
      },
    },
  };
  expect(labels(visit, "")[0]).toBe("The child’s voice");
  expect(labels(visit, "").at(-1)).toBe("Fathers");
  const again = recordOfForm(formOf(visit, ""), visit.records.visit.id);
  expect(again.wordings).toMatchObject(made.wordings);
  expect(Object.keys(again.areas)).toContain("fathers");
});

test("an answer given under earlier words stays readable under them", () => {
  const { visit, row } = visitWithFrontDoor();
  const before = areaOfAnswer(visit.records, "frontDoor-consent");
  const wording = before?.wording ?? undefined;
  const reworded = withWords(row, "consent", {
    label: "Consent of both parents",
    guidance: "",
    descriptors: ["Both", "One", "Neither"],
  });
  visit.records = { ...visit.records, practiceForms: [reworded] };
  const form = formOf(visit, "frontDoor");
  const area = areaOfAnswer(visit.records, "frontDoor-consent");
  if (area === undefined) throw new Error("the area went");
  expect(area.label).toBe("Consent of both parents");
  const answered = (under: string | null | undefined) => ({
    answers: { [area.answerKey]: "yes" },
    wordings: { [area.answerKey]: under ?? "" },
    remarks: {},
    first: undefined,
  });
  expect(earlierWording(form, area, answered(wording))?.label).toBe("Consent");
  expect(earlierWording(form, area, answered(area.wording))).toBeNull();
  // What was answered in words is as much an answer; where nothing was, nothing is earlier.
  const inWords = { ...area, scale: null };
  const said = { ...answered(wording), answers: {}, remarks: { [area.answerKey]: "Both asked" } };
  expect(earlierWording(form, inWords, said)?.label).toBe("Consent");
  expect(earlierWording(form, inWords, { ...said, remarks: {} })).toBeNull();
  // Back to the first words: the same entry, and nothing is earlier any more.
  const back = withWords(reworded, "consent", {
    label: before?.label ?? "",
    guidance: before?.guidance ?? "",
    descriptors: [...(before?.descriptors ?? [])],
  });
  expect(back.areas["consent"]?.wording).toBe(wording);
  expect(Object.keys(back.wordings)).toHaveLength(Object.keys(reworded.wordings).length);
});

test("areas are added, moved, retired and asked again, and nothing answered is orphaned", () => {
  const { visit, row } = visitWithFrontDoor();
  const words = { label: "Consent", guidance: "", descriptors: [] };
  const added = withArea(row, words, { answer: "rated", scale: "met" });
  visit.records = { ...visit.records, practiceForms: [added] };
  expect(labels(visit, "frontDoor").at(-1)).toBe("Consent");
  expect(formOf(visit, "frontDoor").areas.at(-1)?.answerKey).toBe("frontDoor-consent2");
  const moved = withMoved(withMoved(added, "consent2", -1), "decision", 1);
  visit.records = { ...visit.records, practiceForms: [moved] };
  expect(labels(visit, "frontDoor").slice(0, 2)).toEqual([
    "Consent",
    "Contact decision and reason",
  ]);
  expect(labels(visit, "frontDoor").slice(-2)).toEqual(["Consent", "Manager’s decision"]);
  const retired = withRetired(moved, "threshold", true);
  visit.records = { ...visit.records, practiceForms: [retired] };
  expect(labels(visit, "frontDoor")).not.toContain("Threshold");
  expect(areaOfAnswer(visit.records, "frontDoor-threshold")?.label).toBe("Threshold");
  visit.records = { ...visit.records, practiceForms: [withRetired(retired, "threshold", false)] };
  expect(labels(visit, "frontDoor")).toContain("Threshold");
  // The first cannot go further up.
  expect(withMoved(moved, "consent", -1)).toBe(moved);
});

test("a form survives its file, without anything of the visit", () => {
  const { visit, row } = visitWithFrontDoor();
  const [enquiry] = visit.records.enquiries;
  visit.records = {
    ...visit.records,
    practiceForms: [withEnquiry(row, "consent", enquiry?.id ?? null)],
  };
  const file = fileOfForm(formOf(visit, "frontDoor"));
  expect(file).toEqual(frontDoor());
  expect(JSON.stringify(file)).not.toContain(enquiry?.id);
  expect(
    PracticeForm.parse(formFromFile(file, { visitId: visit.records.visit.id, order: 2 })).id,
  ).toBe(row.id);
});

test("a blank form has a key of its own", () => {
  const scales = frontDoor().scales;
  expect(blankForm("Front door", { scales, taken: ["frontDoor"] }).key).toBe("frontDoor2");
  expect(blankForm("2026 – Élan", { scales, taken: [] }).key).toBe("elan");
  expect(blankForm("!", { scales, taken: [] }).key).toBe("area");
});

test.each([
  ["not JSON", "{", "NotJson"],
  ["another file", "{}", "NotOfThisKind"],
  [
    "a newer version",
    JSON.stringify({ format: "critical-friend/practice-form", version: 2 }),
    "NewerVersion",
  ],
  [
    "an area twice",
    JSON.stringify({ ...frontDoor(), areas: [frontDoor().areas[0], frontDoor().areas[0]] }),
    "NotOfThisKind",
  ],
  ["an area without its scale", JSON.stringify({ ...frontDoor(), scales: [] }), "NotOfThisKind"],
  [
    "a list that is too long",
    JSON.stringify({
      ...frontDoor(),
      areas: Array.from({ length: 61 }, () => frontDoor().areas[0]),
    }),
    "NotOfThisKind",
  ],
])("%s is refused whole", (_name, text, type) => {
  expect(readFormFile(text)).toMatchObject({ ok: false, error: { type } });
});
