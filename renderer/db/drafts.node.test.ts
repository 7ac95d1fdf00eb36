import { expect, test } from "vitest";
import { Desk, settled } from "./testing/draftDesk.ts";

test("what is typed is saved once, after a pause", async () => {
  const desk = new Desk();
  desk.type("sentence", "N");
  await desk.pass(300);
  desk.type("sentence", "New.");
  await desk.pass(300);
  expect(desk.writes).toEqual([]);
  expect(desk.drafts.typed(desk.at("sentence"))).toBe("New.");
  await desk.pass(100);
  expect(desk.writes).toEqual(["Edit sentence"]);
  expect(desk.row).toMatchObject({ sentence: "New." });
  expect(desk.drafts.typed(desk.at("sentence"))).toBeUndefined();
});

test("what is typed stays in the field until the visit shows it", async () => {
  const desk = new Desk();
  desk.disk = "slow";
  desk.type("sentence", "New.");
  const flushed = desk.drafts.flush();
  expect(desk.drafts.typed(desk.at("sentence"))).toBe("New.");
  expect(desk.drafts.value()).toHaveLength(1);
  desk.ends.shift()?.();
  await flushed;
  expect(desk.row).toMatchObject({ sentence: "New." });
  expect(desk.drafts.typed(desk.at("sentence"))).toBeUndefined();
  expect(desk.drafts.value()).toEqual([]);
});

test("what is typed while the last words are being saved is saved after them", async () => {
  const desk = new Desk();
  desk.disk = "slow";
  desk.type("sentence", "One");
  void desk.drafts.flush();
  desk.type("sentence", "One two");
  desk.ends.shift()?.();
  await settled();
  expect(desk.row).toMatchObject({ sentence: "One" });
  expect(desk.drafts.typed(desk.at("sentence"))).toBe("One two");
  await desk.pass(400);
  desk.ends.shift()?.();
  await settled();
  expect(desk.row).toMatchObject({ sentence: "One two" });
});

test("what the disk refuses stays, and is saved at the next pause, on leaving, or when the disk takes something else", async () => {
  const desk = new Desk();
  desk.disk = "full";
  desk.type("sentence", "Refused.");
  await desk.pass(400);
  expect(desk.drafts.isRefused("findings", desk.finding.id)).toBe(true);
  expect(desk.drafts.typed(desk.at("sentence"))).toBe("Refused.");
  expect(desk.drafts.value()).toHaveLength(1);
  await desk.drafts.flush();
  desk.disk = "quick";
  await desk.drafts.enter(desk.at("detail"), "Edit detail", [
    { table: "findings", set: { detail: "Taken." }, base: desk.row ?? desk.finding },
  ]);
  await settled();
  expect(desk.row).toMatchObject({ sentence: "Refused.", detail: "Taken." });
  expect(desk.drafts.isRefused("findings", desk.finding.id)).toBe(false);
});

test("while a field has the caret nothing that comes in changes it, and it is saved against what was seen then", async () => {
  const desk = new Desk();
  const seen = desk.row ?? desk.finding;
  desk.drafts.hold(desk.at("sentence"), "Caseloads are high in one team.");
  desk.send([
    {
      table: "findings",
      set: { sentence: "Caseloads are high in one locality team." },
      base: seen,
    },
  ]);
  expect(desk.drafts.typed(desk.at("sentence"))).toBe("Caseloads are high in one team.");
  desk.type("sentence", "Very Caseloads are high in one team.");
  await desk.pass(400);
  expect(desk.row).toMatchObject({ sentence: "Very Caseloads are high in one team." });
  expect(desk.drafts.typed(desk.at("sentence"))).toBe("Very Caseloads are high in one team.");
  desk.type("sentence", "Very, very Caseloads are high in one team.");
  desk.drafts.release(desk.at("sentence"));
  await settled();
  expect(desk.row).toMatchObject({ sentence: "Very, very Caseloads are high in one team." });
  expect(desk.drafts.typed(desk.at("sentence"))).toBeUndefined();
  expect(desk.state.conflicts()[0]?.versions.map(({ value }) => value)).toEqual([
    "Very, very Caseloads are high in one team.",
    "Caseloads are high in one locality team.",
  ]);
});

