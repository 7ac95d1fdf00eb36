const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Words as they stand between the tags of XML or HTML. */
export const asMarkup = (words: string): string =>
  words.replace(/[&<>]/gu, (character) => entities[character] ?? character);
