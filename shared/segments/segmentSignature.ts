import { concatBytes, utf8ToBytes } from "../crypto/bytes.ts";
import { digestLarge } from "../crypto/digest.ts";
import { isSignature, sign, signatureLength } from "../crypto/signature.ts";

/** The signature that ends a segment, over all that stands before it. */
export const signSegment = async (body: Uint8Array, secret: Uint8Array): Promise<Uint8Array> =>
  sign(await signedPart(body), secret);

/** Whether a segment is signed by `signKey`. */
export const isSignedBy = async (segment: Uint8Array, signKey: Uint8Array): Promise<boolean> =>
  isSignature(
    segment.subarray(-signatureLength),
    await signedPart(segment.subarray(0, -signatureLength)),
    signKey,
  );

const signedPart = async (body: Uint8Array) =>
  concatBytes(utf8ToBytes("cf/segment-signature/v1"), await digestLarge(body));
