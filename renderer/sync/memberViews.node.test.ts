import { expect, test } from "vitest";
import { makeCard } from "../../shared/segments/makeCard.ts";
import { meet, testTeam } from "../../shared/segments/testing/testTeam.ts";
import type { TestLaptop } from "../../shared/segments/testing/testLaptop.ts";
import { renewDevice } from "../../shared/team/keyRing.ts";
import { memberViews } from "./memberViews.ts";
import { nothingSynced } from "./syncFact.ts";

const me = { name: "ME", role: "", organisation: "" };
const shownOn = ({ state, keys }: TestLaptop) =>
  memberViews({ fact: { ...nothingSynced, receive: state }, keys }, me).map(
    ({ name, isMe, isLead }) => `${name}${isMe ? ", me" : ""}${isLead ? ", lead" : ""}`,
  );

test("fault 67: a laptop that was renewed is shown under the name it came in with, whatever its new card says", async () => {
  const { lead, peers, laptops, random } = await testTeam("fault 67, shown");
  const [ann, ben] = peers;
  if (ann === undefined || ben === undefined) throw new Error("two peers joined");
  ann.keys = renewDevice(ann.keys, random);
  const card = { name: "Lead", role: "Director", organisation: "" };
  const fresh = { at: "2026-11-24T10:00:00.000Z", random };
  ann.put((await makeCard(ann.keys, card, { type: "successor" }, fresh)).bytes);
  await ann.receive();
  await meet(laptops);
  expect(shownOn(lead).toSorted()).toEqual(["Ann", "Ben", "Lead, me, lead"]);
  expect(shownOn(ann).toSorted()).toEqual(["Ann, me", "Ben", "Lead, lead"]);
  expect(shownOn(ben).toSorted()).toEqual(["Ann", "Ben, me", "Lead, lead"]);
});
