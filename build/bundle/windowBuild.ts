import { createRequire } from "node:module";

// Found from wherever this is read: electron-vite reads it as a part of its configuration.
const { resolve } = createRequire(import.meta.url);

/** What a build of the window's code needs, for the app, for its tests and for the benches alike. */
export const windowBuild = {
  // pdfkit's browser build; pdfmake's own sources stay patchable for real tags.
  resolve: {
    alias: [{ find: /^pdfkit$/, replacement: resolve("pdfkit/js/pdfkit.standalone.js") }],
  },
  define: { global: "globalThis" },
  worker: { format: "es" as const },
};
