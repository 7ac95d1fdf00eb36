import { readFileSync } from "node:fs";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "../../assets/sample-visit/midthorpe.visit.json");

/** The words of the sample visit's notes in their order, each as often as it occurs. */
export function sampleWords(): readonly string[] {
  const { notes } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly notes: readonly { readonly text: string }[];
  };
  return notes.flatMap(({ text }) => text.split(/\s+/));
}
