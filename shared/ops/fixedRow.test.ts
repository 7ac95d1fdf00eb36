import * as fc from "fast-check";
import { expect, test } from "vitest";
import { composeLetter } from "../letter/composeLetter.ts";
import { issueLetter } from "../letter/issueLetter.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { draftLetterId, isAsIssued, issuedLetterId } from "../visit/issued/issuedLetter.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import { letterHash } from "../visit/issued/letterHash.ts";
import type { Action, Op } from "./action.ts";
import { fieldsOfRow } from "./fieldsOfRow.ts";
import { stampOf } from "./stamp.ts";
import { digest, Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";

const lead = { initials: "JP", seat: "lead", role: "Director", organisation: "Oxtown" } as const;

/** A letter with a headline about a finding, issued on laptop 1 and known on laptop 2. */
function issued() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Plans are late." });
  const draft = visit.addLetter({
    headlines: [{ text: "Plan earlier.", findingIds: [finding.id] }],
  });
  const model = composeLetter(visit.records, draft);
  const input = { draft, letters: [draft], model, problems: [], pagesFilled: 3.7, peers: [] };
  const result = issueLetter({ ...input, signer: lead }, visit.mint);
  if (!result.ok) throw new Error("refused");
  const [a, b] = [new Laptop(1), new Laptop(2)];
  b.take(a.write(visitFileRows(visit.records)), a.write([{ table: "letters", put: result.value }]));
  const shownOn = ({ state }: { readonly state: VisitState }) =>
    state.records?.letters.find(({ id }) => id === result.value.id);
  return { visit, finding, draft, model, letter: result.value, a, b, shownOn };
}

const byMember = (
  lamport: number,
  op: Omit<Op, "table">,
  table: Op["table"] = "letters",
): Action => ({
  stamp: stampOf(lamport, "attacker"),
  at: "2024-10-20T09:00:00.000Z",
  by: "9".repeat(32),
  label: "Change",
  ops: [{ ...op, table }],
});

/** The words of a letter that nobody signed, with a fingerprint of their own. */
function forged({ letter }: ReturnType<typeof issued>, text: string): Letter {
  const model = { ...letter.issued.model, title: text };
  return {
    ...letter,
    title: text,
    issued: { ...letter.issued, model, contentHash: letterHash(model) },
  };
}

const whole = (letter: Letter) => fieldsOfRow("letters", letter);

test.each<[string, (it: ReturnType<typeof issued>) => Action]>([
  [
    "other words under the old fingerprint",
    ({ letter }) =>
      byMember(90, {
        row: letter.id,
        set: { issued: { ...letter.issued, model: { ...letter.issued.model, title: "Forged" } } },
      }),
  ],
  [
    "other words with a fingerprint of their own",
    (it) => byMember(90, { row: it.letter.id, set: { issued: forged(it, "Forged").issued } }),
  ],
  [
    "taking the issue back",
    ({ letter }) => byMember(90, { row: letter.id, set: { issued: null } }),
  ],
  ["another number", ({ letter }) => byMember(90, { row: letter.id, set: { version: 9 } })],
  ["another signature", ({ letter }) => byMember(90, { row: letter.id, set: { signed: null } })],
  [
    "deleting it",
    ({ letter, a }) =>
      byMember(90, {
        row: letter.id,
        set: { $gone: true },
        seen: { "*": a.state.writesOf("letters", letter.id).map(({ action }) => action.stamp) },
      }),
  ],
  [
    "beginning it again, later",
    (it) => byMember(90, { row: it.letter.id, set: whole(forged(it, "Forged")) }),
  ],
  [
    "beginning it before it was issued",
    (it) => byMember(0, { row: it.letter.id, set: whole(forged(it, "Forged")) }),
  ],
  [
    "beginning it as a draft before it was issued",
    (it) => byMember(0, { row: it.letter.id, set: { ...whole(it.letter), issued: null } }),
  ],
])("fault 65: an issued letter stays as it was issued whatever comes later: %s", (_, attack) => {
  const it = issued();
  const before = it.shownOn(it.a);
  const action = attack(it);
  it.a.state.apply([action]);
  expect(it.shownOn(it.a)).toEqual(before);
  expect(it.a.state.notTaken().map((each) => each.action)).toEqual([action]);
  expect(it.a.state.conflicts()).toEqual([]);
  expect(it.a.state.history("letters", it.letter.id)).toHaveLength(1);
  // On a laptop that heard of the attack first, too.
  const late = new VisitState(visitId);
  late.apply([action]);
  late.apply(it.b.state.actions());
  expect(digest(late)).toBe(digest(it.a.state));
});

