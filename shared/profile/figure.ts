/** A number of a data profile, with as many decimals as its source gave. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** What a cell holds: a number as it is kept, with the unit that stood in it, or why there is none. */
export interface ReadCell {
  /** "1204.5" for a number; else the cell's own words. */
  readonly kept: string;
  readonly unit: "" | "%" | "£";
}

/** Reads a cell as people and statistics give figures: "£1,204", "27%", "22,4", "−3". */
export function readCell(cell: string): ReadCell {
  const text = cell.trim().replaceAll(/[\u2212\u2013]/gu, "-");
  const unit = text.includes("%") ? "%" : text.startsWith("£") ? "£" : "";
  const bare = text.replaceAll(/[%£\s\u00A0\u202F']/gu, "");
  // A comma before three digits parts thousands; before one or two it is decimal.
  const number = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare)
    ? bare.replaceAll(",", "")
    : bare.replace(/^(-?\d+),(\d{1,2})$/u, "$1.$2");
  return isNumber(number) ? { kept: number, unit } : { kept: text.slice(0, 40), unit: "" };
}

/** The number in what is kept of a cell; null where there is none. */
export function figureOf(kept: string | undefined): Figure | null {
  if (kept === undefined || !isNumber(kept)) return null;
  return { value: Number(kept), decimals: kept.split(".")[1]?.length ?? 0 };
}

/** Why a cell holds no number, in words; official statistics mark it with a letter. */
export function whyMissing(kept: string | undefined): string {
  switch (
    (kept ?? "")
      .trim()
      .toLowerCase()
      .replaceAll(/[[\]().]/gu, "")
  ) {
    case "c":
    case "x":
    case "*":
    case "suppressed":
      return "withheld";
    case "z":
    case "n/a":
    case "na":
      return "does not apply";
    case "u":
    case "low":
      return "not reliable";
    default:
      return "not given";
  }
}

/**
 * A figure as it is read: the decimals of its source up to two, with its unit: "27%", "£1,204", "22.4".
 * What has more comes from a sum in a spreadsheet, and is rounded to one.
 */
export function figureInWords({ value, decimals }: Figure, unit: string): string {
  const places = decimals > 2 ? 1 : decimals;
  const number = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  })
    .format(value)
    .replace("-", "\u2212");
  if (unit === "%") return `${number}%`;
  if (unit === "£") return number.startsWith("\u2212") ? `\u2212£${number.slice(1)}` : `£${number}`;
  return unit === "" ? number : `${number} ${unit}`;
}

const isNumber = (text: string): boolean => /^-?\d{1,15}(?:\.\d+)?$/u.test(text);
