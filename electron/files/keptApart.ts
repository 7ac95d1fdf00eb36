import { open, readdir } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";

/** Whom a document is for: the host, or the team alone. */
export type Side = "host" | "team";

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
    if (!end.includes("<pdf:Producer>Critical Friend<")) return null;
    return end.includes("/Disclosure ") ? "team" : "host";
  }
  if (name.endsWith(".html"))
    return (await partOf(file)).includes('name="generator" content="Critical Friend"')
      ? "host"
      : null;
  if (name.endsWith(".docx") || name.endsWith(".pptx"))
    return (await madeHere(file)) ? "host" : null;
  if (name.startsWith("manifest"))
    return (await partOf(file)).includes("Critical Friend") ? "host" : null;
  return null;
}

/** Enough for the end of a PDF, and for a head. */
const part = 256 * 1024;

/** A longer one is none of ours. */
const longest = 20 * 1024 * 1024;

async function partOf(file: string, { fromEnd = false } = {}): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, part);
    const bytes = Buffer.alloc(length);
    await handle.read(bytes, 0, length, fromEnd ? size - length : 0);
    return bytes.toString("latin1");
  } finally {
    await handle.close();
  }
}

/** Whether an Office file says that this app made it. */
async function madeHere(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    if ((await handle.stat()).size > longest) return false;
    const { "docProps/core.xml": core } = unzipSync(await handle.readFile(), {
      filter: ({ name, originalSize }) => name === "docProps/core.xml" && originalSize < part,
    });
    return core !== undefined && Buffer.from(core).includes("<dc:creator>Critical Friend<");
  } finally {
    await handle.close();
  }
}
