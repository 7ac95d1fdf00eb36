import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";

/** "14:02, 16 October 2024". */
export const backupTime = (at: string): string => `${londonTime(at)}, ${londonDay(at)}`;

/** "212 KB", "3.4 MB". */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? `${kilobytes.toLocaleString("en-GB")} KB`
    : `${(kilobytes / 1024).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
}
