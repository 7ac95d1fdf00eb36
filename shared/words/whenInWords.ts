import { londonDay, londonTime } from "./londonTime.ts";

/** When something was written, where visits happen, as far as that laptop's clock was right: "14:02, 16 October 2024". */
export const whenInWords = (instant: string): string =>
  `${londonTime(instant)}, ${londonDay(instant)}`;
