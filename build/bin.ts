import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../node_modules/.bin");

/** How to start a command that came with npm. npm's commands are scripts on Windows, which only a shell can start. */
export function bin(name: string): { readonly command: string; readonly shell: boolean } {
  const shell = process.platform === "win32";
  const command = path.join(folder, name);
  return { command: shell ? `"${command}"` : command, shell };
}
