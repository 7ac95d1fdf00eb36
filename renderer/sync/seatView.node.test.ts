import { expect, test } from "vitest";
import { testTeam } from "../../shared/segments/testing/testTeam.ts";
import { withTwoLaptops } from "../../shared/team/seat/testing/seatTeam.ts";
import { seatView } from "./seatView.ts";

test("whoever came with two laptops by one invitation is one who can agree; either laptop can be offered the seat", async () => {
  const { lead, peers, random } = await testTeam("two laptops of one", ["Ann"]);
  const { laptops } = await withTwoLaptops(lead, [lead, ...peers], random);
  const seen = laptops.map(({ state, device }) => seatView(state.team, device));
  expect(seen.map(({ mayAsk, others }) => [mayAsk, others])).toEqual([
    [false, 2],
    [true, 1],
    [true, 1],
    [true, 1],
  ]);
  expect(seen[0]?.mayTake.map(({ name }) => name).sort()).toEqual(["Ann", "Mel", "Mel"]);
});
