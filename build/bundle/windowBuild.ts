import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** What a build of the window's code needs, for the app, for its tests and for the benches alike. */
export const windowBuild = {
  // pdfkit's browser build; pdfmake's own sources stay patchable for real tags.
  resolve: {
    alias: [
      {
        find: /^pdfkit$/,
        replacement: path.join(root, "node_modules/pdfkit/js/pdfkit.standalone.js"),
      },
    ],
  },
  define: { global: "globalThis" },
  worker: { format: "es" as const },
};
