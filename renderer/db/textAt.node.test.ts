import { expect, test } from "vitest";
import { textAt, withValue } from "./textAt.ts";

const record = {
  host: { name: "Midthorpe", kind: "Unitary" },
  audiences: ["Staff", "Partners"],
  rules: [{ topic: "A", text: "a" }, { topic: "B" }],
  texts: { thanks: "Thank you." },
};

test("a text is found wherever it stands in a record, and is empty where nothing does", () => {
  const places = [
    "host.name",
    "audiences",
    "rules.0.text",
    "rules.1.text",
    "texts/thanks",
    "gone.x",
  ];
  expect(places.map((place) => textAt(record, place))).toEqual([
    "Midthorpe",
    "Staff\nPartners",
    "a",
    "",
    "Thank you.",
    "",
  ]);
});

test("a value is put in its place, and all else in its field stays; of a map the entry is given alone", () => {
  expect(withValue(record, "host.name", "Oxtown")).toEqual({
    host: { name: "Oxtown", kind: "Unitary" },
  });
  expect(withValue(record, "rules.0.text", "b")).toEqual({
    rules: [{ topic: "A", text: "b" }, { topic: "B" }],
  });
  expect(withValue(record, "audiences", [])).toEqual({ audiences: [] });
  expect(withValue(record, "texts/scope", "All.")).toEqual({ texts: { scope: "All." } });
});
