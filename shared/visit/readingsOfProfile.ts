import type { VisitRecords } from "./records.ts";

/**
 * Ids of the sessions in which the data profile was read, and of the profile among the documents: with
 * its indicators they are one source, however often it is noted from.
 */
export function readingsOfProfile({
  documents,
  sessions,
}: Pick<VisitRecords, "documents" | "sessions">): ReadonlySet<string> {
  const profiles = documents.filter(({ kind }) => kind === "dataProfile");
  const titles = new Set(profiles.map(({ title }) => title.trim().toLowerCase()));
  return new Set<string>([
    ...profiles.map(({ id }) => id),
    ...sessions
      .filter(
        ({ kind, title }) => kind === "documentReading" && titles.has(title.trim().toLowerCase()),
      )
      .map(({ id }) => id),
  ]);
}
