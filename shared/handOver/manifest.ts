import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { draftWords } from "../letter/letterDefinition.ts";
import { whenInWords } from "../words/whenInWords.ts";

/** What a manifest says it is, for programs. */
export const handOverFormat = "critical-friend.hand-over";

/** A file that the council is given. */
export interface HandedFile {
  readonly name: string;
  /** What it is, in words. */
  readonly what: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is said of a folder as a whole. */
export interface HandOver {
  readonly isDraft: boolean;
  /** The council, and who there it is addressed to. */
  readonly to: string;
  readonly programme: string;
  /** The issued version that is in it; null where none is. */
  readonly letter: {
    readonly version: number;
    readonly issuedAt: string;
    readonly contentHash: string;
  } | null;
  readonly madeAt: string;
}

/**
 * The two manifests of a folder, of the very bytes that are written: `manifest.txt` to read, whose
 * lines `sha256sum -c manifest.txt` checks as well, and `manifest.json` for programs.
 */
export function manifestsOf(
  { isDraft, to, programme, letter, madeAt }: HandOver,
  files: readonly HandedFile[],
): readonly HandedFile[] {
  const hashed = files.map(({ name, what, bytes }) => ({
    name,
    what,
    bytes: bytes.length,
    sha256: bytesToHex(sha256(bytes)),
  }));
  const facts = [
    ...(isDraft ? [draftWords] : []),
    `What was handed over to: ${to}`,
    `Programme: ${programme}`,
    letter === null
      ? "No issued letter is in it."
      : `Letter: version ${letter.version}, issued ${whenInWords(letter.issuedAt)}, fingerprint of its text ${letter.contentHash}`,
    `Made: ${whenInWords(madeAt)}`,
    ...hashed.map(({ name, what }) => `${name}: ${what}`),
    "Below, the SHA-256 of each file and its name; “sha256sum -c manifest.txt” checks them.",
  ];
  const text = [
    ...facts.map((fact) => `# ${fact.replace(/\s+/gu, " ")}`),
    ...hashed.map(({ sha256: hash, name }) => `${hash}  ${name}`),
  ];
  const json = {
    format: handOverFormat,
    version: 1,
    isDraft,
    to,
    programme,
    letter,
    madeAt,
    files: hashed,
  };
  const file = (name: string, content: string): HandedFile => ({
    name,
    what: "Manifest",
    bytes: new Uint8Array(utf8ToBytes(content)),
  });
  return [
    file("manifest.txt", `${text.join("\n")}\n`),
    file("manifest.json", `${JSON.stringify(json, null, 1)}\n`),
  ];
}
