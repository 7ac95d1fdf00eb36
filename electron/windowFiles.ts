import { readdirSync } from "node:fs";
import path from "node:path";

export interface WindowFile {
  readonly file: string;
  readonly contentType: string;
}

/**
 * Every file under `folder` by the URL path it is served at (`/assets/a.js`). Listed once at start:
 * what is not in this map does not exist for the window, so no path is ever joined from a request.
 * Throws for a kind of file the app has no content type for.
 */
export function listWindowFiles(folder: string): ReadonlyMap<string, WindowFile> {
  return new Map(walk(folder, ""));
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

// Own recursion rather than readdir's `recursive`, which Electron's asar archives have not always known.
function* walk(folder: string, prefix: string): Generator<[string, WindowFile]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    const address = `${prefix}/${encodeURIComponent(entry.name)}`;
    if (entry.isDirectory()) yield* walk(file, address);
    else if (!entry.name.endsWith(".map"))
      yield [address, { file, contentType: typeOf(entry.name) }];
  }
}

function typeOf(name: string): string {
  const type = contentTypes[path.extname(name).toLowerCase()];
  if (type === undefined) throw new Error(`no content type for ${name}`);
  return type;
}
