import { shortNameOf } from "../words/namesOfHost.ts";

/** What one council is counted under, however its name is written: "Northmere County Council" is "Northmere". */
export const councilKey = (name: string): string =>
  shortNameOf(name.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim() || name.toLowerCase().trim();
