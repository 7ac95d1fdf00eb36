import { useEffect, useState } from "react";
import { partPictures, pictureTaker } from "../../../pictures/pictureFilesIn.ts";

/** Pictures that wait for their words: dropped anywhere on the window or pasted while a session is open, or chosen. */
export function useTakenPictures(): {
  readonly taken: readonly File[];
  readonly take: (files: readonly File[]) => void;
  readonly done: () => void;
} {
  const [taken, setTaken] = useState<readonly File[]>([]);
  useEffect(() => {
    // Those that are dropped while others wait come after them.
    const take = (files: readonly File[]) => setTaken((before) => [...before, ...files]);
    pictureTaker.set(take);
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      const isElsewhere = target instanceof Element && target.closest("[role=dialog]") !== null;
      // Word and Outlook put a picture of the words beside the words.
      if (isElsewhere || clipboardData === null || clipboardData.getData("text/plain") !== "")
        return;
      const { pictures } = partPictures([...clipboardData.files]);
      if (pictures.length === 0) return;
      event.preventDefault();
      take(pictures);
    };
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("paste", onPaste);
      if (pictureTaker.value() === take) pictureTaker.set(null);
    };
  }, []);
  return {
    taken,
    take: (files) => setTaken((before) => [...before, ...files]),
    done: () => setTaken([]),
  };
}
