import { nonceLength, openLarge, sealLarge, tagLength } from "../crypto/box.ts";
import {
  bytesToHex,
  concatBytes,
  hexToBytes,
  type Random,
  u32,
  utf8ToBytes,
  viewOf,
} from "../crypto/bytes.ts";
import { digestLarge } from "../crypto/digest.ts";
import { paddedLength } from "../crypto/padding.ts";
import { err, ok, type Result } from "../result.ts";
import { largestPictureFile, type PictureImage } from "../visit/kinds/picture.ts";
import { plainWebpSize } from "./plainWebp.ts";

/** Why a file does not give the picture that a record names. */
export type PictureFault =
  /** Its hash is not the one that the record says: damaged, cut off, or another file. */
  | { readonly type: "OtherFile" }
  /** Sealed under another key than the record's. */
  | { readonly type: "CannotOpen" }
  /** What was sealed is no picture as the app makes them, or of another size than was said. */
  | { readonly type: "NoPicture" };

const magic = utf8ToBytes("CFP1");
const format = 1;
const headLength = 8;
const lengthBytes = 4;

/** So many bytes of a picture fit into its file, whatever they are padded to. */
export const largestPicture = largestPictureFile - roomAround(largestPictureFile);

/** Bytes of a file beside the picture, at most, padding of an eighth included. */
function roomAround(file: number): number {
  return headLength + nonceLength + tagLength + lengthBytes + 256 + Math.ceil(file / 8);
}

export interface SealedPicture {
  readonly image: PictureImage;
  /** The file, whose hash is its name. */
  readonly bytes: Uint8Array;
}

/** Seals one picture under a key of its own. Null for what is no picture as the app keeps them, or too large. */
export async function sealPicture(
  picture: Uint8Array,
  random: Random,
): Promise<SealedPicture | null> {
  const size = plainWebpSize(picture);
  if (size === null || picture.length > largestPicture) return null;
  const padded = new Uint8Array(paddedLength(lengthBytes + picture.length));
  padded.set(u32(picture.length));
  padded.set(picture, lengthBytes);
  const head = concatBytes(magic, new Uint8Array([format, 0, 0, 0]));
  const key = random(32);
  const box = await sealLarge(padded, { key, context: contextOf(head) }, random(nonceLength));
  const bytes = concatBytes(head, box);
  if (bytes.length > largestPictureFile) return null;
  const file = bytesToHex(await digestLarge(bytes));
  return { image: { file, key: bytesToHex(key), bytes: bytes.length, ...size }, bytes };
}

/**
 * The picture that a record names, from the file that is said to hold it. One judgement whatever way
 * the file came: the hash in the record, which came by the team's signed files, then the key, then that
 * it is a picture and nothing else. Its bytes are not decoded here.
 */
export async function openPicture(
  bytes: Uint8Array,
  image: PictureImage,
): Promise<Result<Uint8Array, PictureFault>> {
  if (bytes.length !== image.bytes || bytesToHex(await digestLarge(bytes)) !== image.file)
    return err({ type: "OtherFile" });
  const head = bytes.subarray(0, headLength);
  const isOurs = magic.every((byte, i) => head[i] === byte) && head[magic.length] === format;
  if (!isOurs || bytes.length < headLength + nonceLength + tagLength)
    return err({ type: "NoPicture" });
  const under = { key: hexToBytes(image.key), context: contextOf(head) };
  const padded = await openLarge(bytes.subarray(headLength), under);
  if (padded === null) return err({ type: "CannotOpen" });
  const length = padded.length < lengthBytes ? 0 : viewOf(padded).getUint32(0);
  const picture = padded.slice(lengthBytes, lengthBytes + length);
  const size = plainWebpSize(picture);
  return size?.width === image.width && size.height === image.height
    ? ok(picture)
    : err({ type: "NoPicture" });
}

const contextOf = (head: Uint8Array): Uint8Array => concatBytes(head, utf8ToBytes("cf/picture/v1"));
