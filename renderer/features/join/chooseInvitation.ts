import { err, ok, type Result } from "../../../shared/result.ts";
import { checkInvitationFile } from "../../../shared/team/invitation.ts";
import { readQr } from "../../sync/invitationQr.ts";
import { joinErrorInWords } from "./joinErrorInWords.ts";

/** An invitation as it was written; whether the words open it is not known yet. */
export interface ChosenInvitation {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const largestPicture = 40 * 1024 * 1024;
const largestFile = 64 * 1024;
/** Photographs of phones are larger than a code needs, and take long to look through. */
const longestSide = 2_400;

/** Reads an invitation file, or the picture of its QR code; why not, in words. */
export async function chooseInvitation(file: File): Promise<Result<ChosenInvitation, string>> {
  const isPicture = /\.(?:png|jpe?g)$/i.test(file.name) || file.type.startsWith("image/");
  const bytes = isPicture ? await bytesInPicture(file) : await bytesInFile(file);
  if (bytes === null) return err(isPicture ? noCode : notOne);
  const whole = checkInvitationFile(bytes);
  return whole.ok ? ok({ fileName: file.name, bytes }) : err(joinErrorInWords(whole.error).text);
}

const noCode =
  "No QR code could be read in this picture: take it straight on, sharp and without glare, or choose the file itself";
const notOne = joinErrorInWords({ type: "NotAnInvitation" }).text;

async function bytesInFile(file: File): Promise<Uint8Array | null> {
  return file.size > largestFile ? null : new Uint8Array(await file.arrayBuffer());
}

async function bytesInPicture(file: File): Promise<Uint8Array | null> {
  if (file.size > largestPicture) return null;
  const picture = await createImageBitmap(file).catch(() => null); // not a picture, whatever its name
  if (picture === null) return null;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const surface = new OffscreenCanvas(width, height).getContext("2d");
  if (surface === null) return null;
  // A transparent picture would come out as black on black.
  surface.fillStyle = "white";
  surface.fillRect(0, 0, width, height);
  surface.drawImage(picture, 0, 0, width, height);
  picture.close();
  return readQr(surface.getImageData(0, 0, width, height));
}
