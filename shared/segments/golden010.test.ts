import { expect, test } from "vitest";
import { hexToBytes, viewOf } from "../crypto/bytes.ts";
import type { Action } from "../ops/action.ts";
import { parseAction } from "../ops/parseAction.ts";
import { VisitState } from "../ops/visitState.ts";
import { openKeyRing } from "../team/keyRing.ts";
import { localKeys } from "../team/keys.ts";
import type { Table } from "../visit/records.ts";
import { readVisitFile } from "../visit/file/visitFile.ts";
import { whoseMarker } from "./marker.ts";
import { receive } from "./receive.ts";
import { nothingReceived } from "./receiveState.ts";
import { openAction } from "./sealAction.ts";
import { openBackup } from "./sealBackup.ts";
import { expectRows, golden010, goldenLaptops, type GoldenLaptop } from "./testing/golden010.ts";
import { must } from "./testing/testLaptop.ts";

// What version 0.1.0 left behind, opened without the app: e2e/golden.test.ts opens it with the app.
const { expected, files, keys } = golden010;

test.each(goldenLaptops)("segments and journal of 0.1.0 come to every row: %s", async (laptop) => {
  const { visitId, received, journal } = await opened(laptop);
  // A laptop that remembers nothing finds itself further than it knows of.
  expect(received.problems.filter(({ type }) => type !== "OwnAhead")).toEqual([]);
  const { members, removals } = received.state.team;
  expect(
    Object.values(members)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["AN", "BE", "LP"]);
  expect(Object.keys(removals)).toHaveLength(1);
  const sent = received.actions.map(({ action }) => parsed(action));
  const stamps = new Set(sent.map(({ stamp }) => stamp));
  expect(journal.filter(({ stamp }) => !stamps.has(stamp))).toHaveLength(3);
  expectView(stateOf(visitId, [...sent, ...journal]), expected[laptop]);
});

test.each(goldenLaptops)(
  "the newest backup and the journal of 0.1.0 come to every row: %s",
  async (laptop) => {
    const { visitId, backups, journal } = await opened(laptop);
    expect(backups).toHaveLength(3);
    expectView(stateOf(visitId, [...(backups.at(-1) ?? []), ...journal]), expected[laptop]);
  },
);

test("what both laptops of 0.1.0 have comes together, in either order", async () => {
  const [lead, peer] = [await opened("lead"), await opened("peer")];
  const actions = [lead, peer].map(({ backups, journal }) => [
    ...(backups.at(-1) ?? []),
    ...journal,
  ]);
  for (const order of [actions, actions.toReversed()])
    expectView(stateOf(lead.visitId, order.flat()), expected.together);
});

test.each(goldenLaptops)("the store of 0.1.0 is the team's by its marker: %s", async (laptop) => {
  const { ring, received } = await opened(laptop);
  const markers = Object.entries(golden010.store).filter(([name]) => name.endsWith("/team.prs"));
  expect(markers).toHaveLength(1);
  for (const [, marker] of markers)
    expect(await whoseMarker(marker, ring, received.state.team)).toBe("ours");
});

test("the visit file that 0.1.0 saved reads with every row", () => {
  expectRows(must(readVisitFile(golden010.visitFile)), golden010.rowsOfFile);
});

async function opened(laptop: GoldenLaptop) {
  const of = (part: RegExp) =>
    Object.entries(files[laptop])
      .filter(([name]) => part.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes]) => ({ name, bytes }));
  const ring = of(/^vault\/keyring-\d+\.bin$/).at(-1)?.bytes ?? new Uint8Array();
  const [visit] = must(openKeyRing(ring, hexToBytes(keys[laptop].localKey))).visits;
  if (visit === undefined) throw new Error("the golden ring holds a visit");
  const local = localKeys(visit.localKey, visit.team);
  return {
    ring: visit,
    visitId: visit.visitId as VisitState["visitId"], // a branded id
    received: await receive(of(/\.prs$/), nothingReceived, {
      keys: visit,
      now: "2026-11-29T18:00:00.000Z",
    }),
    journal: of(/\.prj$/).flatMap(({ bytes }) =>
      framesOf(bytes).map((frame) => must(openAction(frame, local))),
    ),
    backups: await Promise.all(
      of(/\.prb$/).map(async ({ bytes }) => must(await openBackup(bytes, local))),
    ),
  };
}

/** The records of a journal file: each its length and its bytes. */
function framesOf(file: Uint8Array): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = 0; at < file.length;) {
    const end = at + 4 + viewOf(file).getUint32(at);
    frames.push(file.slice(at + 4, end));
    at = end;
  }
  return frames;
}

function parsed(action: Action): Action {
  const whole = parseAction(action);
  if (whole === null) throw new Error(`“${action.label}” is no action any more`);
  return whole;
}

function stateOf(visitId: VisitState["visitId"], actions: readonly Action[]): VisitState {
  const state = new VisitState(visitId);
  state.apply(actions);
  return state;
}

function expectView(state: VisitState, view: (typeof expected)["together"]): void {
  if (state.records === null) throw new Error("there is no visit");
  expect(state.unread()).toEqual([]);
  expectRows(state.records, view.rows);
  expect(state.deleted()).toMatchObject(view.deleted);
  expect(
    state.conflicts().map(({ table, row, field, versions }) => {
      const values = versions.map(({ value }) => value);
      return { table, row, field, values };
    }),
  ).toEqual(expect.arrayContaining([...view.conflicts]));
  expect(state.conflicts()).toHaveLength(view.conflicts.length);
  for (const [place, kinds] of Object.entries(view.history)) {
    const [table, row] = place.split("/") as [Table, string]; // as the file has them
    const history = state.history(table, row).map(({ kind }) => kind);
    expect({ place, history }).toEqual({ place, history: kinds });
  }
}
