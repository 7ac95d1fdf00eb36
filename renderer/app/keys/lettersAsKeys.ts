import { useRemembered } from "../../db/useRemembered.ts";

/** Whether a letter by itself starts a command here (WCAG 2.1.4: it can be switched off), and how to say so. */
export const useLettersAsKeys = () =>
  useRemembered<boolean>("lettersAsKeys", {
    usual: true,
    isChoice: (kept) => typeof kept === "boolean",
  });

/** "N", as a shortcut or as the key of an event. */
export const isLetterAlone = (key: string): boolean => /^[A-Za-z]$/.test(key);
