import type { VisitId } from "../../../shared/visit/ids.ts";
import { Signal } from "../../signal.ts";

/** Files that were dropped or pasted somewhere in the window, on their way to Bring in. */
export interface Handed {
  readonly visitId: VisitId;
  readonly files: readonly File[];
}

export const handedFiles = new Signal<Handed | null>(null);

/**
 * What was pasted as files: the files themselves, or the text as one, with its lists and tables where it
 * came from Word, Outlook, OneNote or a web page. Empty where nothing of use was on the clipboard.
 */
export function filesOfClipboard(clipboard: DataTransfer, name: string): readonly File[] {
  if (clipboard.files.length > 0) return [...clipboard.files];
  const html = clipboard.getData("text/html");
  const text = clipboard.getData("text/plain");
  if (/<(?:table|ul|ol|li|h[1-6]|p|div|br)\b/i.test(html))
    return [new File([`<html>${html}</html>`], `${name}.html`)];
  return text.trim() === "" ? [] : [new File([text], `${name}.txt`)];
}
