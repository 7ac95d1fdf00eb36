/** "Safeguarding peer challenge, Midthorpe, version 1": only what a file name may hold. */
export const suggestedName = (title: string, version: number): string =>
  `${plainName(title)}, version ${version}`;

/** The same of a draft: nobody shall take it for the letter. */
export const draftName = (title: string): string => `DRAFT ${plainName(title)}`;

/** A title as a file name may hold it. */
export function plainName(title: string): string {
  const plain = title
    .replace(/[’‘]/gu, "'")
    .replace(/\s*:\s*/gu, ", ")
    .replace(/[^\p{L}\p{N} ,()'-]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, 80)
    .trim();
  return plain === "" ? "Letter" : plain;
}
