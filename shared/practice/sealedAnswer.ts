import * as z from "zod";
import { utf8ToBytes } from "../crypto/bytes.ts";
import { openJson, sealJson } from "../crypto/sealedJson.ts";
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

const sealed = ({ id }: Reading, of: string, value: unknown): string =>
  sealJson(value, { key: keyOf(id, of), place: of });

const opened = ({ id }: Reading, of: string, hex: string | undefined): unknown =>
  openJson(hex, { key: keyOf(id, of), place: of });

const keyOf = (reading: string, of: string): Uint8Array =>
  subkey(utf8ToBytes(reading), `cf/blind-reading/v1 ${of}`);
