/** A number of a data profile, with as many decimals as its source gave. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** What a cell holds: a number as it is kept, with the unit that stood in it, or why there is none. */
export interface ReadCell {
  /** "1204.5" for a number; else the cell's own words. */
  readonly kept: string;
  /** "%", "£", "days", "per 10,000" */
  readonly unit: string;
  /** What stood beside the number and points at a footnote: "r" for revised, "*"; empty where nothing did. */
  readonly mark: string;
}

/** Reads a cell as people and statistics give figures: "£1,204", "27%", "22,4", "−3", "22.4 [r]", "27.0 per cent", "£1.2m". */
export function readCell(cell: string): ReadCell {
  const text = cell.trim().replaceAll(/[\u2212\u2013]/gu, "-");
  const whole = numberIn(text);
  if (whole !== null) return { ...whole, mark: "" };
  // Only what leaves a number behind is a mark: "<5" and "12 (34%)" are words.
  const { bare = "", mark = "" } = marked.exec(text)?.groups ?? {};
  const figure = numberIn(bare);
  return figure === null
    ? { kept: text.slice(0, 40), unit: "", mark: "" }
    : { ...figure, mark: mark.trim() };
}

/** Revised, provisional, estimated, a break in the series; a sign or figure of a footnote; an arrow of a trend. */
const marked =
  /^(?<bare>.*\d\s*%?)\s*(?<mark>\[[a-z\d]{1,3}\]|\([a-z]\)|[bepr]|[*\u2020\u2021#\u00B9\u00B2\u00B3\u2070-\u2079]+|[\u25B2\u25BC\u2191\u2193])$/iu;

/** The number that a text is, and nothing else. */
function numberIn(text: string): Pick<ReadCell, "kept" | "unit"> | null {
  const { figure = "", measure } = measured.exec(text)?.groups ?? {};
  if (measure !== undefined) {
    const own = numberIn(figure);
    return own === null || own.unit !== "" ? null : { kept: own.kept, unit: measure.toLowerCase() };
  }
  const said = text.replace(/\s*per ?cent$/iu, "%");
  const { digits = "", scale } =
    /^(?<digits>.*?\d)\s*(?<scale>k|m|bn|million|thousand|billion)$/iu.exec(said)?.groups ?? {
      digits: said,
    };
  // "45m" may be metres or minutes: only of money a letter is a scale.
  if (scale !== undefined && scale.length < 3 && !/^-?£/u.test(digits)) return null;
  const unit = digits.includes("%") ? "%" : /^-?£/u.test(digits) ? "£" : "";
  const bare = digits
    .replaceAll(/[%£\s\u00A0\u202F']/gu, "")
    .replace(/^\+/u, "")
    .replace(/^(-?)\./u, "$10.")
    .replace(/^nil$|^zero$/iu, "0");
  // A comma before three digits parts thousands; before one or two it is decimal.
  const number = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare)
    ? bare.replaceAll(",", "")
    : bare.replace(/^(-?\d+),(\d{1,2})$/u, "$1.$2");
  if (!isNumber(number)) return null;
  const times = scale === undefined ? 1 : (scales[scale.charAt(0).toLowerCase()] ?? 1);
  return { kept: times === 1 ? number : String(Math.round(Number(number) * times)), unit };
}

const measured =
  /^(?<figure>.*\d)\s*(?<measure>(?:working )?days|weeks|months|years|hours|per 10{3,5}|per 10{0,2},000|per 10k)$/iu;

const scales: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };

/** The number in what is kept of a cell; null where there is none. */
export function figureOf(kept: string | undefined): Figure | null {
  if (kept === undefined || !isNumber(kept)) return null;
  return { value: Number(kept), decimals: kept.split(".")[1]?.length ?? 0 };
}

/**
 * Why a cell holds no number, in words; official statistics mark it with a letter. What is neither a number
 * nor such a mark stands as it was given: "<5" says something, and "not given" would deny it.
 */
export function whyMissing(kept: string | undefined): string {
  const given = (kept ?? "").trim();
  switch (given.toLowerCase().replaceAll(/[[\]().]/gu, "")) {
    case "c":
    case "k":
    case "s":
    case "x":
    case "*":
    case "supp":
    case "suppressed":
      return "withheld";
    case "z":
    case "n/a":
    case "na":
      return "does not apply";
    case "u":
    case "low":
      return "not reliable";
    case "":
    case "-":
    case "--":
    case ":":
    case "#n/a":
    case "nd":
    case "n/d":
    case "none":
    case "null":
    case "tbc":
    case "no data":
    case "not available":
    case "not given":
      return "not given";
    default:
      return `“${given}”`;
  }
}

/** Whether a cell stands in for a figure: a number, a mark of official statistics, or fewer than so many. */
export const standsForFigure = (cell: string): boolean => {
  const { kept } = readCell(cell);
  return (
    figureOf(kept) !== null || /^\s*[<\u2264]\s*\d/u.test(kept) || !whyMissing(kept).startsWith("“")
  );
};

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
