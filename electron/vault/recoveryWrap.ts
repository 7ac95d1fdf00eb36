import * as z from "zod";
import { err, type Result } from "../../shared/result.ts";
import { rootOfCode } from "./recoveryCode.ts";
import { unwrapKey, wrapKey } from "./wrapKey.ts";

/** The local key under the recovery code, as it is on the disk; never under the login's key store. */
export const RecoveryWrap = z.strictObject({
  /** 16 bytes. */
  salt: z.base64(),
  wrapped: z.base64(),
  /** The person has typed words of the code back. */
  isConfirmed: z.boolean(),
});
export type RecoveryWrap = z.infer<typeof RecoveryWrap>;

export function wrapUnderCode(
  key: Uint8Array,
  code: Uint8Array,
  random: (bytes: number) => Uint8Array,
): RecoveryWrap {
  const salt = random(16);
  const root = rootOfCode(code, salt);
  const wrapped = wrapKey({ root, context, key }, random);
  root.fill(0);
  return { salt: base64(salt), wrapped: base64(wrapped), isConfirmed: false };
}

export function unwrapWithCode(
  wrap: RecoveryWrap,
  code: Uint8Array,
): Result<Uint8Array, { readonly type: "WrongRecovery" | "Damaged" }> {
  const root = rootOfCode(code, new Uint8Array(Buffer.from(wrap.salt, "base64")));
  const opened = unwrapKey({ root, context }, new Uint8Array(Buffer.from(wrap.wrapped, "base64")));
  root.fill(0);
  if (opened.ok) return opened;
  return err({ type: opened.error === "WrongKey" ? "WrongRecovery" : "Damaged" });
}

const context = "cf/vault/recovery/v1";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
