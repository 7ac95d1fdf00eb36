import { fieldFacts } from "../renderer/features/bringIn/testing/fieldFacts.node.ts";

// Of what a person reads in files as peers and hosts really have them, how much the app reads the same,
// by kind of fact, and whether every line of them is accounted for. `-- --missed` lists what it does not.

const { facts, lines, accounted } = await fieldFacts();
const kinds = Map.groupBy(facts, ({ kind }) => kind);
const share = (held: number, of: number): string =>
  `${held.toString().padStart(4)} of ${of.toString().padEnd(4)} ${((100 * held) / Math.max(1, of)).toFixed(0).padStart(4)} %`;

for (const [kind, own] of [...kinds].sort(([a], [b]) => a.localeCompare(b)))
  console.log(kind.padEnd(16), share(own.filter(({ holds }) => holds).length, own.length));
console.log("all facts".padEnd(16), share(facts.filter(({ holds }) => holds).length, facts.length));
console.log("lines accounted".padEnd(16), share(accounted, lines));
if (process.argv.includes("--missed"))
  for (const { file, kind, expected, found } of facts.filter(({ holds }) => !holds))
    console.log(`\n${file}\n  ${kind}: ${expected}\n  read:  ${found}`);
