import { bytesToHex } from "@noble/hashes/utils.js";
import type { StretchWords } from "../../shared/team/invitation.ts";
import { bridge } from "../bridge/bridge.ts";

/** Stretches an invitation's words in main, which has Argon2id; as hexadecimal digits, which are text. */
export const stretch: StretchWords = (secret, salt) =>
  bridge.stretchWords({ words: bytesToHex(secret), salt: new Uint8Array(salt) });
