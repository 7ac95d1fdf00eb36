import { useEffect, useState } from "react";
import { openPicture } from "../../shared/pictures/sealPicture.ts";
import type { Picture, PictureImage } from "../../shared/visit/kinds/picture.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { bridge, bridgeEvents } from "../bridge/bridge.ts";
import { currentLaptop } from "../db/currentLaptop.ts";

/** A picture on its way to the screen. */
export type ShownPicture =
  | { readonly type: "reading" }
  | { readonly type: "shown"; readonly url: string }
  /** Its file has not come from the laptop that took it, or is damaged and waits to come again. */
  | { readonly type: "notHere" }
  /** Its file is the one that the record names, and holds no picture. */
  | { readonly type: "noPicture" };

/** What a picture's record names, opened for showing; asked again when pictures have come. */
export function usePicture({ visitId, image }: Pick<Picture, "visitId" | "image">): ShownPicture {
  const [shown, setShown] = useState<ShownPicture & { readonly of?: string }>({ type: "reading" });
  const { file, key, bytes, width, height } = image;
  useEffect(() => {
    let isOver = false;
    let url: string | null = null;
    const read = async (): Promise<void> => {
      const found = await readPicture(visitId, { file, key, bytes, width, height });
      if (isOver || url !== null) return;
      if (found.type === "shown") {
        // Chromium decodes what `openPicture` has found to be one plain frame of a known size.
        url = URL.createObjectURL(new Blob([found.picture], { type: "image/webp" }));
        setShown({ type: "shown", url, of: file });
      } else setShown({ type: found.type, of: file });
    };
    const look = () => void read().catch(() => setShown({ type: "notHere", of: file }));
    look();
    const stop = bridgeEvents.picturesMoved(look);
    return () => {
      isOver = true;
      stop();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [visitId, file, key, bytes, width, height]);
  return shown.of === file ? shown : { type: "reading" };
}

type Read =
  | { readonly type: "shown"; readonly picture: Uint8Array<ArrayBuffer> }
  | { readonly type: "notHere" | "noPicture" };

/** The bytes of a picture, judged by its record. */
async function readPicture(visitId: VisitId, image: PictureImage): Promise<Read> {
  const team = currentLaptop().keys.of(visitId)?.team;
  if (team === undefined) return { type: "notHere" };
  const read = await bridge.readPicture({ team, file: image.file });
  if (!read.ok || read.value === null) return { type: "notHere" };
  const opened = await openPicture(read.value, image);
  if (opened.ok) return { type: "shown", picture: opened.value.slice() };
  return { type: opened.error.type === "OtherFile" ? "notHere" : "noPicture" };
}
