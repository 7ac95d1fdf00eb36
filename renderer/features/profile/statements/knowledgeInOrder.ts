import type { Finding } from "../../../../shared/visit/kinds/finding.ts";

/** What the host knew, from what it will be surprised by to what nobody has said yet. */
export const knowledgeInOrder = [
  "new",
  "moreCritical",
  "lessCritical",
  "confirms",
  "notSaid",
] as const satisfies readonly Finding["selfKnowledge"][];