test("fault 65: whatever is done to it, in whatever order it is heard, all laptops show it as it was issued", () => {
  const it = issued();
  const set = fc.oneof(
    fc.constant({ $gone: true }),
    fc.record({ title: fc.string() }),
    fc.record({ issued: fc.constantFrom(null, it.letter.issued, forged(it, "Forged").issued) }),
    fc.constant(whole(forged(it, "Forged"))),
    fc.constant({ ...whole(it.letter), version: 4 }),
  );
  const op = fc.record({ set, isBlind: fc.boolean(), lamport: fc.nat(40), order: fc.nat() });
  const [begun = it.a.written[0], own = it.a.written[1]] = it.a.written;
  if (!begun || !own) throw new Error("nothing was written");
  fc.assert(
    fc.property(fc.array(op, { maxLength: 6 }), fc.nat(6), (ops, at) => {
      const attacks = ops.map(({ set: fields, isBlind, lamport }, i) =>
        byMember(lamport * 10 + i, {
          row: it.letter.id,
          set: fields,
          ...(isBlind
            ? {}
            : { seen: { issued: [own.stamp], title: [own.stamp], "*": [own.stamp] } }),
        }),
      );
      const all = [begun, ...attacks.slice(0, at), own, ...attacks.slice(at)];
      const [one, other] = [new VisitState(visitId), new VisitState(visitId)];
      for (const action of all) one.apply([action]);
      other.apply(all.toReversed());
      expect(it.shownOn({ state: one })).toEqual(it.shownOn(it.a));
      expect(digest(other)).toBe(digest(one));
    }),
  );
});

test("fault 65: a version issued by an earlier app, without a signature, stays as it was issued too", () => {
  const it = issued();
  const { signed: _, ...old } = { ...it.letter, id: "0192a000-0000-7000-8000-00000000abcd" };
  const laptop = new Laptop(3).take(...it.b.state.actions());
  const { id: _id, visitId: _visitId, ...set } = old;
  const { texts: _texts, ...fields } = set;
  laptop.writeOps([{ table: "letters", row: old.id, set: fields }], "Issue the letter");
  laptop.state.apply([
    byMember(90, { row: old.id, set: { issued: forged(it, "Forged").issued } }),
    byMember(91, { row: old.id, set: { $gone: true }, seen: { "*": [] } }),
  ]);
  const shown = laptop.state.records?.letters.find(({ id }) => id === old.id);
  expect(shown?.issued).toEqual(it.letter.issued);
  expect(shown?.signed).toBeNull();
  expect(laptop.state.notTaken()).toHaveLength(2);
});

test("fault 65: a draft is not issued by writing so into it, and can be written on", () => {
  const it = issued();
  const draftOn = ({ state }: Laptop) =>
    state.records?.letters.find(({ id }) => id === draftLetterId(visitId));
  const issuedIn = { issued: it.letter.issued };
  it.a.state.apply([
    byMember(90, { row: it.draft.id, set: issuedIn }),
    byMember(0, { row: it.draft.id, set: { ...whole(it.draft), ...issuedIn } }),
  ]);
  expect(draftOn(it.a)?.issued).toBeNull();
  it.a.write([{ table: "letters", set: { reference: "MID/2" }, base: it.draft }]);
  expect(draftOn(it.a)).toMatchObject({ reference: "MID/2", issued: null });
  expect(it.a.state.conflicts().filter(({ field }) => field === "issued")).toEqual([]);
  expect(it.a.state.notTaken()).toHaveLength(2);
});

