import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { galleryTabs } from "../../renderer/testing/gallery/galleryTabs.ts";
import { setLook } from "./photograph.ts";
import { pictureArgs, pictureTime, shower, type Walk } from "./walk.ts";

type Act = (page: Page) => Promise<void>;

const pressed =
  (button: string, opens: "dialog" | "alertdialog" | "menu" | "listbox"): Act =>
  async (page) => {
    await page.getByRole("button", { name: button }).first().click();
    await page.getByRole(opens).waitFor();
  };

/** What is opened over a part of the gallery. */
const acts: readonly { readonly name: string; readonly tab: string; readonly act: Act }[] = [
  {
    name: "mistake",
    tab: "forms",
    act: async (page) => {
      await page.getByRole("button", { name: "Save the visit" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "palette", tab: "words", act: pressed("Search", "dialog") },
  { name: "menu", tab: "words", act: pressed("More", "menu") },
  { name: "dialog", tab: "forms", act: pressed("Destroy the notes", "alertdialog") },
  { name: "select", tab: "forms", act: pressed("Source group", "listbox") },
  { name: "calendar", tab: "forms", act: pressed("Choose from a calendar", "dialog") },
];

const galleryScenes = [...galleryTabs.map((tab) => ({ name: tab, tab, act: null })), ...acts].map(
  (scene) => ({ ...scene, name: `gallery+${scene.name}` }),
);

export const galleryNames: readonly string[] = galleryScenes.map(({ name }) => name);

/** Builds the gallery of the pieces that screens are made of, and leads through it as `walk` does through the app. */
export async function walkGallery(options: Walk): Promise<readonly string[]> {
  const configFile = path.resolve(import.meta.dirname, "../../build/gallery.vite.config.ts");
  await build({ configFile, logLevel: "error" });
  const server = await preview({ configFile, preview: { host: "127.0.0.1", port: 0 } });
  const { executablePath } = options;
  const browser = await chromium.launch({ executablePath, args: [...pictureArgs] });
  const { show, faults } = shower(options);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    await page.clock.setFixedTime(pictureTime);
    await setLook(page, "light");
    for (const { name, tab, act } of galleryScenes)
      await show(name, page, async () => {
        await page.goto("about:blank");
        await page.goto(`${server.resolvedUrls?.local[0] ?? ""}#${tab}`);
        await page.getByRole("tab", { selected: true }).waitFor();
        await act?.(page);
      });
  } finally {
    await browser.close();
    await server.close();
  }
  return faults;
}
