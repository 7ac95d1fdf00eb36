import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { pathInVisit } from "../../renderer/places/paths.ts";
import { type PlaceId, placeIds, places } from "../../renderer/places/places.ts";
import type { MenuCommand } from "../../shared/bridge/menuCommands.ts";
import { describeVisitFileError, readVisitFile } from "../../shared/visit/file/visitFile.ts";
import type { RunningApp } from "../double/runningApp.ts";
import { sampleFile } from "../openSample.ts";

/** The open app, with the sample visit on it. */
export interface Stage {
  readonly page: Page;
  readonly app: Pick<RunningApp, "clickMenu">;
}

/** What is photographed: a place of the app, and what is done there first. */
export interface Scene {
  /** Also the picture’s name: `letter`, `letter+issue`. */
  readonly name: string;
  readonly place: PlaceId;
  /** The address of the place, the part after `#`. */
  readonly path: string;
  readonly act: ((stage: Stage) => Promise<void>) | null;
}

const sample = readVisitFile(readFileSync(sampleFile, "utf8"));
if (!sample.ok) throw new Error(describeVisitFileError(sample.error));
const records = sample.value;
const session = records.sessions.find(({ title }) => title === "Safeguarding board members");
const finding = records.findings.find(({ sentence }) => sentence.startsWith("Nobody can be sure"));
const aCase = records.cases[0];

const pressed = (name: string | RegExp) => async (stage: Stage) => {
  await stage.page.getByRole("button", { name }).first().click();
};
const atFinding = (then: Scene["act"]) => async (stage: Stage) => {
  // A wide window has it beside the board.
  const tab = stage.page.getByRole("tab", { name: "Finding", exact: true });
  await tab
    .or(stage.page.getByRole("button", { name: "More for this finding" }))
    .first()
    .waitFor();
  if (await tab.isVisible()) await tab.click();
  await then?.(stage);
};
const chosen = (menu: string | RegExp, choice: string | RegExp) => async (stage: Stage) => {
  await pressed(menu)(stage);
  await stage.page.getByRole("menuitem", { name: choice }).click();
};
const commanded = (command: MenuCommand) => (stage: Stage) => {
  stage.app.clickMenu(command);
  return stage.page.getByRole("dialog").waitFor();
};

/** What is opened over a place or within it, beside each place as one comes to it. */
const acts: readonly (readonly [
  name: string,
  place: PlaceId,
  act: ((stage: Stage) => Promise<void>) | null,
  of?: string | undefined,
])[] = [
  ["settings", "start", commanded("settings")],
  ["passphrase", "start", commanded("security")],
  ["about", "start", commanded("about")],
  ["help", "visit", commanded("help")],
  ["keys", "visit", commanded("keyboardHelp")],
  ["search", "visit", commanded("search")],
  [
    "found",
    "visit",
    async (stage) => {
      await commanded("search")(stage);
      await stage.page.keyboard.type("threshold");
      await stage.page
        .getByRole("option", { name: /threshold/iu })
        .first()
        .waitFor();
    },
  ],
  ["menu", "visit", pressed(/^More$/u)],
  ["add", "sessions", pressed("Add a session")],
  ["add", "cases", pressed("Add a case")],
  ["case", "cases", null, aCase?.id],
  ["finding", "findings", atFinding(null), finding?.id],
  ["menu", "findings", atFinding(pressed("More for this finding")), finding?.id],
  ["merge", "findings", atFinding(chosen("More for this finding", /^Merge/u)), finding?.id],
  ["split", "findings", atFinding(chosen("More for this finding", /^Split/u)), finding?.id],
  ["history", "findings", atFinding(chosen("More for this finding", /^History/u)), finding?.id],
  // As wide as the window: where all stands side by side it is the sentence that is gone to.
  ["pages", "letter", ({ page }) => page.keyboard.press("Alt+p")],
  ["menu", "letter", pressed("For the council")],
  ["issue", "letter", pressed(/^Issue/u)],
];

/** Every place of the app, and what opens over them. */
export const scenes: readonly Scene[] = placeIds.flatMap((place) => [
  { name: place, place, path: pathOf(place), act: null },
  ...acts
    .filter((row) => row[1] === place)
    .map(([name, , act, of]) => ({
      name: `${place}+${name}`,
      place,
      path: pathOf(place, of),
      act,
    })),
]);

/** The scenes that most people see most of the time; the others are looked at in fewer ways. */
export const isMain = (name: string): boolean => mainScenes.has(name);

const mainScenes = new Set([
  "emptyStart",
  "start",
  "start+settings",
  "newVisit",
  "visit",
  "visit+found",
  "sessions",
  "sessions+add",
  "session",
  "cases",
  "cases+case",
  "findings",
  "findings+finding",
  "evening",
  "stand",
  "letter",
  "letter+issue",
  "team",
  "news",
  "sync",
  "conflicts",
  "locked",
]);

function pathOf(place: PlaceId, of?: string): string {
  return pathInVisit(
    place,
    records.visit.id,
    of ?? (places[place].path.endsWith(":sessionId") ? session?.id : null),
  );
}
