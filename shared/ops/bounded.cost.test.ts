import { describe, expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { costGrowth, linear } from "../testing/costGrowth.ts";
import type { Action } from "./action.ts";
import { conflictsOfSlot } from "./conflict.ts";
import { joinVersions } from "./joinVersions.ts";
import { mergeField, type RowWrite } from "./mergeField.ts";
import { mergeRow } from "./mergeRow.ts";
import { historyOfWrites } from "./rowHistory.ts";
import { stampOf } from "./stamp.ts";
import { Laptop, visitId } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";
import { VisitState } from "./visitState.ts";
import { wordDiff } from "./wordDiff.ts";

const at = "2024-10-15T11:20:00.000Z";
const sitting = "sittingA";
/** Joined sentence by sentence. */
const field = "texts/headlines";

/** The `n`th write of one text, by somebody who says what they have seen. */
function write(n: number, text: string, seen: readonly number[] = []): RowWrite {
  const op = {
    table: "letters",
    row: visitId,
    set: { [field]: text },
    seen: { [field]: seen.map((each) => stampOf(each, sitting)) },
  } as const;
  const action = { stamp: stampOf(n, sitting), at, by: "1".repeat(32), label: "Change", ops: [op] };
  return { action, op };
}

const from = <T>(count: number, one: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i));

describe("fault 62: what members write costs by its amount, not by its square", () => {
  test("one text written by many at once, and by one who says that they saw what never was", () => {
    const growth = costGrowth((amount) => {
      const tips = from(amount * 500, (i) => write(100_000 + i, `Text ${i % 3}.`));
      const liars = from(amount, (i) =>
        write(
          200_000 + i,
          "Lies.",
          from(500, (j) => i * 500 + j + 1),
        ),
      );
      return () => mergeField(field, [...tips, ...liars], "sentences");
    });
    expect(growth).toBeLessThan(linear);
  });

  test("one text written by many, and again and again within one action", () => {
    const growth = costGrowth((amount) => {
      const tips = from(amount * 250, (i) => write(i + 10, `Text ${i % 3}.`));
      const { action } = write(200_000, "Again.");
      const again = from(amount * 250, (i) => ({ ...write(200_000, `Again ${i}.`), action }));
      return () => mergeField(field, [...tips, ...again], "sentences");
    });
    expect(growth).toBeLessThan(linear);
  });

  test("one text that everybody writes on from the end of a long past", () => {
    const growth = costGrowth((amount) => {
      const past = from(amount * 250, (i) =>
        write(i + 2, `One. Two ${i}.`, i === 0 ? [] : [i + 1]),
      );
      const last = past.length + 1;
      const tips = from(amount * 250, (i) => write(last + 1 + i, `One ${i % 2}. Two.`, [last]));
      return () => mergeField(field, [...past, ...tips], "sentences");
    });
    expect(growth).toBeLessThan(linear);
  });

  test("what the team is asked about of a text that one laptop wrote thousands of times apart, and another once", () => {
    const asked = (count: number) => {
      const writes = [write(5, "Honest."), ...from(count, (i) => write(i + 10, `Text ${i}.`))].map(
        ({ action, op }, i) => ({ op, action: { ...action, by: String(i === 0).padEnd(32) } }),
      );
      const merged = mergeRow("letters", writes, { id: visitId, visitId });
      const slot = { id: visitId, writes, merged, isShown: true, shownAs: null };
      return () => conflictsOfSlot("letters", slot);
    };
    expect(costGrowth((amount) => asked(amount * 250))).toBeLessThan(linear);
    const [conflict] = asked(2_000)();
    expect(conflict?.versions).toHaveLength(21);
    expect(conflict?.versions.map(({ value }) => value)).toContain("Honest.");
  });

  test.each([
    ["one after the other", (i: number) => (i === 0 ? [] : [i + 9])],
    ["apart from each other", () => []],
    ["beside another's version", (i: number) => (i === 0 ? [] : [i === 2 ? 10 : i + 9])],
  ])("the history of a text that was written thousands of times, %s", (_, seen) => {
    const growth = costGrowth((amount) => {
      const writes = from(amount * 250, (i) => write(i + 10, `One ${i}. Two.`, seen(i)));
      return () => historyOfWrites("letters", writes);
    });
    expect(growth).toBeLessThan(linear);
  });

  test("a history longer than people write has every write, and what it changed", () => {
    const writes = from(1_500, (i) => write(i + 10, `Text ${i}.`));
    const history = historyOfWrites("letters", writes);
    expect(history.map(({ changes }) => changes[0]?.after)).toEqual(
      writes.map(({ op }) => op.set[field]),
    );
    expect(history.at(-1)?.isConcurrent).toBe(true);
  });

  test("lines of enquiry one under another, all deleted but the last", () => {
    const growth = costGrowth((amount) => {
      const actions = deletedChain(amount * 150);
      return () => shownOf(actions);
    });
    expect(growth).toBeLessThan(linear);
    expect(shownOf(deletedChain(300))).toHaveLength(300);
  });

  test("many lines under one that comes last", () => {
    const manyUnderOne = (count: number): readonly Action[] => {
      const visit = new TestVisit();
      const above = visit.add("enquiries");
      const lines = from(count, () => visit.add("enquiries", { parentId: above.id }));
      visit.records = { ...visit.records, enquiries: [...lines, above] };
      return written(new Laptop(1), visit).written;
    };
    const growth = costGrowth((amount) => {
      const actions = manyUnderOne(amount * 150);
      return () => shownOf(actions);
    });
    expect(growth).toBeLessThan(linear);
    expect(shownOf(manyUnderOne(300))).toHaveLength(301);
  });

  test("the words of two versions, however often one word is repeated", () => {
    const growth = costGrowth((amount) => {
      const list = from(amount * 400, (i) => (i % 3 === 0 ? "yes" : "no")).join(" ");
      return () => [wordDiff(list, `no ${list} yes`), joinVersions(list, `${list} yes. No.`)];
    });
    expect(growth).toBeLessThan(linear);
  });

  test("the sentences of two versions, however often one sentence is repeated", () => {
    const growth = costGrowth((amount) => {
      const list = from(amount * 200, (i) => (i % 3 === 0 ? "Yes." : "No.")).join(" ");
      return () => joinVersions(list, `No. ${list} Yes.`);
    });
    expect(growth).toBeLessThan(linear);
  });
});

/** Laptop that has written all of the visit, in actions of a size that it takes at once. */
function written(laptop: Laptop, visit: TestVisit): Laptop {
  const rows = visitFileRows(visit.records);
  for (let first = 0; first < rows.length; first += 400)
    laptop.write(rows.slice(first, first + 400));
  return laptop;
}

function deletedChain(count: number): readonly Action[] {
  const visit = new TestVisit();
  const lines = from(count, () => visit.add("enquiries"));
  const chain = lines.map((line, i) => ({ ...line, parentId: lines[i - 1]?.id ?? null }));
  visit.records = { ...visit.records, enquiries: chain };
  const laptop = written(new Laptop(1), visit);
  // Who deletes has not seen the last line, which another adds.
  const ops = chain.slice(0, -1).map(({ id }) => ({
    table: "enquiries" as const,
    row: id,
    set: { $gone: true },
    seen: { "*": laptop.state.writesOf("enquiries", id).map(({ action }) => action.stamp) },
  }));
  for (let first = 0; first < ops.length; first += 400)
    laptop.writeOps(ops.slice(first, first + 400));
  return laptop.written;
}

function shownOf(actions: readonly Action[]) {
  const state = new VisitState(visitId);
  state.apply(actions);
  return state.records?.enquiries ?? [];
}
