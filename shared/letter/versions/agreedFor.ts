import type { AudienceOutput } from "../../visit/audienceOutput.ts";
import type { Visit } from "../../visit/kinds/visit.ts";

/** What an audience may have by the agreement; null where nothing was agreed of it. */
export const agreedFor = (
  { audiences, audienceOutputs }: Pick<Visit, "audiences" | "audienceOutputs">,
  to: string,
): readonly AudienceOutput[] | null =>
  audiences.includes(to)
    ? (audienceOutputs.find(({ audience }) => audience === to)?.outputs ?? null)
    : null;
