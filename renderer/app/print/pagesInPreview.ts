import { Signal, type Watched } from "../../signal.ts";
import type { PaperOnScreen } from "../../ui/paper/papersOnScreen.ts";
import type { MadePages } from "./makePages.ts";

export interface PagesNow {
  /** Those of before until there are newer ones; null where none could be made. */
  readonly made: MadePages | null;
  readonly isMaking: boolean;
}

export interface PagesInPreview {
  readonly now: Watched<PagesNow>;
  readonly close: () => void;
}

/** Has the pages made, and made anew after each choice for their paper; the latest choice wins. */
export function pagesInPreview(
  paper: PaperOnScreen | null,
  make: () => Promise<MadePages | null>,
): PagesInPreview {
  const now = new Signal<PagesNow>({ made: null, isMaking: true });
  let latest = 0;
  const remake = async (): Promise<void> => {
    latest += 1;
    const own = latest;
    now.set({ made: now.value().made, isMaking: true });
    const made = await make();
    if (own !== latest) return made?.close();
    const before = now.value().made;
    now.set({ made, isMaking: false });
    before?.close();
  };
  const stop = paper?.choice.subscribe(() => void remake());
  void remake();
  return {
    now,
    close: () => {
      latest += 1;
      stop?.();
      now.value().made?.close();
    },
  };
}
