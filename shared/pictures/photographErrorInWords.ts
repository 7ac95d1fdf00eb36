import { assertNever } from "../assertNever.ts";
import { mostPictures } from "../visit/kinds/picture.ts";
import { largestPhotograph, mostPixels, type PhotographError } from "./photographHead.ts";

/** Why a file was not taken in as a picture, and what to do. Nothing else is affected. */
export function photographErrorInWords(error: PhotographError): string {
  switch (error.type) {
    case "Heic":
      return "This is an iPhone photograph (HEIC), which is not read. On the phone, send it to yourself by e-mail, or choose Settings, Camera, Formats, Most Compatible and take it again; on a computer, open it and save it as JPEG. Then add that.";
    case "OtherPicture":
      return `This is a ${error.format} picture, which is not read. Open it, save it as JPEG or PNG, and add that.`;
    case "NoPicture":
      return "This is not a picture. Photographs are taken in as JPEG, PNG or WebP.";
    case "Damaged":
      return "This picture is damaged or was saved only in part. Save it again where it was made; if it comes from a shared folder, wait until it has arrived whole.";
    case "TooManyBytes":
      return `This picture has ${megabytes(error.bytes)}; up to ${megabytes(largestPhotograph)} are read. Save it smaller, or photograph it again.`;
    case "TooManyPixels":
      return `This picture has ${error.width.toLocaleString("en-GB")} × ${error.height.toLocaleString("en-GB")} pixels; up to ${(mostPixels / 1_000_000).toString()} million are read. Save it smaller, or photograph it again.`;
    default:
      return assertNever(error);
  }
}

/** Why no further picture is taken in. */
export const visitIsFullInWords = `The visit holds ${mostPictures.toString()} pictures, and takes in no more. Delete those that say the same, or type up the lines that matter.`;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024).toString()} MB`;
