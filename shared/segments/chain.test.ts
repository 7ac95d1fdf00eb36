import { expect, test } from "vitest";
import { ancestorsOf, forkOf, headsOf, highestOf, linksOf, withLinks } from "./chain.ts";
import { noHash } from "./header.ts";

const link = (hash: string, seq: number, previous: string) => ({ hash, seq, previous });
const straight = [
  link("card", 0, noHash),
  link("a1", 1, "card"),
  link("a2", 2, "a1"),
  link("a3", 3, "a2"),
];

test("a chain is its links, whatever it grew by at once", () => {
  const atOnce = withLinks([], straight);
  const oneByOne = straight.reduce((chain, each) => withLinks(chain, [each]), withLinks([], []));
  expect(oneByOne).toEqual(atOnce);
  expect(atOnce).toHaveLength(1);
  expect([...linksOf(atOnce).values()]).toEqual(straight);
  expect(highestOf(atOnce)).toBe(3);
  expect([highestOf([]), highestOf(withLinks([], straight.slice(0, 1)))]).toEqual([0, 0]);
  expect([forkOf(atOnce), headsOf(atOnce)]).toEqual([null, [straight[3]]]);
});

test("of forks the lowest place is told, and the heads are the ends of all branches, the longest first", () => {
  const late = withLinks(
    [],
    [
      ...straight,
      link("b3", 3, "a2"),
      link("c2", 2, "a1"),
      link("c3", 3, "c2"),
      link("c4", 4, "c3"),
    ],
  );
  expect(forkOf(late)).toBe(2);
  const early = withLinks(
    [],
    [...straight.slice(0, 2), link("c2", 2, "a1"), ...straight.slice(2), link("b3", 3, "a2")],
  );
  expect(forkOf(early)).toBe(2);
  expect(headsOf(late).map(({ hash }) => hash)).toEqual(["c4", "a3", "b3"]);
});

test("how far heads lead back is told, and whether that is to a card", () => {
  const links = linksOf(withLinks([], straight));
  const back = (heads: readonly string[]) => {
    const { hashes, isComplete } = ancestorsOf(heads, (hash) => links.get(hash));
    return [[...hashes].toSorted().join(), isComplete];
  };
  expect(back(["a2"])).toEqual(["a1,a2,card", true]);
  expect(back(["a1", "a3"])).toEqual(["a1,a2,a3,card", true]);
  expect(back([])).toEqual(["", true]);
  expect(back(["a1", "x9"])).toEqual(["a1,card", false]);
});
