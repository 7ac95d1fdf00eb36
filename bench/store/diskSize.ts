import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Bytes that the origin's IndexedDB has on the disk of the profile. */
export function sizeOfStore(profile: string, origin: string): number {
  const folder = path.join(profile, "Default/IndexedDB");
  const { port } = new URL(origin);
  const own = readdirSync(folder).filter((name) => name.startsWith(`http_127.0.0.1_${port}.`));
  return own.reduce((sum, name) => sum + sizeOf(path.join(folder, name)), 0);
}

function sizeOf(place: string): number {
  const status = statSync(place);
  if (!status.isDirectory()) return status.size;
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0);
}
