import type { PlaceInText } from "./placeOfProblem.ts";

/** Goes to a place in the text: opens what it is folded in, focuses it and selects its words. */
export function focusPlace({ controlId, select }: PlaceInText): void {
  const control = document.getElementById(controlId);
  if (!control) return;
  control.closest("details")?.setAttribute("open", "");
  control.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
  if (select && control instanceof HTMLTextAreaElement)
    control.setSelectionRange(select.start, select.end);
}

/** Once the screen has been drawn again: for places that come into view with the same action. */
export function afterNextPaint(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
