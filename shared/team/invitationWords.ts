import { wordlist } from "@scure/bip39/wordlists/english.js";
import { type Random, utf8ToBytes } from "../crypto/bytes.ts";
import { err, ok, type Result } from "../result.ts";

/** Words spoken to open an invitation: 66 random bits. */
export const invitationWordCount = 6;

export type WordsError =
  | { readonly type: "WrongNumberOfWords"; readonly count: number }
  /** Not a word of the list: misheard or mistyped. `position` counts from 1. */
  | { readonly type: "UnknownWord"; readonly position: number; readonly word: string };

/** Six words of the BIP 39 English list, each of its 2,048 words equally likely. */
export function drawWords(random: Random): readonly string[] {
  return Array.from({ length: invitationWordCount }, () => {
    const [high = 0, low = 0] = random(2);
    return wordlist[((high << 8) | low) % wordlist.length] ?? ""; // 2,048 divides 65,536
  });
}

/**
 * The secret that the words stand for, however they were typed: case, punctuation and line breaks do not
 * matter, nor whether a word of the list is spelled as in Britain, "colour".
 */
export function secretOfWords(typed: string): Result<Uint8Array, WordsError> {
  const spoken = typed.toLowerCase().match(/\p{L}+/gu) ?? [];
  const words = spoken.map((word) => american.get(word) ?? word);
  const unknown = words.findIndex((word) => !known.has(word));
  if (unknown !== -1)
    return err({ type: "UnknownWord", position: unknown + 1, word: spoken[unknown] ?? "" });
  if (words.length !== invitationWordCount)
    return err({ type: "WrongNumberOfWords", count: words.length });
  return ok(utf8ToBytes(words.join(" ")));
}

const known = new Set(wordlist);

/** Words of the list that are spelled otherwise where they are heard. None of these is itself on the list. */
export const britishSpellings = {
  armour: "armor",
  catalogue: "catalog",
  cheque: "check",
  colour: "color",
  defence: "defense",
  draught: "draft",
  enquiry: "inquiry",
  enrol: "enroll",
  favourite: "favorite",
  fibre: "fiber",
  flavour: "flavor",
  harbour: "harbor",
  humour: "humor",
  instal: "install",
  labour: "labor",
  licence: "license",
  mum: "mom",
  odour: "odor",
  practise: "practice",
  programme: "program",
  vapour: "vapor",
} as const;
const american = new Map<string, string>(Object.entries(britishSpellings));
