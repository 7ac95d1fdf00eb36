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

// What real browsers do on two busy cores is not always in time; what is broken fails twice.
const busyMachineRetries = process.env["CI"] === undefined ? 0 : 1;

const windowPackages = [
  "@hookform/resolvers/zod",
  "@noble/hashes/sha2.js",
  "@noble/hashes/utils.js",
  "axe-core",
  "dexie",
  "dexie-react-hooks",
  "fast-check",
  "hyphen/en-gb/index.js",
  "papaparse",
  "qr",
  "qr/decode.js",
  "react",
  "react-aria-components",
  "react-dom",
  "react-dom/client",
  "react-hook-form",
  "react/jsx-dev-runtime",
  "react/jsx-runtime",
  "tinykeys",
  "uuid",
  "vitest-browser-react",
  "zod",
];

// unit: pure code and main-process code on Node. browser: real IndexedDB, React and workers in real Chromium.
// e2e: the built app, through the double of Electron's module (e2e/double).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          // Some wait for a real server or a disk, which other work may keep busy.
          testTimeout: 30_000,
          hookTimeout: 60_000,
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
          retry: busyMachineRetries,
          maxWorkers: 2,
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
        // All of them: one that is found while tests run reloads the page under them, and they never end.
        optimizeDeps: { include: [...windowPackages, ...pdfmakeParts] },
        test: {
          name: "browser",
          include: ["renderer/**/*.test.{ts,tsx}"],
          exclude: ["renderer/**/*.node.test.ts"],
          setupFiles: ["renderer/testing/setup.ts"],
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          retry: busyMachineRetries,
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
