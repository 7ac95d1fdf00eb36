import { expect, test } from "vitest";
import type { HistoryEntry } from "../../../shared/ops/rowHistory.ts";
import { firstWords, historyVersions } from "./historyVersions.ts";

let count = 0;
function entry(fields: Partial<HistoryEntry>): HistoryEntry {
  count += 1;
  return {
    stamp: `0000000${count.toString(36)}.ssssssss`,
    at: "2024-10-16T13:00:00.000Z",
    by: "1".repeat(32),
    label: "Reword finding",
    kind: "changed",
    changes: [],
    fields: {},
    joined: [],
    isConcurrent: false,
    settled: [],
    ...fields,
  };
}
const reworded = (before: string, after: string, fields: Partial<HistoryEntry> = {}) =>
  entry({ changes: [{ field: "sentence", before, after }], ...fields });

test("saves of one stretch of typing are one version, the newest first", () => {
  const versions = historyVersions("findings", [
    entry({ kind: "created", changes: [{ field: "sentence", before: undefined, after: "A" }] }),
    reworded("A", "A b"),
    reworded("A b", "A b c", { at: "2024-10-16T13:05:00.000Z" }),
    reworded("A b c", "D", { at: "2024-10-16T15:00:00.000Z" }),
  ]);
  expect(versions.map(({ changes }) => changes[0])).toEqual([
    { field: "sentence", before: "A b c", after: "D" },
    { field: "sentence", before: "A", after: "A b c" },
    { field: "sentence", before: undefined, after: "A" },
  ]);
});

test("another peer, words written at once and a settlement begin a version of their own", () => {
  const versions = historyVersions("findings", [
    reworded("A", "B"),
    reworded("B", "C", { by: "2".repeat(32) }),
    reworded("C", "D", { isConcurrent: true }),
    reworded("D", "E", { settled: ["sentence"] }),
    reworded("E", "F"),
  ]);
  expect(versions).toHaveLength(5);
});

test("moves in a list and what was typed and taken back are not worth a version", () => {
  const versions = historyVersions("findings", [
    entry({ changes: [{ field: "order", before: 1, after: 2 }], label: "Move finding" }),
    reworded("A", "AB"),
    reworded("AB", "A"),
    entry({ kind: "deleted", label: "Delete finding" }),
  ]);
  expect(versions.map(({ kind }) => kind)).toEqual(["deleted"]);
});

test("of one field only what changed it is told, and of a new record the words it began with", () => {
  const texts = entry({
    changes: [
      { field: "texts/thanks", before: "A", after: "B" },
      { field: "texts/scope", before: "C", after: "D" },
    ],
  });
  const other = entry({ changes: [{ field: "title", before: "T", after: "U" }] });
  const [only, ...rest] = historyVersions("letters", [texts, other], "texts/scope");
  expect(only?.changes).toEqual([{ field: "texts/scope", before: "C", after: "D" }]);
  expect(rest).toEqual([]);
  const created = entry({
    kind: "created",
    changes: ["text", "mark", "createdAt"].map((field) => ({
      field,
      before: undefined,
      after: field,
    })),
  });
  const [first] = historyVersions("notes", [created]);
  expect(first && firstWords("notes", first).map(({ field }) => field)).toEqual(["text"]);
});

test("what the app joined is a version of its own after the one that a peer wrote, each with its words", () => {
  const joinedBy = reworded("A. B.", "A. C.", {
    isConcurrent: true,
    fields: { remark: "A. C." },
    joined: [{ field: "remark", before: "A. C.", after: "D. C." }],
  });
  const byPeer = { ...joinedBy, changes: [{ field: "remark", before: "D. B.", after: "A. C." }] };
  const last = reworded("D. C.", "E.", { label: joinedBy.label });
  const versions = historyVersions("documents", [byPeer, { ...last, changes: [] }, byPeer]);
  expect(
    versions.slice(0, 2).map(({ isJoined, isConcurrent, changes, fields }) => ({
      isJoined,
      isConcurrent,
      to: changes[0]?.after,
      fields,
    })),
  ).toEqual([
    { isJoined: true, isConcurrent: false, to: "D. C.", fields: { remark: "D. C." } },
    { isJoined: false, isConcurrent: true, to: "A. C.", fields: { remark: "A. C." } },
  ]);
  expect(versions).toHaveLength(4);
  expect(historyVersions("documents", [byPeer], "title")).toEqual([]);
});
