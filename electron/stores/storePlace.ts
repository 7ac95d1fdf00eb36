import { createHash } from "node:crypto";
import path from "node:path";
import * as z from "zod";
import { assertNever } from "../../shared/assertNever.ts";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { folderStore } from "./folderStore.ts";
import type { HttpOptions } from "./http.ts";
import { safeAddress } from "./httpAddress.ts";
import { s3Store } from "./s3Store.ts";
import type { Store } from "./store.ts";
import { webdavStore } from "./webdavStore.ts";

/** Where a store is, without what it takes to get in. */
export const StorePlace = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("folder"), path: z.string() }),
  z.strictObject({ kind: z.literal("webdav"), url: z.string(), user: z.string() }),
  z.strictObject({
    kind: z.literal("s3"),
    endpoint: z.string(),
    region: z.string(),
    bucket: z.string(),
    prefix: z.string(),
    accessKeyId: z.string(),
  }),
]);
export type StorePlace = z.infer<typeof StorePlace>;

/** Opens the store at `place`. An address that is not encrypted on its way is refused. */
export function openStore(
  place: StorePlace,
  secret: string,
  http: HttpOptions,
): Result<Store, StoreError> {
  const address = addressOf(place);
  if (address !== null && safeAddress(address) === null)
    return err({ type: "Refused", code: "NotEncrypted" });
  switch (place.kind) {
    case "folder":
      return ok(folderStore(place.path));
    case "webdav":
      return ok(webdavStore({ ...place, password: secret }, http));
    case "s3":
      return ok(s3Store({ ...place, secretAccessKey: secret }, http));
    default:
      return assertNever(place);
  }
}

/** What the window may show of a place. */
export function labelOf(place: StorePlace): string {
  switch (place.kind) {
    case "folder":
      return path.basename(place.path) || place.path;
    case "webdav":
      return place.url;
    case "s3":
      return `${new URL(place.endpoint).host}/${place.bucket}`;
    default:
      return assertNever(place);
  }
}

/** Tells one place from another, whoever signs in to it. */
export function placeId(place: StorePlace): string {
  const parts =
    place.kind === "folder"
      ? [path.resolve(place.path)]
      : place.kind === "webdav"
        ? [place.url.replace(/\/$/, "")]
        : [place.endpoint.replace(/\/$/, ""), place.bucket, place.prefix];
  return createHash("sha256")
    .update(JSON.stringify([place.kind, ...parts]))
    .digest("hex")
    .slice(0, 32);
}

function addressOf(place: StorePlace): string | null {
  switch (place.kind) {
    case "folder":
      return null;
    case "webdav":
      return place.url;
    case "s3":
      return place.endpoint;
    default:
      return assertNever(place);
  }
}
