import { vi } from "vitest";

/** Takes the ciphers and deflate away that the runtime has, until `vi.unstubAllGlobals`. */
export function withoutRuntime(): void {
  const noRandomness = (bytes: Uint8Array) => bytes;
  vi.stubGlobal("crypto", { getRandomValues: noRandomness, subtle: {} });
  vi.stubGlobal("CompressionStream", undefined);
  vi.stubGlobal("DecompressionStream", undefined);
}
