import { largestMarker, type StoreError } from "../../shared/bridge/stores.ts";
import { bytesToHex } from "../../shared/crypto/bytes.ts";
import { digest } from "../../shared/crypto/digest.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { type Claim, claimOf } from "../segments/claim.ts";
import { markerNames, teamFolder, topFolder } from "./layout.ts";
import { type Asked, concernsOneFile, type Store } from "./store.ts";

/** Whose store it is, by the markers in it. */
export type Whose =
  | { readonly type: "Ours"; readonly marker: Uint8Array }
  /** It has markers that say they are the team's, and nobody who has its keys has said so. */
  | { readonly type: "Unproven"; readonly markers: readonly Uint8Array[] }
  | { readonly type: "OtherTeam" }
  /** No marker at all, as in a new place, on an unplugged drive and in an emptied folder. */
  | { readonly type: "Empty" };

/**
 * Looks whose store it is. `proven` are fingerprints of markers that the window has made or verified;
 * main has no keys to do so. Nothing is ever concluded from a file that is merely not there.
 */
export async function whoseStore(
  store: Store,
  team: string,
  { proven, ...asked }: Asked & { readonly proven: readonly (string | null)[] },
): Promise<Result<Whose, StoreError>> {
  const markers: Uint8Array[] = [];
  let isOther = false;
  for (const name of markerNames(team)) {
    const got = await store.get(name, asked);
    if (!got.ok) {
      if (!concernsOneFile(got.error)) return err(got.error);
      if (got.error.type === "NotDownloadedYet")
        return err({ type: "Unreachable", retryAfterMs: null });
      isOther ||= got.error.type === "TooLarge";
      continue;
    }
    const claim = claimOf(got.value);
    if (claim.ok && isMarkerOf(team, claim.value) && got.value.length <= largestMarker) {
      const marker = new Uint8Array(got.value); // without the pool that a Buffer may lie in
      if (proven.includes(fingerprintOf(marker))) return ok({ type: "Ours", marker });
      markers.push(marker);
    } else isOther ||= claim.ok || claim.error.type === "NotASegment";
  }
  if (markers.length > 0) return ok({ type: "Unproven", markers });
  const all = isOther ? ok([]) : await store.list(topFolder, asked);
  if (!all.ok) return all;
  isOther ||= all.value.some(({ name }) => !name.startsWith(teamFolder(team)));
  return ok({ type: isOther ? "OtherTeam" : "Empty" });
}

const isMarkerOf = (team: string, claim: Claim) => claim.kind === "marker" && claim.team === team;

/** What a marker that was verified is remembered by: SHA-256 in hexadecimal digits. */
export const fingerprintOf = (marker: Uint8Array): string => bytesToHex(digest(marker));

/**
 * Makes the store the team's. A marker that the store spoils, or that another is in place of, is put
 * beside once. Where others are in both places, as when laptops begin at the same moment, whose they
 * are is to be looked at.
 */
export async function writeMarker(
  store: Store,
  team: string,
  marker: Uint8Array,
  asked: Asked,
): Promise<Result<null, StoreError>> {
  let isThere = false;
  for (const name of markerNames(team)) {
    const put = await store.putIfAbsent(name, marker, asked);
    if (!put.ok) return put;
    const back = await store.get(name, asked);
    if (back.ok && fingerprintOf(back.value) === fingerprintOf(marker)) return ok(null);
    if (!back.ok && !concernsOneFile(back.error)) return err(back.error);
    isThere ||= back.ok && claimOf(back.value).ok;
  }
  return isThere ? ok(null) : err({ type: "Refused", code: "NotKept" });
}
