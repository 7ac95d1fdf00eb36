import { expect, test } from "vitest";
import { describeProblem } from "./describeProblem.ts";
import inWords from "./testing/problemsInWords.txt?raw";
import type { ReceiveProblem } from "./receiveProblem.ts";

const device = "a".repeat(32);
const place = { device, seq: 3 };
const entry = { device, seq: 3, hash: "0".repeat(64), judgedWith: 1 };

// A record, so that a problem without words is a type error.
const problems: {
  readonly [T in ReceiveProblem["type"]]: readonly Extract<ReceiveProblem, { type: T }>[];
} = {
  Incomplete: [
    { type: "Incomplete", file: "x", place },
    { type: "Incomplete", file: "x", place: null },
  ],
  NotASegment: [{ type: "NotASegment", file: "x" }],
  OtherTeam: [{ type: "OtherTeam", file: "x" }],
  Damaged: [
    { type: "Damaged", file: "x", place },
    { type: "Damaged", file: "x", place: null },
  ],
  Dropped: [
    { type: "Dropped", files: 1 },
    { type: "Dropped", files: 900 },
  ],
  Forged: [{ type: "Forged", file: "x", place }],
  NewerFormat: [{ type: "NewerFormat", device, segments: 1 }],
  DifferentKey: [{ type: "DifferentKey", device, segments: 2 }],
  Quarantined: [
    { type: "Quarantined", entry: { ...entry, action: null, fault: "badPayload" } },
    { type: "Quarantined", entry: { ...entry, action: 0, fault: "tooLarge" } },
    { type: "Quarantined", entry: { ...entry, action: 0, count: 1_000_000, fault: "malformed" } },
    { type: "Quarantined", entry: { ...entry, action: 0, fault: "wrongAuthor" } },
    { type: "Quarantined", entry: { ...entry, action: 0, fault: "unknownTable" } },
  ],
  Unread: [
    { type: "Unread", device, things: 3, isNewer: true },
    { type: "Unread", device, things: 1, isNewer: false },
  ],
  SetAside: [
    { type: "SetAside", device, actions: 1 },
    { type: "SetAside", device, actions: 4 },
  ],
  Waiting: [
    { type: "Waiting", device, rows: 1 },
    { type: "Waiting", device, rows: 4 },
  ],
  UnknownDevice: [{ type: "UnknownDevice", device, segments: 1 }],
  CardRefused: [{ type: "CardRefused", file: "x", device }],
  Gap: [
    { type: "Gap", device, from: 2, to: 2, held: 1 },
    { type: "Gap", device, from: 2, to: 4, held: 3 },
  ],
  ChainBreak: [{ type: "ChainBreak", device, seq: 2, held: 1 }],
  Forked: [
    { type: "Forked", device, seq: 2, isOwn: true },
    { type: "Forked", device, seq: 2, isOwn: false },
  ],
  OwnAhead: [{ type: "OwnAhead", device }],
  AfterRemoval: [{ type: "AfterRemoval", device, segments: 1 }],
  RemovedFromTeam: [{ type: "RemovedFromTeam" }],
  Behind: [{ type: "Behind", device, by: "b".repeat(32), have: 1, claimed: 3 }],
  FolderBehind: [
    { type: "FolderBehind", device, missing: 1 },
    { type: "FolderBehind", device, missing: 2 },
  ],
  InvitationUsedTwice: [
    { type: "InvitationUsedTwice", devices: [device] },
    { type: "InvitationUsedTwice", devices: [device, "b".repeat(32)] },
    { type: "InvitationUsedTwice", devices: ["c".repeat(32), device, "b".repeat(32)] },
  ],
  ClockOff: [{ type: "ClockOff", device, clock: "ahead", at: "2028-01-01T00:00:00Z" }],
  CarriedTooSoon: [{ type: "CarriedTooSoon", from: device, actions: 2 }],
};
const nameOf = (id: string) => (id === device ? "AB" : "CD");
const all = Object.values(problems).flat();

test("every problem says in whole sentences what happened and what is safe, never an id", () => {
  for (const problem of all) {
    const { happened, safe, todo } = describeProblem(problem, nameOf);
    expect(happened).toMatch(/^[A-Z0-9].*\.$/);
    expect(safe).toMatch(/^[A-Z].*\.$/);
    expect(todo).toMatch(/^$|^[A-Z].*\.$/);
    expect(`${happened} ${safe} ${todo}`).not.toMatch(/[0-9a-f]{16}|undefined|null|NaN|\s{2}/);
  }
});

test("each is said as it is, of one thing and of several", () => {
  const said = all.map((problem) => Object.values(describeProblem(problem, nameOf)).join(" / "));
  expect(`${said.join("\n")}\n`).toBe(inWords);
});

test("a gap names whose notes are waited for, as one part or several", () => {
  expect(problems.Gap.map((problem) => describeProblem(problem, nameOf).happened)).toEqual([
    "Waiting for part 2 of AB's notes.",
    "Waiting for parts 2 to 4 of AB's notes.",
  ]);
  expect(problems.Gap.map((problem) => describeProblem(problem, nameOf).safe)).toEqual([
    "What came before is here. 1 later part is kept and waits.",
    "What came before is here. 3 later parts are kept and wait.",
  ]);
});

test("being behind names who has seen more and of whom", () => {
  const [behind] = problems.Behind;
  expect(behind && describeProblem(behind, nameOf).happened).toBe(
    "CD has seen more of AB's notes than has arrived here: up to part 3, here up to 1.",
  );
});
