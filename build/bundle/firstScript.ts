import type { Plugin, Rolldown } from "vite";

/**
 * What is waited for: the lock, which is the first that a window shows, and a visit that is opened
 * straight after it, if nothing came ahead. What imports something at once waits for it too.
 */
const shown = {
  lock: ["renderer/index.html"],
  visit: [
    "renderer/index.html",
    "renderer/app/startApp.tsx",
    "renderer/features/visits/VisitScreen.tsx",
  ],
};

interface Script {
  readonly bytes: number;
  readonly files: number;
}

/** Says after each build how much script is waited for. */
export const printFirstScript = (): Plugin => ({
  name: "first-script",
  apply: "build",
  generateBundle(_options, bundle) {
    const { lock, visit } = firstScript(bundle);
    this.info(
      `The first screen waits for ${inWords(lock)}, a visit behind it for ${inWords(visit)}`,
    );
  },
});

const inWords = ({ bytes, files }: Script): string =>
  `${Math.round(bytes / 1000).toLocaleString("en-GB")} kB of script in ${files} files`;

function firstScript(bundle: Rolldown.OutputBundle): Readonly<Record<keyof typeof shown, Script>> {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const waitedFor = (modules: readonly string[]): Script => {
    const all = new Set<Rolldown.OutputChunk>();
    const take = (chunk: Rolldown.OutputChunk | undefined): void => {
      if (chunk === undefined || all.has(chunk)) return;
      all.add(chunk);
      for (const name of chunk.imports) take(chunks.find(({ fileName }) => fileName === name));
    };
    for (const module of modules) {
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
      if (chunk === undefined) throw new Error(`no script of its own: ${module}`);
      take(chunk);
    }
    const bytes = [...all].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
    return { bytes, files: all.size };
  };
  return { lock: waitedFor(shown.lock), visit: waitedFor(shown.visit) };
}
