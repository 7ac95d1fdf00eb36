import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import type { StretchWords } from "../../shared/team/invitation.ts";
import { bridge } from "../bridge/bridge.ts";

/** Stretches an invitation's words in main, which has Argon2id. */
export const stretch: StretchWords = (secret, salt) =>
  bridge.stretchWords({ words: bytesToUtf8(secret), salt: new Uint8Array(salt) });
