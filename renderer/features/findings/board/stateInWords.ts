import type { Finding } from "../../../../shared/visit/kinds/finding.ts";

/** "Agreed · in the letter". */
export function stateInWords(finding: Finding): string {
  return [
    finding.state === "agreed" ? "Agreed" : "Emerging",
    finding.inLetter ? (finding.state === "agreed" ? "in the letter" : "for the letter") : "",
    finding.polarity === "goodPractice" ? "good practice to share" : "",
    finding.inspectorWouldRaise ? "an inspector would raise it" : "",
  ]
    .filter((part) => part !== "")
    .join(" \u00B7 ");
}
