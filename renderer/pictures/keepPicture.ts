import { randomBytes } from "@noble/hashes/utils.js";
import { assertNever } from "../../shared/assertNever.ts";
import { sealPicture } from "../../shared/pictures/sealPicture.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { PictureImage } from "../../shared/visit/kinds/picture.ts";
import { bridge } from "../bridge/bridge.ts";
import { currentLaptop } from "../db/currentLaptop.ts";

/**
 * Seals a picture as `preparePicture` made it and keeps its file on this laptop. It is durable before
 * any record names it. The error says in words why it was not kept.
 */
export async function keepPicture(
  visitId: VisitId,
  picture: Uint8Array,
): Promise<Result<PictureImage, string>> {
  const team = currentLaptop().keys.of(visitId)?.team;
  const sealed = await sealPicture(picture, randomBytes);
  if (team === undefined || sealed === null)
    return err("The visit is not on this laptop any more.");
  const { image, bytes } = sealed;
  const written = await bridge.writePicture({ team, file: image.file, bytes });
  if (written.ok) return ok(image);
  const { error } = written;
  switch (error.type) {
    case "DiskFull":
      return err(
        "There is no room left on the disk, so the picture was not added. Free some room, then try again.",
      );
    case "ReadOnly":
    case "Missing":
      return err(
        "The folder of this app’s data does not let itself be written to, so the picture was not added. Ask IT about it.",
      );
    case "OtherFile":
    case "Failed":
      return err("The disk did not take the picture, so it was not added. Try again.");
    default:
      return assertNever(error);
  }
}
