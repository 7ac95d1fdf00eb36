/** The names in what was typed with commas, semicolons or new lines between; no empty ones. */
export const namesTyped = (typed: string): readonly string[] =>
  typed
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
