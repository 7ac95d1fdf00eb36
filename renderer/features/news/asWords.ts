/** A text field before or after a change; nothing where there was none. */
export const asWords = (value: unknown): string => (typeof value === "string" ? value : "");
