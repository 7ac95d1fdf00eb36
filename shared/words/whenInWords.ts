import { londonDay, londonTime } from "./londonTime.ts";

/** When something was written, by the clock of the laptop that wrote it: "14:02, 16 October 2024". */
export const whenInWords = (instant: string): string =>
  `${londonTime(instant)}, ${londonDay(instant)}`;
