import path from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumArgs, findChromium } from "./build/chromium.ts";

const pdfmakeParts = [
  "DocMeasure",
  "DocPreprocessor",
  "LayoutBuilder",
  "Line",
  "PDFDocument",
  "Renderer",
].map((part) => `pdfmake/js/${part}.js`);

// unit: pure code and main-process code on Node. browser: real IndexedDB, React and workers in real Chromium.
// e2e: the built app, through the double of Electron's module (e2e/double).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["{shared,electron,build}/**/*.test.ts", "renderer/**/*.node.test.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
          globalSetup: "e2e/build.ts",
          // Imported natively, so that Node's loader hooks of the double apply.
          server: { deps: { external: [/\/e2e\/double\//, /\/out\//] } },
        },
      },
      {
        plugins: [react()],
        resolve: {
          alias: [
            {
              find: /^pdfkit$/,
              replacement: path.resolve(
                import.meta.dirname,
                "node_modules/pdfkit/js/pdfkit.standalone.js",
              ),
            },
          ],
        },
        define: { global: "globalThis" },
        // Found only inside the letter worker, too late for the first test's page otherwise.
        optimizeDeps: { include: ["hyphen/en-gb/index.js", ...pdfmakeParts] },
        test: {
          name: "browser",
          include: ["renderer/**/*.test.{ts,tsx}"],
          exclude: ["renderer/**/*.node.test.ts"],
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? "", args: [...chromiumArgs] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