test("texts within one field are written together, in one step", async () => {
  const desk = new Desk();
  const type = (part: "organisation" | "lines", value: string) =>
    desk.drafts.type(
      { table: "letters", row: desk.letter.id, field: `letterhead.${part}` },
      value,
      {
        label: "Edit the letter",
        write: ({ letterhead }) => ({
          letterhead: {
            ...(letterhead as object), // a letter's
            [part]: part === "lines" ? [value] : value,
          },
        }),
      },
    );
  type("organisation", "Oxtown");
  void desk.drafts.flush();
  type("lines", "Civic Centre");
  type("organisation", "Oxtown Council");
  await desk.drafts.flush();
  expect(desk.state.row("letters", desk.letter.id)).toMatchObject({
    letterhead: { organisation: "Oxtown Council", lines: ["Civic Centre"] },
  });
  expect(desk.writes).toEqual(["Edit the letter", "Edit the letter"]);
});

test("an entry of a map is written by itself", async () => {
  const desk = new Desk();
  const type = (section: string, text: string) =>
    desk.drafts.type({ table: "letters", row: desk.letter.id, field: `texts/${section}` }, text, {
      label: "Edit the letter",
      write: () => ({ texts: { [section]: text } }),
    });
  type("thanks", "Thank you.");
  desk.send([
    {
      table: "letters",
      set: { texts: { nextSteps: "In May." } },
      base: desk.state.row("letters", desk.letter.id) ?? desk.letter,
    },
  ]);
  await desk.drafts.flush();
  expect(desk.state.row("letters", desk.letter.id)).toMatchObject({
    texts: { thanks: "Thank you.", nextSteps: "In May." },
  });
});

test("what cannot be saved so is let go when the field is left", async () => {
  const desk = new Desk();
  desk.drafts.hold(desk.at("sentence"), "Caseloads are high in one team.");
  desk.drafts.type(desk.at("sentence"), "", { label: "Edit", write: () => null });
  expect(desk.drafts.typed(desk.at("sentence"))).toBe("");
  desk.drafts.release(desk.at("sentence"));
  await settled();
  expect(desk.drafts.typed(desk.at("sentence"))).toBeUndefined();
  expect(desk.writes).toEqual([]);
});

test("every key is kept at once, through a power cut soon after, and nothing once it is saved", async () => {
  const desk = new Desk();
  desk.type("sentence", "N");
  await settled();
  desk.type("sentence", "Ne");
  await settled();
  expect(desk.kept.map(({ durability }) => durability)).toEqual(["relaxed", "relaxed"]);
  await desk.pass(200);
  expect(desk.kept.at(-1)?.durability).toBe("strict");
  await desk.pass(200);
  expect(desk.kept.at(-1)?.value).toEqual({ drafts: [] });
  const { length } = desk.kept;
  desk.send([{ table: "findings", set: { detail: "By a peer." }, base: desk.row ?? desk.finding }]);
  expect(desk.kept).toHaveLength(length);
});

test("while the disk writes what is kept, what is typed after waits, and only the last of it is written, as durably as any of it asked for", async () => {
  const desk = new Desk();
  desk.isKeepSlow = true;
  for (const text of ["h", "ha", "hal"]) {
    desk.type("sentence", text);
    await settled();
  }
  await desk.pass(200);
  desk.type("sentence", "half");
  expect(desk.kept).toHaveLength(1);
  desk.ends.shift()?.();
  await settled();
  expect(desk.kept).toHaveLength(2);
  expect(desk.kept[1]).toMatchObject({
    durability: "strict",
    value: { drafts: [{ ops: [{ set: { sentence: "half" } }] }] },
  });
});

test("what could not be kept is kept with the next key, and nothing once the visit is closed", async () => {
  const desk = new Desk();
  desk.isKeepRefused = true;
  desk.type("sentence", "N");
  await settled();
  desk.isKeepRefused = false;
  desk.type("sentence", "Ne");
  await settled();
  expect(desk.kept).toHaveLength(2);
  desk.drafts.close();
  desk.type("sentence", "New");
  await settled();
  expect(desk.kept).toHaveLength(2);
});

