import type { Plugin, Rolldown } from "vite";

/** What the window reads before it shows anything: the entry and what that imports at once. */
interface FirstScript {
  readonly bytes: number;
  readonly files: number;
}

/** Says after each build how much script the first screen waits for. */
export const printFirstScript = (): Plugin => ({
  name: "first-script",
  apply: "build",
  generateBundle(_options, bundle) {
    const { bytes, files } = firstScriptOf(bundle);
    const size = Math.round(bytes / 1000).toLocaleString("en-GB");
    this.info(`The first screen waits for ${size} kB of script in ${files} files`);
  },
});

function firstScriptOf(bundle: Rolldown.OutputBundle): FirstScript {
  const first = new Map<string, number>();
  const take = (fileName: string): void => {
    const chunk = bundle[fileName];
    if (chunk?.type !== "chunk" || first.has(fileName)) return;
    first.set(fileName, Buffer.byteLength(chunk.code));
    chunk.imports.forEach(take);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === "chunk" && chunk.isEntry) take(chunk.fileName);
  return { bytes: [...first.values()].reduce((sum, one) => sum + one, 0), files: first.size };
}
