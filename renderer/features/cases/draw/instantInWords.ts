import { dayInWords } from "../../../../shared/words/inWords.ts";

/** "15 October 2024, 17:05", on this laptop's clock. */
export function instantInWords(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return "at no known time";
  const two = (number: number) => number.toString().padStart(2, "0");
  const day = `${at.getFullYear().toString()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dayInWords(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
