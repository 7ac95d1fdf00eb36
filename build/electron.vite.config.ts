import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { printFirstScript } from "./bundle/firstScript.ts";
import { windowBuild } from "./bundle/windowBuild.ts";

const root = path.resolve(import.meta.dirname, "..");

// One CommonJS preload: a sandboxed window can load nothing else. Everything is bundled,
// so the packed app carries out/ and no node_modules.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: path.join(root, "out/main"),
      rolldownOptions: {
        input: {
          main: path.join(root, "electron/main.ts"),
          // Files of their own, for main to start as threads.
          argon2Worker: path.join(root, "electron/vault/argon2Worker.ts"),
          spellThread: path.join(root, "electron/spelling/spellThread.ts"),
        },
        output: { entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: path.join(root, "out/preload"),
      rolldownOptions: {
        input: path.join(root, "electron/preload.ts"),
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: path.join(root, "renderer"),
    plugins: [react(), printFirstScript()],
    ...windowBuild,
    build: {
      minify: true,
      // One sheet for all screens: what stands where never depends on which was gone to first.
      cssCodeSplit: false,
      outDir: path.join(root, "out/renderer"),
      rolldownOptions: {
        input: path.join(root, "renderer/index.html"),
        // What the lock needs in one file: each costs the first window a way to the disk.
        output: { codeSplitting: { groups: [{ name: "lock", tags: ["$initial"] }] } },
      },
    },
  },
});
