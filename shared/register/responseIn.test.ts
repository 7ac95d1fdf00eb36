import { expect, test } from "vitest";
import { dueIn, responseIn } from "./responseIn.ts";

test.for([
  ["accepted in parts", "partly"],
  ["Accepted (part)", "partly"],
  ["Accept - partly", "partly"],
  ["Accepted, in part", "partly"],
  ["Partial", "partly"],
  ["Accepted in part because the budget is set", "partly"],
  ["Accepted with partners", "accepted"],
  ["Accepted; part of our plan. We will amend it in May.", "accepted"],
  ["Accepted without amendment", "accepted"],
  ["Don’t accept", "declined"],
  ["Cannot accept", "declined"],
  // For a person to read: each can be meant in two ways, or goes less far than its first word.
  ["Declined, partly because of cost", null],
  ["Accepted, partly done already", null],
  ["Declined, then accepted", null],
  ["Previously declined; now accepted", null],
  ["Agreed, but not before 2028", null],
  ["Accepted in principle", null],
  ["Agreed with amendments", null],
  ["Accepted to some extent", null],
  ["Accepted as far as funding allows", null],
  ["Accept/Partially accept/Decline", null],
  ["Accepted partialy", null],
  ["✓", null],
] as const)("a host’s “%s” is %s", ([said, response]) => {
  expect(responseIn(said)).toBe(response);
});

test.for([
  "15/10/2026",
  "15.10.26",
  "15-Oct-26",
  "15 Oct '26",
  "Thursday 15 October, 2026",
  "October 15, 2026",
  "by 15th of October 2026",
  "15/10/2026 00:00:00",
  "2026-10-15T00:00:00.000Z",
  "46310",
])("a deadline as people and spreadsheets write it: %s", (said) => {
  expect(dueIn(said)).toEqual({ due: "2026-10-15", count: 1 });
});

test.for(["October 2026", "31 March", "10/15/2026", "31/02/2026", "Q3 2026/27", "spring 2027"])(
  "no day is made up of “%s”",
  (said) => {
    expect(dueIn(said).due).toBeNull();
  },
);

test("of two days neither is taken", () => {
  expect(dueIn("from 1 May 2026 to 15 October 2026")).toEqual({ due: null, count: 2 });
});