test("fault 65: a forged second issue stands apart under its own fingerprint and touches nothing of the first", () => {
  const it = issued();
  const second = forged(it, "Forged");
  const id = issuedLetterId(second);
  expect(id).not.toBe(it.letter.id);
  it.a.state.apply([byMember(90, { row: id, set: whole(second) })]);
  expect(it.shownOn(it.a)).toMatchObject({ issued: it.letter.issued });
  expect(it.a.state.notTaken()).toEqual([]);
});

test("fault 65: a visit file with other words in an issued letter changes nothing, and no word of it is written", () => {
  const it = issued();
  const written = it.a.write([{ table: "letters", put: forged(it, "Forged") }]);
  expect(written).toBeNull();
  expect(it.a.write([{ table: "letters", delete: it.letter.id }])).toBeNull();
  // Opened where the letter was not before, its fingerprint tells.
  const model = { ...it.letter.issued.model, title: "Forged" };
  const opened = new Laptop(4);
  const row = { ...it.letter, issued: { ...it.letter.issued, model } };
  opened.write([...visitFileRows(it.visit.records), { table: "letters", put: row }]);
  const shown = it.shownOn(opened);
  expect(shown && isAsIssued(shown)).toBe(false);
  expect(isAsIssued(it.letter)).toBe(true);
});

test("a finding that an issued letter's headline rested on is deleted as any other", () => {
  const it = issued();
  it.a.write([
    { table: "findings", delete: it.finding.id },
    { table: "letters", set: { headlines: [] }, base: it.draft },
  ]);
  expect(it.a.state.records?.findings).toEqual([]);
  expect(it.shownOn(it.a)?.issued).toEqual(it.letter.issued);
});

test("fault 64: a hold is lifted and never deleted, and neither its reason nor its day is changed", () => {
  const { a, visit, b } = issued();
  const hold = visit.add("holds", { reason: "Request 12" });
  b.take(a.write([{ table: "holds", put: hold }]));
  expect(a.write([{ table: "holds", delete: hold.id }])).toBeNull();
  a.state.apply([
    byMember(90, { row: hold.id, set: { $gone: true }, seen: { "*": [] } }, "holds"),
    byMember(
      91,
      { row: hold.id, set: { reason: "None" }, seen: { reason: [a.written.at(-1)?.stamp ?? ""] } },
      "holds",
    ),
  ]);
  expect(a.state.records?.holds).toEqual([hold]);
  expect(a.state.conflicts()).toEqual([]);
  expect(a.state.notTaken()).toHaveLength(2);
  const lifted = { at: "2024-11-20T09:00:00.000Z", reason: "Answered" };
  a.write([{ table: "holds", set: { lifted }, base: hold }]);
  expect(a.state.records?.holds[0]?.lifted).toEqual(lifted);
});

test("fault 64: nobody makes a team's visit the sample, which would stop its sync, or changes when it was begun", () => {
  const { a } = issued();
  const visit = a.state.records?.visit;
  if (!visit) throw new Error("no visit");
  const seen = { isSample: [a.written[0]?.stamp ?? ""] };
  a.state.apply([
    byMember(90, { row: visitId, set: { isSample: true }, seen }, "visits"),
    byMember(
      0,
      { row: visitId, set: fieldsOfRow("visits", { ...visit, isSample: true }) },
      "visits",
    ),
    byMember(91, { row: visitId, set: { createdAt: "2030-01-01T00:00:00.000Z" } }, "visits"),
  ]);
  expect(a.state.records?.visit).toMatchObject({ isSample: false, createdAt: visit.createdAt });
  expect(a.state.conflicts().map(({ field }) => field)).toEqual([]);
  expect(a.write([{ table: "visits", set: { isSample: true }, base: visit }])).toBeNull();
});
