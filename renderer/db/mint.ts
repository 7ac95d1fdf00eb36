import { v7 } from "uuid";
import type { Mint } from "../../shared/visit/programme/programme.ts";

/** This laptop's ids (UUIDv7) and clock. */
export const mint: Mint = {
  newId: () => v7(),
  now: () => new Date().toISOString(),
};
