import * as z from "zod";
import { open, seal } from "../crypto/box.ts";
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from "../crypto/bytes.ts";
import { paddedLength } from "../crypto/padding.ts";
import { subkey } from "../crypto/subkey.ts";
import { VocabularyKey } from "../visit/fields.ts";
import type { CaseReading } from "../visit/kinds/caseReading.ts";

type Reading = Pick<CaseReading, "id">;

/** What a reader answers on one area, and under which words. */
export const BlindAnswer = z.strictObject({
  rating: VocabularyKey,
  wording: VocabularyKey.nullable(),
});
export type BlindAnswer = z.infer<typeof BlindAnswer>;

/**
 * An answer of a blind reading as it is kept: in cipher, and padded, so that neither what it says nor
 * how long it is shows wherever records are shown, searched, saved or compared.
 *
 * It is an envelope and no safe: its key is made of the record's own id, so that no answer is lost
 * with the laptop it was given on and the visit file alone opens it. Whoever writes a program for it
 * can read it, as they can read all else that the team's key opens on their laptop; see SECURITY.md.
 */
export const sealAnswer = (reading: Reading, area: string, answer: BlindAnswer): string =>
  sealed(reading, `answer ${area}`, answer);

/** A remark, in the same way. */
export const sealRemark = (reading: Reading, area: string, remark: string): string =>
  sealed(reading, `remark ${area}`, remark);

/** The answer that was sealed; null for none, and for what is no sealed answer of this reading and area. */
export const openAnswer = (
  reading: Pick<CaseReading, "id" | "sealed">,
  area: string,
): BlindAnswer | null =>
  BlindAnswer.safeParse(opened(reading, `answer ${area}`, reading.sealed[area])).data ?? null;

/** The remark that was sealed, in the same way; empty for none. */
export const openRemark = (
  reading: Pick<CaseReading, "id" | "sealedRemarks">,
  area: string,
): string =>
  z.string().safeParse(opened(reading, `remark ${area}`, reading.sealedRemarks[area])).data ?? "";

function sealed({ id }: Reading, of: string, value: unknown): string {
  const json = utf8ToBytes(JSON.stringify(value));
  // White space behind JSON says nothing.
  const padded = new Uint8Array(paddedLength(json.length)).fill(0x20);
  padded.set(json);
  const key = keyOf(id, of);
  // Made of what is sealed: the same answer given twice is no change of the record.
  const nonce = subkey(key, "nonce", { salt: padded, length: 24 });
  return bytesToHex(seal(padded, { key, context: utf8ToBytes(of) }, nonce));
}

function opened({ id }: Reading, of: string, hex: string | undefined): unknown {
  if (hex === undefined || !/^(?:[0-9a-f]{2})+$/u.test(hex)) return null;
  const plain = open(hexToBytes(hex), { key: keyOf(id, of), context: utf8ToBytes(of) });
  try {
    return plain === null ? null : JSON.parse(bytesToUtf8(plain));
  } catch {
    return null; // sealed by a program of somebody's own
  }
}

const keyOf = (reading: string, of: string): Uint8Array =>
  subkey(utf8ToBytes(reading), `cf/blind-reading/v1 ${of}`);
