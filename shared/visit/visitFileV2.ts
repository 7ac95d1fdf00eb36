import * as z from "zod";
import { Hold } from "./kinds/hold.ts";
import { VisitFileV1 } from "./visitFileV1.ts";

/** The portable visit file, version 2: one JSON document with everything of one visit. Since 1: disclosure holds. */
export const VisitFileV2 = z.strictObject({
  ...VisitFileV1.shape,
  version: z.literal(2),
  holds: z.array(Hold),
});
export type VisitFileV2 = z.infer<typeof VisitFileV2>;

/** A file of version 1 as one of version 2: before holds there were none. */
export const fromV1 = (file: VisitFileV1): VisitFileV2 => ({ ...file, version: 2, holds: [] });
