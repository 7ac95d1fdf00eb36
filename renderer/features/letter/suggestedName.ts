/** "Safeguarding peer challenge, Midthorpe, version 1": only what a file name may hold. */
export function suggestedName(title: string, version: number): string {
  const plain = title
    .replace(/[’‘]/gu, "'")
    .replace(/\s*:\s*/gu, ", ")
    .replace(/[^\p{L}\p{N} ,()'-]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, 80)
    .trim();
  return `${plain === "" ? "Letter" : plain}, version ${version}`;
}
