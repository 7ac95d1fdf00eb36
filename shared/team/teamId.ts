import type * as z from "zod";
import { hexOf } from "../crypto/hexOf.ts";

/** Names a team: 16 bytes as 32 hexadecimal digits. */
export const TeamId = hexOf(16);
export type TeamId = z.infer<typeof TeamId>;
