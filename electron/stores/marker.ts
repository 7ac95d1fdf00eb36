import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { claimOf } from "../segments/claim.ts";
import { markerNames, teamFolder, topFolder } from "./layout.ts";
import { type Asked, concernsOneFile, type Store } from "./store.ts";

/**
 * Whose store it is, by the markers in it: `Empty` has none at all, as a new place, an unplugged drive
 * and an emptied folder. Nothing is ever concluded from a file that is merely not there.
 */
export async function whoseStore(
  store: Store,
  team: string,
  asked: Asked,
): Promise<Result<"Ours" | "OtherTeam" | "Empty", StoreError>> {
  for (const name of markerNames(team)) {
    const got = await store.get(name, asked);
    if (!got.ok) {
      if (!concernsOneFile(got.error)) return err(got.error);
      if (got.error.type === "TooLarge") return ok("OtherTeam");
      if (got.error.type === "NotDownloadedYet")
        return err({ type: "Unreachable", retryAfterMs: null });
      continue;
    }
    const claim = claimOf(got.value);
    if (claim.ok)
      return ok(claim.value.kind === "marker" && claim.value.team === team ? "Ours" : "OtherTeam");
    if (claim.error.type === "NotASegment") return ok("OtherTeam");
  }
  const all = await store.list(topFolder, asked);
  if (!all.ok) return all;
  const isOther = all.value.some(({ name }) => !name.startsWith(teamFolder(team)));
  return ok(isOther ? "OtherTeam" : "Empty");
}

/** Makes the store the team's. A marker that the store spoils is put beside once. */
export async function writeMarker(
  store: Store,
  team: string,
  marker: Uint8Array,
  asked: Asked,
): Promise<Result<null, StoreError>> {
  for (const name of markerNames(team)) {
    const put = await store.putIfAbsent(name, marker, asked);
    if (!put.ok) return put;
    const back = await store.get(name, asked);
    if (back.ok && claimOf(back.value).ok) return ok(null);
    if (!back.ok && !concernsOneFile(back.error)) return err(back.error);
  }
  return err({ type: "Refused", code: "NotKept" });
}
