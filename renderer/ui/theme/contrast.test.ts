import { describe, expect, it } from "vitest";
import tokens from "./tokens.css?raw";

const grounds = ["paper", "sheet", "sunk", "hover", "accent-wash"];

/** Text on the ground it stands on, with the ratio it must reach (WCAG 2.2: 4.5 is AA, 7 is AAA, 3 is for edges). */
const pairs: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...grounds.map((ground) => ["ink", ground, 7] as const),
  ...["paper", "sheet", "sunk"].map((ground) => ["ink-soft", ground, 7] as const),
  ["ink-soft", "hover", 4.5],
  ["ink-soft", "accent-wash", 4.5],
  ["ink-faint", "paper", 4.5],
  ["ink-faint", "sheet", 4.5],
  ...grounds.map((ground) => ["accent", ground, 4.5] as const),
  ["accent-deep", "hover", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-deep", 4.5],
  ["on-danger", "danger", 4.5],
  ["paper", "ink", 7],
  ...["strength", "area", "question", "quote", "danger"].flatMap((tint) => [
    [tint, `${tint}-wash`, 4.5] as const,
    [tint, "paper", 4.5] as const,
    [tint, "sheet", 4.5] as const,
  ]),
  ["edge", "paper", 3],
  ["edge", "sheet", 3],
  ["edge", "sunk", 3],
];

const [usual = "", more = ""] = tokens.split("@media (prefers-contrast: more)");

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(pairs)("%s on %s reaches %d to 1", (ink, ground, least) => {
    const colours = coloursOf(usual, theme);
    expect(ratio(colour(colours, ink), colour(colours, ground))).toBeGreaterThanOrEqual(least);
  });

  it("more contrast is asked for: all text reaches 7 to 1, edges 4.5", () => {
    const colours = new Map([...coloursOf(usual, theme), ...coloursOf(more, theme)]);
    for (const ink of ["ink", "ink-soft", "ink-faint", "accent"]) {
      for (const ground of ["paper", "sheet", "sunk"]) {
        const reached = ratio(colour(colours, ink), colour(colours, ground));
        expect(reached, `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
      }
    }
    expect(ratio(colour(colours, "rule"), colour(colours, "paper"))).toBeGreaterThanOrEqual(4.5);
  });
});

function coloursOf(css: string, theme: "light" | "dark"): ReadonlyMap<string, string> {
  const found = css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map(
    [...found].map(([, name = "", light = "", dark = ""]) => [
      name,
      theme === "light" ? light : dark,
    ]),
  );
}

function colour(colours: ReadonlyMap<string, string>, name: string): string {
  const value = colours.get(name);
  if (value === undefined) throw new Error(`no colour --${name}`);
  return value;
}

function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
