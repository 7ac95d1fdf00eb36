import type { TimeOfDay } from "../../visit/fields.ts";

const said = [
  String.raw`(?:for|duration:?|lasted|lasting|approx\.?)\s(?:about\s)?`,
  String.raw`\(\s?`,
  String.raw`(?<=\d(?:\s?[ap]m|\s?hrs)?)\s?[,;\u2013\u2014-]\s`,
].join("|");
const duration = new RegExp(
  String.raw`(?:${said})(?:(?<hours>\d(?:\.5)?)\s?(?:hours?|hrs?|h)(?![\p{L}])\s?)?(?:(?<minutes>\d{1,3})\s?(?:minutes|mins?|m)(?![\p{L}]))?\)?`,
  "giu",
);

/** How long a heading says that a session took, "for 45 mins", "(1 hr 15 min)", in minutes; null where it does not. */
export function durationNamed(
  text: string,
): { readonly minutes: number; readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(duration)) {
    const { hours = "0", minutes = "0" } = match.groups ?? {};
    const total = Number(hours) * 60 + Number(minutes);
    if (total >= 5 && total <= 480)
      return { minutes: total, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The time that is `minutes` after `startsAt`; null beyond midnight. */
export function laterBy(startsAt: TimeOfDay, minutes: number): TimeOfDay | null {
  const [hour = 0, minute = 0] = startsAt.split(":").map(Number);
  const at = hour * 60 + minute + minutes;
  return at >= 24 * 60
    ? null
    : `${Math.floor(at / 60)
        .toString()
        .padStart(2, "0")}:${(at % 60).toString().padStart(2, "0")}`;
}
