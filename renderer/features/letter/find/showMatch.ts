import type { FoundWords } from "../../../../shared/words/findWords.ts";

/** Shows where words are that were found, without taking the focus: unfolded, in sight, and selected where they stand in a field. */
export function showMatch({ key, start, end }: FoundWords & { readonly key: string }): void {
  const control = document.getElementById(key);
  if (control === null) return;
  control.closest("details")?.setAttribute("open", "");
  if (control instanceof HTMLTextAreaElement && control !== document.activeElement)
    control.setSelectionRange(start, end);
  const within = control.parentElement ?? control;
  (within.querySelector("[data-now]") ?? control).scrollIntoView({ block: "center" });
}
