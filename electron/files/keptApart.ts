import { open, readdir } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { handOverFormat } from "../../shared/handOver/manifest.ts";
import { printedFor } from "./pagePrinter.ts";

/** Whom a document is for: the host, or the team alone. */
export type Side = keyof typeof printedFor;

/**
 * The name of a document in `folder` that this app made for the other side than `side`; null where there
 * is none. What is for the team alone never lies beside what goes to the host: a folder is sent whole. A
 * folder that cannot be looked at holds nothing, and nothing can be written to it either.
 */
export async function besideOtherSide(folder: string, side: Side): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = await sideOf(path.join(folder, name)).catch(() => null);
    if (found !== null && found !== side) return name;
  }
  return null;
}

/** Whom a document that this app made is for; null of any other file. Told by what it says of itself, whatever it is called. */
export async function sideOf(file: string): Promise<Side | null> {
  const name = path.basename(file).toLowerCase();
  if (name.endsWith(".pdf")) {
    // What a PDF says of itself stands at its end.
    const end = await partOf(file, { fromEnd: true });
    if (end.includes(printedFor.team)) return "team";
    if (end.includes(printedFor.host)) return "host";
    if (!end.includes("<pdf:Producer>Critical Friend<")) return null;
    return end.includes("/Disclosure ") ? "team" : "host";
  }
  if (name.endsWith(".html"))
    return (await partOf(file)).includes('name="generator" content="Critical Friend"')
      ? "host"
      : null;
  if (name.endsWith(".docx") || name.endsWith(".pptx"))
    return (await madeHere(file)) ? "host" : null;
  if (name.endsWith(".zip")) {
    const manifest = await inZip(file, /(?:^|\/)manifest\.json$/u);
    return manifest?.includes(handOverFormat) ? "host" : null;
  }
  if (name === "manifest.json")
    return (await partOf(file)).includes(handOverFormat) ? "host" : null;
  return null;
}

/** Enough for the end of a PDF, and for a head. */
const mostOfPart = 256 * 1024;

/** A longer one is none of ours. */
const longest = 20 * 1024 * 1024;

async function partOf(file: string, { fromEnd = false } = {}): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, mostOfPart);
    const bytes = Buffer.alloc(length);
    await handle.read(bytes, 0, length, fromEnd ? size - length : 0);
    return bytes.toString("latin1");
  } finally {
    await handle.close();
  }
}

/** Whether an Office file says that this app made it. */
const madeHere = async (file: string): Promise<boolean> =>
  (await inZip(file, /^docProps\/core\.xml$/u))?.includes("<dc:creator>Critical Friend<") ?? false;

/** A small part of a packed file; null where there is none of that name. */
async function inZip(file: string, name: RegExp): Promise<Buffer | null> {
  const handle = await open(file);
  try {
    if ((await handle.stat()).size > longest) return null;
    const [found] = Object.values(
      unzipSync(await handle.readFile(), {
        filter: (part) => name.test(part.name) && part.originalSize < mostOfPart,
      }),
    );
    return found === undefined ? null : Buffer.from(found);
  } finally {
    await handle.close();
  }
}
