import { useEffect } from "react";

let words: string | null = null;

/** Where the pages of this screen are saved as a PDF, in words; null where printing may save them. */
export const savedElsewhere = (): string | null => words;

/** For a screen whose pages have a file of their own: its preview says where in place of saving another. */
export function useSavedElsewhere(where: string): void {
  useEffect(() => {
    words = where;
    return () => {
      words = null;
    };
  }, [where]);
}
