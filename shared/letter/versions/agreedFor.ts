import type { AudienceOutput } from "../../visit/audienceOutput.ts";
import type { Visit } from "../../visit/kinds/visit.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { issuedVersions } from "../issuedVersions.ts";

/** What an audience may have by the agreement, however its name is spelt here; null where nothing was agreed of it. */
export function agreedFor(
  { audiences, audienceOutputs }: Pick<Visit, "audiences" | "audienceOutputs">,
  to: string,
): readonly AudienceOutput[] | null {
  const known = audiences.map(asOne);
  return known.includes(asOne(to))
    ? (audienceOutputs.find(({ audience }) => asOne(audience) === asOne(to))?.outputs ?? null)
    : null;
}

/** To whom an output may go: the letter's addressees, the last first, and the audiences that were agreed; each once. */
export function recipientsOf({
  visit,
  letters,
}: Pick<VisitRecords, "visit" | "letters">): readonly string[] {
  const names = new Map<string, string>();
  for (const name of [
    ...issuedVersions(letters).map(({ addressee }) => addressee.name),
    ...visit.audiences,
  ])
    if (name.trim() !== "" && !names.has(asOne(name))) names.set(asOne(name), name.trim());
  return [...names.values()];
}

/** The agreement's "Director of children's services" is the letter's "Director of Children’s Services". */
const asOne = (name: string): string =>
  name.normalize("NFKC").replace(/[‘’ʼ]/gu, "'").replace(/\s+/gu, " ").trim().toLowerCase();