test("typed a moment before a kill, it is saved at the next start, beside what a peer wrote unseen", async () => {
  const desk = new Desk();
  desk.drafts.hold(desk.at("sentence"), "Caseloads are high in one team.");
  desk.send([
    {
      table: "findings",
      set: { sentence: "Caseloads are high in one locality team." },
      base: desk.row ?? desk.finding,
    },
  ]);
  desk.type("sentence", "Ve Caseloads are high in one team.");
  await desk.pass(400);
  desk.type("sentence", "Very Caseloads are high in one team.");
  expect(await desk.kill()).toEqual(["Edit sentence"]);
  expect(desk.row).toMatchObject({ sentence: "Very Caseloads are high in one team." });
  expect(desk.state.conflicts()[0]?.versions.map(({ value }) => value)).toEqual([
    "Very Caseloads are high in one team.",
    "Caseloads are high in one locality team.",
  ]);
  expect(desk.kept.at(-1)?.value).toEqual({ drafts: [] });
});

test("what was saved just before the kill is not written again over what was done since", async () => {
  const desk = new Desk();
  desk.type("sentence", "Half");
  const { kept } = desk;
  const before = kept.length;
  await desk.pass(400);
  desk.type("sentence", "Half and whole.");
  await desk.pass(400);
  // The disk lost all that was kept since the first words.
  kept.splice(before);
  expect(await desk.kill()).toEqual([]);
  expect(desk.row).toMatchObject({ sentence: "Half and whole." });
});

test("after a kill on a full disk what was kept stays kept, and is in what is saved elsewhere", async () => {
  const desk = new Desk();
  desk.type("sentence", "New.");
  desk.disk = "full";
  expect(await desk.kill()).toEqual([]);
  expect(desk.drafts.value()).toMatchObject([{ op: { set: { sentence: "New." } } }]);
  expect(await desk.kill()).toEqual([]);
  desk.disk = "quick";
  await desk.drafts.flush();
  expect(desk.row).toMatchObject({ sentence: "New." });
});

test("what is only kept is not saved, and stands there after a kill once all is looked at", async () => {
  const desk = new Desk();
  const place = { table: "sessions", row: desk.finding.id, field: "line" } as const;
  desk.drafts.type(place, { text: "half a li" });
  desk.drafts.type(place, { text: "half a line" });
  await desk.pass(1_000);
  expect(desk.drafts.value()).toEqual([]);
  const { value } = desk.kept.at(-1) ?? {};
  desk.start("sitting2");
  desk.drafts.take(value);
  expect(desk.drafts.isReady).toBe(false);
  expect(await desk.drafts.restore()).toEqual([]);
  expect(desk.drafts.isReady).toBe(true);
  expect(desk.drafts.typed(place)).toEqual({ text: "half a line" });
  expect(desk.writes).toEqual([]);
});

test("what is entered is shown at once, saved at once, and kept until it is on the disk", async () => {
  const desk = new Desk();
  desk.disk = "slow";
  const { id: _id, ...rest } = desk.finding;
  const put = { ...rest, id: desk.visit.mint.newId(), sentence: "Entered." };
  const place = { table: "findings", row: desk.finding.id, field: "entered 1" } as const;
  const entered = desk.drafts.enter(place, "Add", [{ table: "findings", put }]);
  expect(desk.drafts.value()).toEqual([{ table: "findings", put }]);
  await settled();
  expect(desk.kept.at(-1)?.value).toMatchObject({ drafts: [{ label: "Add" }] });
  desk.ends.shift()?.();
  await entered;
  await settled();
  expect(desk.state.row("findings", put.id)).toMatchObject({ sentence: "Entered." });
  expect(desk.kept.at(-1)?.value).toEqual({ drafts: [] });
});

test("nothing that is damaged where drafts are kept keeps anybody from typing", () => {
  const desk = new Desk();
  for (const stored of [undefined, null, "x", { drafts: [{ place: 1 }] }]) desk.drafts.take(stored);
  expect(desk.drafts.isReady).toBe(true);
});
