import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { rowsOfList } from "../../../../shared/visit/cases/caseLists.ts";
import { readVisitFile } from "../../../../shared/visit/file/visitFile.ts";
import { drawCases } from "../../../../shared/sampling/drawCases.ts";
import {
  drawOrder,
  hashInHex,
  referencesFingerprint,
} from "../../../../shared/sampling/drawOrder.ts";
import { drawableRows } from "../../../../shared/sampling/listColumns.ts";
import { listForRecipe, shellRecipe } from "../../../../shared/sampling/shellRecipe.ts";
import { partList } from "../../../../shared/sampling/strata.ts";

const read = readVisitFile(readFileSync("assets/sample-visit/midthorpe.visit.json", "utf8"));
if (!read.ok) throw new Error("the sample visit does not read");
const { caseDraws, cases } = read.value;
const [list] = caseDraws;
if (list === undefined) throw new Error("the sample visit has no list");
const rows = rowsOfList(list, read.value);

/** Runs the recipe as the certificate prints it, on the file that the app saves. */
function runInShell(recipe: string, references: string): readonly (readonly string[])[] {
  const folder = mkdtempSync(path.join(tmpdir(), "recipe-"));
  writeFileSync(path.join(folder, "references.txt"), references);
  const out = execFileSync("bash", ["-c", recipe], { cwd: folder, encoding: "utf8" });
  return out
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
}

test("the sample visit's draw comes out of its seeds, and its replacement is the next in order", () => {
  const order = drawCases(rows, { host: "4127", team: "8063", columns: [], sizes: [12] }) ?? [];
  expect(order).toHaveLength(210);
  const sample = cases.filter(({ drawId }) => drawId !== null);
  const inOrder = order.slice(0, 12).map(({ row }) => row.reference);
  for (const { label, reference, origin } of sample)
    expect([label, reference]).toEqual([
      label,
      origin === "replacement" ? order[12]?.row.reference : inOrder[Number(label) - 1],
    ]);
});

test("sha256sum and sort give the same order of the whole list", () => {
  const seeds = { host: "4127", team: "8063" };
  const order = drawCases(rows, { ...seeds, columns: [], sizes: [12] }) ?? [];
  const said = runInShell(shellRecipe(seeds), listForRecipe(order, []));
  expect(said.map(([hash, reference]) => [hash, reference])).toEqual(
    order.map(({ row, hash }) => [hashInHex(hash), row.reference]),
  );
});

test("whatever the seeds hold, the recipe is one that a shell takes word for word", () => {
  const seeds = { host: `it's "so" $HOME \\ é`, team: "`id` % %s" };
  const some = ["2024/1", `A "B" 'C'`, "%d \\n $x", "ü/7"].map((reference) => ({ reference }));
  const said = runInShell(
    shellRecipe(seeds),
    some.map(({ reference }) => `${reference}\n`).join(""),
  );
  expect(said.map(([hash, reference]) => [hash, reference])).toEqual(
    drawOrder(some, seeds).map(({ row, hash }) => [hashInHex(hash), row.reference]),
  );
});

test("in a draw by groups each line names its group, and the first of each are its sample", () => {
  const seeds = { host: "4127", team: "8063" };
  const parted = partList(drawableRows(rows), ["team"]);
  if (!parted.ok) throw new Error("too many groups");
  const strata = parted.value.strata.map((stratum) => ({ ...stratum, size: 2 }));
  const sizes = strata.map(({ size }) => size);
  const order = drawCases(rows, { ...seeds, columns: ["team"], sizes }) ?? [];
  const said = runInShell(shellRecipe(seeds), listForRecipe(order, strata));
  const taken = new Map<string, number>();
  const sample = said.flatMap(([, reference = "", group = ""]) => {
    taken.set(group, (taken.get(group) ?? 0) + 1);
    return (taken.get(group) ?? 0) <= 2 ? [reference] : [];
  });
  expect(sample).toEqual(order.filter(({ isDrawn }) => isDrawn).map(({ row }) => row.reference));
});

test("the references' fingerprint is that of the sorted lines", () => {
  const references = [...rows.map(({ reference }) => reference), "é", "\uFF21", "😀", "Z", "a"];
  const folder = mkdtempSync(path.join(tmpdir(), "recipe-"));
  writeFileSync(path.join(folder, "references.txt"), references.map((r) => `${r}\n`).join(""));
  const out = execFileSync("bash", ["-c", "LC_ALL=C sort references.txt | sha256sum"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(referencesFingerprint(references)).toBe(out.slice(0, 64));
});
