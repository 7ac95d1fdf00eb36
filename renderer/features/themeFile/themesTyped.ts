import type { Theme } from "../../../shared/visit/programme/pooling.ts";

/** Themes as they are typed, one a line: one that keeps its label or its place keeps what it is known by. */
export function themesTyped(typed: string, before: readonly Theme[]): Theme[] {
  const labels = [...new Set(typed.split("\n").map((line) => line.trim()))].filter(Boolean);
  const lines = labels.slice(0, 60).map((label) => label.slice(0, 500));
  const byLabel = new Map(before.map((theme) => [theme.label, theme]));
  const taken = new Set(lines.flatMap((label) => byLabel.get(label)?.key ?? []));
  return lines.map((label, i) => {
    const own = byLabel.get(label);
    if (own !== undefined) return own;
    const inPlace = lines.length === before.length ? before[i] : undefined;
    if (inPlace !== undefined && !taken.has(inPlace.key)) {
      taken.add(inPlace.key);
      return { ...inPlace, label };
    }
    const key = keyFor(label, taken);
    taken.add(key);
    return { key, label, words: [] };
  });
}

function keyFor(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^[^a-z]+|-+$/gu, "")
    .slice(0, 50);
  const base = plain === "" ? "theme" : plain;
  let key = base;
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`;
  return key;
}
