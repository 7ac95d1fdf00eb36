import { londonDate } from "../../shared/words/londonTime.ts";

/** What day it is where visits happen, `2024-10-16`, whatever the laptop is set to. */
export const today = (): string => londonDate(new Date().toISOString());
