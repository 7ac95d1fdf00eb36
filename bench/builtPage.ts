import path from "node:path";
import { build, preview, type InlineConfig } from "vite";
import { windowBuild } from "../build/bundle/windowBuild.ts";

const root = path.resolve(import.meta.dirname, "..");

export interface BuiltPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds the page of a folder of the bench as the app's window is built, and serves it. */
export async function builtPage(folder: string): Promise<BuiltPage> {
  const config: InlineConfig = {
    configFile: false,
    logLevel: "error",
    root: path.join(root, "bench", folder),
    base: "./",
    ...windowBuild,
    build: {
      outDir: path.join(root, "out/bench", folder),
      emptyOutDir: true,
      chunkSizeWarningLimit: 4_000,
    },
    preview: { host: "127.0.0.1", port: 0 },
  };
  await build(config);
  const server = await preview(config);
  return { address: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}
