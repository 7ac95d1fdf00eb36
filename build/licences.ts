import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";

// `npm run licences` writes `assets/help/licences.json`: each package that the shipped app is made of, with
// its licence and that licence's text, as *About* shows them. A test says when it is no longer what the
// code imports.

const root = path.resolve(import.meta.dirname, "..");
const output = path.join(root, "assets/help/licences.json");

export interface Licences {
  /** Each text once. */
  readonly texts: readonly string[];
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    /** As the package says: an SPDX expression. */
    readonly licence: string;
    /** Which of the texts; null where the package brings none. */
    readonly text: number | null;
  }[];
}

/** The packages that product code imports, and what word lists are made from, each with what it depends on. */
export function licencesOfShipped(): Licences {
  const texts: string[] = [];
  const found = new Set<string>();
  for (const name of imported()) collect(name, root, found);
  const packages = [...found]
    .map((folder) => {
      const { name, version, license } = manifestOf(folder);
      const text = licenceText(folder);
      if (text !== null && !texts.includes(text)) texts.push(text);
      return {
        name,
        version,
        licence: license ?? "as its text says",
        text: text === null ? null : texts.indexOf(text),
      };
    })
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  return { texts, packages };
}

function imported(): ReadonlySet<string> {
  const files = ["renderer", "electron", "shared", "build/wordLists"].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,css}`, { cwd: root }),
  );
  const names = new Set<string>(["electron"]);
  for (const file of files) {
    if (/\.test\.|\/testing\//.test(file)) continue;
    const code = readFileSync(path.join(root, file), "utf8");
    for (const [, from = ""] of code.matchAll(
      /(?:\bfrom|\bimport\(?|@import|\brequire\.resolve\(|\burl\()\s*["']([^"']+)["']/g,
    )) {
      const [first = "", second = ""] = from.split("/");
      const name = first.startsWith("@") ? `${first}/${second}` : first;
      if (/^[@a-z]/.test(name) && !isBuiltin(name)) names.add(name);
    }
  }
  return names;
}

function collect(name: string, from: string, found: Set<string>): void {
  const folder = folderOf(name, from);
  if (folder === null || found.has(folder) || name.startsWith("@types/")) return;
  found.add(folder);
  // What installs Electron is no part of it.
  if (name === "electron") return;
  const { dependencies } = manifestOf(folder);
  for (const below of Object.keys(dependencies ?? {})) collect(below, folder, found);
}

/** Where Node finds a package from a folder; null where it is not installed, as types alone are not. */
function folderOf(name: string, from: string): string | null {
  for (let at = from; ; at = path.dirname(at)) {
    const folder = path.join(at, "node_modules", name);
    if (existsSync(path.join(folder, "package.json"))) return folder;
    if (at === root || at === path.dirname(at)) return null;
  }
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest; // npm checks it

function licenceText(folder: string): string | null {
  const file = readdirSync(folder).find((name) =>
    /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(name),
  );
  return file === undefined ? null : readFileSync(path.join(folder, file), "utf8").trim();
}

if (process.argv[1] === import.meta.filename) {
  const licences = licencesOfShipped();
  writeFileSync(output, `${JSON.stringify(licences)}\n`);
  console.log(`${licences.packages.length} packages, ${licences.texts.length} texts`);
}
