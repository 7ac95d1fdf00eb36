import type { FolderError } from "../../shared/bridge/segmentFolder.ts";
import type { StoreError } from "../../shared/bridge/stores.ts";

/** Why a mirror stopped, when it was this laptop's own disk. */
export const localError = (error: FolderError): StoreError =>
  error.type === "DiskFull"
    ? { type: "LocalDiskFull" }
    : { type: "Refused", code: error.type === "Failed" ? error.code : `Local${error.type}` };
