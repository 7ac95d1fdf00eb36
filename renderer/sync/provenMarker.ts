import { randomBytes } from "@noble/hashes/utils.js";
import type { StoreError } from "../../shared/bridge/stores.ts";
import type { Result } from "../../shared/result.ts";
import { makeMarker, whoseMarker, type WhoseMarker } from "../../shared/segments/marker.ts";
import type { TeamFiles } from "./teamFiles.ts";

export type AskWithMarker<T> = (marker: Uint8Array) => Promise<Result<T, StoreError>>;

type OfTeam = Pick<TeamFiles, "keys" | "fact">;

/**
 * Asks main for something with a store, with a marker made for it. Main holds no keys: where the store
 * has markers already, the first that is genuine is found here, and main asked again with that one.
 */
export async function withMarker<T>(
  files: OfTeam,
  at: string,
  ask: AskWithMarker<T>,
  enough: readonly WhoseMarker[] = ["ours"],
): Promise<Result<T, StoreError>> {
  const { bytes } = await makeMarker(files.keys, files.fact.receive.team, {
    at,
    random: randomBytes,
  });
  const answer = await ask(bytes);
  const proven = await provenMarker(files, answer, enough);
  return proven === null ? answer : ask(proven);
}

/** Of the markers that kept main from going on, one that is good enough; null when there is none. */
export async function provenMarker(
  { keys, fact }: OfTeam,
  answer: Result<unknown, StoreError>,
  enough: readonly WhoseMarker[] = ["ours"],
): Promise<Uint8Array | null> {
  if (answer.ok || answer.error.type !== "Unproven") return null;
  for (const marker of answer.error.markers)
    if (enough.includes(await whoseMarker(marker, keys, fact.receive.team))) return marker;
  return null;
}
