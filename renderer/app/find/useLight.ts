import { useEffect, useRef } from "react";
import { type Sought, soughtRecord } from "../../places/showRecord.ts";
import { useSignal } from "../../signal.ts";
import "./light.css";

/** A screen with its script, its records and thousands of rows is there long before. */
const patienceMs = 4_000;
/** While a screen opens it may send the focus elsewhere once more; whoever types or clicks is left alone. */
const holdMs = 500;
const litMs = 2_500;

/** Lights the record that somebody was led to as soon as it is on the screen, brings it into view and puts the focus in it. */
export function useLight(): void {
  const sought = useSignal(soughtRecord);
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);
  useEffect(() => {
    if (sought === null) return;
    current.current?.abort();
    const ends = new AbortController();
    current.current = ends;
    void light(sought, ends.signal).finally(() => {
      // Looked for once: a visit that is opened later does not look again.
      if (soughtRecord.value() === sought) soughtRecord.set(null);
    });
  }, [sought]);
}

async function light(target: Sought, signal: AbortSignal): Promise<void> {
  const element = await elementOf(target, signal);
  if (element === null || signal.aborted) return;
  element.dataset["lit"] = "";
  signal.addEventListener("abort", () => delete element.dataset["lit"]);
  setTimeout(() => delete element.dataset["lit"], litMs);
  await hold(element, signal);
}

/** The element of the record, once it is drawn; null when it does not come. */
async function elementOf(target: Sought, signal: AbortSignal): Promise<HTMLElement | null> {
  const until = performance.now() + patienceMs;
  while (!signal.aborted && performance.now() < until) {
    await nextFrame();
    const element = shown(target);
    if (element !== null) return element;
  }
  return null;
}

/** The field of the record, or the record itself where a screen does not tell its fields apart. */
function shown({ row, field, within }: Sought): HTMLElement | null {
  const own = field === undefined ? [row] : [`${row} ${field}`, row];
  const keys = [...own, ...within];
  for (const key of keys) {
    const all = document.querySelectorAll<HTMLElement>(`[data-record="${CSS.escape(key)}"]`);
    for (const element of all) {
      unfold(element);
      // What is printed only, or stands on a tab that is not shown, is not there.
      if (element.checkVisibility({ visibilityProperty: true })) return element;
    }
  }
  return null;
}

/** Opens what the record is folded in, and what of it is folded. */
function unfold(element: HTMLElement): void {
  const folds = [element.parentElement?.closest<HTMLElement>(".cf-disclosure"), element];
  for (const fold of folds)
    fold?.querySelector<HTMLElement>(".cf-disclosure-button[aria-expanded=false]")?.click();
}

async function hold(element: HTMLElement, signal: AbortSignal): Promise<void> {
  const taken = new AbortController();
  const isTaken = AbortSignal.any([signal, taken.signal]);
  for (const event of ["keydown", "pointerdown", "wheel"])
    window.addEventListener(event, () => taken.abort(), { signal: isTaken, capture: true });
  const until = performance.now() + holdMs;
  while (!isTaken.aborted && element.isConnected && performance.now() < until) {
    const words = wordsIn(element);
    if (document.activeElement !== words) {
      words.focus({ preventScroll: true });
      element.scrollIntoView({ block: "center" });
    }
    await nextFrame();
  }
  taken.abort();
}

/** What takes the focus: its words where they can be changed, else what can be pressed, else the element itself. */
function wordsIn(element: HTMLElement): HTMLElement {
  const inside =
    element.querySelector<HTMLElement>("textarea, .cf-line-text") ??
    element.querySelector<HTMLElement>("a[href], button:not([aria-expanded]), input");
  if (inside === null) element.tabIndex = -1;
  return inside ?? element;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
