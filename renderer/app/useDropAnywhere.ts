import { useEffect, useState } from "react";
import type { VisitId } from "../../shared/visit/ids.ts";
import { handedFiles } from "../features/bringIn/handedFiles.ts";
import { partPictures, pictureTaker } from "../pictures/pictureFilesIn.ts";
import { goTo, paths } from "../places/paths.ts";

/**
 * Files that are dropped anywhere on the window go to Bring in, whatever is open; pictures stay with a
 * session that is. True while some are held over it. A place that takes files itself keeps those dropped
 * on it.
 */
export function useDropAnywhere(visitId: VisitId): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Without this the window would open the file in place of the app.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      const isTaken =
        event.target instanceof Element &&
        event.target.closest(".cf-file-drop, dialog, [role=dialog]") !== null;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isTaken || files.length === 0) return;
      const take = pictureTaker.value();
      const { pictures, others } =
        take === null ? { pictures: [], others: files } : partPictures(files);
      if (pictures.length > 0) take?.(pictures);
      if (others.length === 0) return;
      handedFiles.set({ visitId, files: others });
      goTo(paths.bringIn(visitId));
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [visitId]);
  return isOver;
}
