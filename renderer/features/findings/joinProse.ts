/** Two texts as one, parted by `by`; no seam where one of them is empty or says the same. */
export function joinProse(first: string, second: string, by = "\n\n"): string {
  const parts = [first.trim(), second.trim()].filter((part) => part !== "");
  return [...new Set(parts)].join(by);
}
