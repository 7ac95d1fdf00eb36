import { useEffect, useRef } from "react";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { useSignal } from "../../signal.ts";
import { filesOfClipboard, handedFiles } from "./handedFiles.ts";

/** Gives `onFiles` what was dropped anywhere on the window, and what is pasted outside of a field. */
export function useHandedFiles(visitId: VisitId, onFiles: (files: readonly File[]) => void): void {
  const handed = useSignal(handedFiles);
  const latest = useRef(onFiles);
  const pasted = useRef(0);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (handed?.visitId !== visitId) return;
    handedFiles.set(null);
    latest.current(handed.files);
  }, [handed, visitId]);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      const isField =
        target instanceof Element &&
        target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;
      if (isField || event.defaultPrevented || clipboardData === null) return;
      const files = filesOfClipboard(clipboardData, `Pasted ${(pasted.current + 1).toString()}`);
      if (files.length === 0) return;
      pasted.current += 1;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
