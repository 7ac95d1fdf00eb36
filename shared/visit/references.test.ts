import { expect, test } from "vitest";
import { referencesOf } from "./references.ts";

test("a piece of evidence points at the note, the case or the document that it is", () => {
  const tableOf = (type: string) =>
    referencesOf("links", { id: "l", findingId: "f", evidence: { type, id: "e" } })[1];
  expect(["note", "case", "document"].map(tableOf)).toEqual([
    { table: "notes", id: "e" },
    { table: "cases", id: "e" },
    { table: "documents", id: "e" },
  ]);
});
