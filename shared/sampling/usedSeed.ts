import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { foldText } from "../identifiers/foldText.ts";

/** Why seeds cannot be drawn with. */
export type SeedProblem = "empty" | "tooLong" | "same";

export const longestSeed = 100;

// Letters of other alphabets that look like ours: two people who read one off a sheet mean the same.
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs("АВЕКМНОРСТУХІЈЅаеорсухіјѕԁԛԝ", "ABEKMHOPCTYXIJSaeopcyxijsdqw"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
]);

/**
 * A seed as it is used: what prints nothing is taken out, full-width and other digits and letters that
 * look like plain ones become plain, spaces are one each and none at the ends. Capitals stay.
 */
export const usedSeed = (typed: string): string =>
  foldText(typed.normalize("NFKC"))
    .text.replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/\p{Nd}/gu, digit)
    .replace(/\P{ASCII}/gu, (letter) => lookAlikes[letter] ?? letter)
    .replace(/\s+/gu, " ")
    .trim();

/** What keeps the seeds of both sides, as used, from being drawn with; null when nothing does. */
export function seedProblem(host: string, team: string): SeedProblem | null {
  if (host === "" || team === "") return "empty";
  if (host.length > longestSeed || team.length > longestSeed) return "tooLong";
  return host.toLowerCase() === team.toLowerCase() ? "same" : null;
}

/** The seal of a seed as used: its SHA-256, hexadecimal. `printf '%s' SEED | sha256sum` gives the same. */
export const sealOf = (seed: string): string => bytesToHex(sha256(utf8ToBytes(seed)));

/** Seeds this short are found from their seal by trying them all. */
export const isEasilyGuessed = (seed: string): boolean => seed.length < 12;

function pairs(from: string, to: string): readonly (readonly [string, string])[] {
  return Array.from(from, (letter, at) => [letter, to.charAt(at)] as const);
}

// Digits of one script follow one another in Unicode, from nought to nine.
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code < 128 ? character : String((code - zero) % 10);
}
