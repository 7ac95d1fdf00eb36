import { realDisk } from "../../files/disk.ts";
import { claimOf, placeOf } from "../../segments/claim.ts";
import { segmentFolder } from "../../segments/segmentFolder.ts";
import { markerBytes, teamA } from "../../segments/testing/segmentBytes.ts";
import { temporaryFolder } from "../../segments/testing/temporaryFolder.ts";
import { writeMarker } from "../marker.ts";
import { mirror } from "../mirror.ts";
import { type MirrorInput } from "../round.ts";
import { MirrorMemory } from "../mirrorMemory.ts";
import type { Store } from "../store.ts";

type Choices = Partial<Pick<MirrorInput, "direction" | "signal" | "onProgress">>;

/** A laptop with a segment folder of its own that mirrors with `store`. */
export function laptop(
  store: Store,
  { root = temporaryFolder(), disk = realDisk, team = teamA } = {},
) {
  const { segments } = segmentFolder(root, { disk }).of(team);
  const memory = new MirrorMemory();
  return {
    root,
    segments,
    memory,
    begin: () => writeMarker(store, team, markerBytes(team), {}),
    write: async (bytes: Uint8Array) => {
      const claim = claimOf(bytes);
      if (!claim.ok) throw new Error("not a segment");
      return segments.write(placeOf(claim.value), bytes);
    },
    mirror: (choices: Choices & { readonly store?: Store } = {}) =>
      mirror({
        team,
        local: segments,
        store,
        memory,
        direction: "both",
        signal: new AbortController().signal,
        now: () => new Date("2026-11-21T18:30:00Z"),
        onProgress: () => undefined,
        onReceived: () => undefined,
        ...choices,
      }),
    /** All segments, by device and name. */
    files: async (): Promise<ReadonlyMap<string, string>> => {
      const listed = await segments.list();
      if (!listed.ok) throw new Error(listed.error.type);
      const files = listed.value.map(
        async (file) =>
          [
            `${file.device}/${file.name}`,
            Buffer.from((await segments.read(file)) ?? []).toString("base64"),
          ] as const,
      );
      return new Map(await Promise.all(files));
    },
  };
}
