/**
 * A character as people can look for it: itself where it shows, what it is called and its code,
 * "→ (an arrow, U+2192)". Names are those that need no table of all characters.
 */
export function characterInWords(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `“${character}” (${nameOf(character)}, U+${code})`;
}

function nameOf(character: string): string {
  const known = names.get(character);
  if (known !== undefined) return known;
  for (const [pattern, name] of kinds) if (pattern.test(character)) return name;
  for (const script of scripts)
    if (new RegExp(`\\p{Script=${script}}`, "u").test(character))
      return `a character of the ${scriptNames.of(script) ?? script} script`;
  return "a sign that is not in the typeface";
}

const scriptNames = new Intl.DisplayNames("en-GB", { type: "script" });

const scripts = [
  "Arab",
  "Armn",
  "Beng",
  "Cyrl",
  "Deva",
  "Ethi",
  "Geor",
  "Grek",
  "Gujr",
  "Guru",
  "Hang",
  "Hani",
  "Hebr",
  "Hira",
  "Kana",
  "Khmr",
  "Laoo",
  "Latn",
  "Mymr",
  "Sinh",
  "Taml",
  "Telu",
  "Thai",
  "Tibt",
] as const;

const names: ReadonlyMap<string, string> = new Map([
  ["☐", "an empty box"],
  ["☑", "a ticked box"],
  ["☒", "a crossed box"],
  ["✓", "a tick"],
  ["✔", "a tick"],
  ["✗", "a cross"],
  ["✘", "a cross"],
  ["★", "a star"],
  ["☆", "a star"],
  ["☃", "a snowman"],
  ["☎", "a telephone"],
  ["∴", "a therefore sign"],
  ["\uFFFD", "a character that was lost when a file was read"],
]);

const kinds: readonly (readonly [RegExp, string])[] = [
  [/[\u2190-\u21FF\u27F0-\u27FF\u2900-\u297F\u2B00-\u2B2F]/u, "an arrow"],
  [/[\uE000-\uF8FF]/u, "a sign of another program’s own, such as a bullet of Word"],
  [/\p{Emoji_Presentation}/u, "a picture"],
  [/[\u2500-\u259F]/u, "a piece of a frame"],
  [/[\u25A0-\u25FF]/u, "a shape"],
  [/[\u2200-\u22FF]/u, "a sign of mathematics"],
  [/[\u2600-\u27BF\u{1F000}-\u{1FAFF}]/u, "a picture"],
  [/\p{M}/u, "an accent"],
  [/\p{Sc}/u, "a currency sign"],
];
