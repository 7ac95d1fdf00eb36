/** Which words of the code are to be typed back: three places in rising order, counted from 1. */
export function placesToTypeBack(words: number, random: () => number): readonly number[] {
  const left = Array.from({ length: words }, (_, place) => place + 1);
  const drawn = Array.from({ length: 3 }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
  return drawn.toSorted((a, b) => a - b);
}

/** The places whose word was not typed back rightly. Case and spaces do not matter. */
export function wrongPlaces(
  words: readonly string[],
  typed: ReadonlyMap<number, string>,
): readonly number[] {
  return [...typed]
    .filter(([place, word]) => word.trim().toLowerCase() !== words[place - 1])
    .map(([place]) => place);
}
