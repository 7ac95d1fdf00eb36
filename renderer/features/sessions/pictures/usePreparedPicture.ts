import { useEffect, useState } from "react";
import {
  photographErrorInWords,
  visitIsFullInWords,
} from "../../../../shared/pictures/photographErrorInWords.ts";
import { mostPictures } from "../../../../shared/visit/kinds/picture.ts";
import { preparePicture } from "../../../pictures/preparePicture.ts";
import { refuseLargeImport } from "../../../sync/freeSpace.ts";

/** A photograph on its way to being a picture of the visit; nothing of it is kept yet. */
export type PreparedPicture =
  | { readonly type: "reading" }
  | { readonly type: "ready"; readonly picture: Uint8Array; readonly url: string }
  | { readonly type: "refused"; readonly message: string };

/** The photograph in a file as the app would keep it, or why not. `held` is how many the visit has. */
export function usePreparedPicture(file: File | undefined, held: number): PreparedPicture {
  const [made, setMade] = useState<{ readonly of: File; readonly prepared: PreparedPicture }>();
  const isFull = held >= mostPictures;
  useEffect(() => {
    if (file === undefined) return undefined;
    const stop = new AbortController();
    let url: string | null = null;
    const prepare = async (): Promise<void> => {
      const prepared = await prepareOne(file, isFull, stop.signal);
      if (stop.signal.aborted) return;
      if (prepared.type === "ready") url = prepared.url;
      setMade({ of: file, prepared });
    };
    void prepare();
    return () => {
      stop.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [file, isFull]);
  return made?.of === file && made !== undefined ? made.prepared : { type: "reading" };
}

async function prepareOne(
  file: File,
  isFull: boolean,
  signal: AbortSignal,
): Promise<PreparedPicture> {
  if (isFull) return { type: "refused", message: visitIsFullInWords };
  const noRoom = await refuseLargeImport(file.size);
  if (noRoom !== null) return { type: "refused", message: noRoom };
  const made = await preparePicture(file, signal);
  if (!made.ok) return { type: "refused", message: photographErrorInWords(made.error) };
  const picture = made.value;
  const url = URL.createObjectURL(new Blob([picture.slice()], { type: "image/webp" }));
  return { type: "ready", picture, url };
}
