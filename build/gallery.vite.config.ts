import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { windowBuild } from "./bundle/windowBuild.ts";

const root = path.resolve(import.meta.dirname, "..");

// The pieces of the window in each state, as a page of its own: for looking at while one is made
// (`npm run gallery`), and built for its pictures. It is no part of the app.
export default defineConfig({
  root: path.join(root, "renderer/testing/gallery"),
  base: "./",
  plugins: [react()],
  ...windowBuild,
  build: {
    outDir: path.join(root, "out/gallery"),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4_000,
  },
});
