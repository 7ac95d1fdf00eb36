import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VisitId } from "../../shared/visit/ids.ts";
import { goTo, pathInVisit, paths } from "../places/paths.ts";
import { placeIds, places } from "../places/places.ts";
import { handSync } from "../sync/testing/handSync.ts";
import { mountScreen } from "../testing/mountScreen.tsx";
import { sampleVisit } from "../testing/sampleVisit.ts";

// Begun with from the evening, which is not the first of them.
const inVisit = placeIds.filter((id) => {
  const { path } = places[id];
  return path.startsWith("visit/") && !path.endsWith(":sessionId");
});

/** Goes there, and waits until it is that screen which is shown: each has a heading of its own. */
async function show(id: (typeof inVisit)[number], visitId: VisitId): Promise<void> {
  const before = document.querySelector("main h1");
  goTo(pathInVisit(id, visitId));
  await expect
    .poll(
      () => {
        const heading = document.querySelector("main h1");
        return heading !== null && heading !== before;
      },
      { message: id },
    )
    .toBe(true);
}

/** What the Tab key can reach, in its order. */
const tabbable = (): HTMLElement[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, [tabindex]",
    ),
  ].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled, [inert] *, [type=hidden], [type=file]") &&
      element.checkVisibility({ visibilityProperty: true }) &&
      // Of the radio buttons of a group the chosen one.
      !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked),
  );

/** What is wrong with an element that has the focus: nobody sees where they are, or cannot be there. */
async function faultOf(element: HTMLElement): Promise<string | null> {
  // A box of our own may show the focus of what is drawn in it.
  const shown = [element, ...ancestors(element, 3)];
  if (document.activeElement === element) element.blur();
  const before = shown.map(look);
  element.focus();
  if (document.activeElement !== element) return "does not take the focus";
  const isMarked = () => shown.some((each, i) => look(each) !== before[i]);
  // What a style shows is there at once, what React draws in the next frame.
  if (!isMarked()) await new Promise(requestAnimationFrame);
  if (!isMarked()) return "shows no focus";
  const { width, height, top, bottom } = element.getBoundingClientRect();
  const isHidden = width <= 1 || height <= 1;
  if (!isHidden && (bottom <= 0 || top >= window.innerHeight)) return "is out of sight";
  return null;
}

/** What of an element can show that it has the focus. */
function look(element: Element): string {
  const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } =
    getComputedStyle(element);
  return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join(" ");
}

const ancestors = (element: Element, most: number): Element[] =>
  most === 0 || element.parentElement === null
    ? []
    : [element.parentElement, ...ancestors(element.parentElement, most - 1)];

test("whatever the keyboard reaches on any screen of a visit takes the focus, shows it and is in sight", async () => {
  const visit = sampleVisit();
  await mountScreen(visit, paths.evening, { sync: handSync() });
  const faults: string[] = [];
  for (const id of inVisit) {
    await show(id, visit.visit.id);
    await userEvent.tab();
    for (const element of tabbable().slice(0, 150)) {
      if (!element.isConnected) continue;
      const fault = await faultOf(element);
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      if (fault !== null)
        faults.push(
          `${id}: ${element.tagName} “${name.trim().slice(0, 40)}” .${element.className} ${fault}`,
        );
    }
  }
  expect(faults).toEqual([]);
});

test.each([
  { width: 640, height: 400 },
  { width: 320, height: 256 },
])("at $width × $height no screen of a visit scrolls sideways as a whole", async (size) => {
  const visit = sampleVisit();
  await mountScreen(visit, paths.evening, { sync: handSync() });
  await page.viewport(size.width, size.height);
  const faults: string[] = [];
  for (const id of inVisit) {
    await show(id, visit.visit.id);
    await new Promise(requestAnimationFrame);
    const main = document.querySelector("main");
    const over = Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
    );
    if (over > 1) faults.push(`${id} by ${over}`);
  }
  expect(faults).toEqual([]);
});
