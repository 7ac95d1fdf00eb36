import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { err } from "../../shared/result.ts";
import { sideOf } from "./keptApart.ts";
import { pagePrinter } from "./pagePrinter.ts";

const pdf =
  "%PDF-1.4\n1 0 obj\nstartxref of the text\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n52\n%%EOF\n";

test("printed pages say for whom they are, in a line that moves nothing they give the place of", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "printed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const print = pagePrinter(async () => Buffer.from(pdf));
  for (const [isInternal, side] of [
    [true, "team"],
    [false, "host"],
  ] as const) {
    const made = await print({ isInternal });
    if (!made.ok) throw new Error("not made");
    const file = path.join(folder, `${side}.pdf`);
    writeFileSync(file, made.value);
    expect(await sideOf(file)).toBe(side);
    const text = Buffer.from(made.value).toString("latin1");
    const upToTrailer = pdf.lastIndexOf("startxref");
    expect(text.startsWith(pdf.slice(0, upToTrailer))).toBe(true);
    expect(text.endsWith(pdf.slice(upToTrailer))).toBe(true);
  }
});

test("one is printed after the other, and what cannot be printed is said and holds up nothing", async () => {
  let running = 0;
  let most = 0;
  const results = ["ok", "fails", "ok"];
  const print = pagePrinter(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (results.shift() === "fails") throw new Error("no memory");
    return Buffer.from(pdf);
  });
  const made = await Promise.all([1, 2, 3].map(() => print({ isInternal: true })));
  expect(made.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(made[1]).toEqual(err({ type: "NotMade" }));
  expect(most).toBe(1);
});
