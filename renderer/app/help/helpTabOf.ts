/** Which part of the help a command opens; undefined where it opens something else. */
export const helpTabOf = (panel: string | null): "screen" | "keys" | "about" | undefined =>
  panel === "help" ? "screen" : panel === "keys" || panel === "about" ? panel : undefined;
