import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";

/** What of the letter a host can have heard: `finding-` or `recommendation-` and its id, or `headline-` and a fingerprint of its words. */
export const HeardKey = z.string().regex(/^(finding|recommendation|headline)-[0-9a-f-]{16,36}$/);
export type HeardKey = z.infer<typeof HeardKey>;

/** How the host took something. */
export const HeardAnswer = z.enum(["accepted", "questioned", "newToThem"]);
export type HeardAnswer = z.infer<typeof HeardAnswer>;

/** Answers as people call them. */
export const heardAnswerWords = {
  accepted: "Accepted it",
  questioned: "Questioned it",
  newToThem: "It was new to them",
} as const satisfies Record<HeardAnswer, string>;

/** Key of a finding or recommendation. */
export const heardKeyOf = (of: "finding" | "recommendation", id: string): HeardKey => `${of}-${id}`;

/** Key of a headline: it has no id, so that another wording is another headline. */
export const heardKeyOfHeadline = (text: string): HeardKey => `headline-${fingerprint(text)}`;

/** Short name of some words, whatever their spaces and capitals: 16 hex digits of SHA-256. */
export const fingerprint = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text.toLowerCase().split(/\s+/u).filter(Boolean).join(" ")))).slice(
    0,
    16,
  );
