import { useCallback, useEffect, useRef, useState } from "react";
import type { LetterLayout } from "../../../../shared/letter/letterLayout.ts";
import type { LetterId } from "../../../../shared/visit/ids.ts";
import type { LetterModel } from "../../../../shared/visit/issued/letterModel.ts";
import type { LetterFailed } from "../../../outputs/letterWorker.ts";
import { arePreviewFontsHere, loadPreviewFonts } from "../../../pdf/loadPreviewFonts.ts";
import { keepLaid, laidBefore, type LaidLetter } from "./laidBefore.ts";
import { layoutWhile, restartLetterSetter } from "./letterSetter.ts";
import { withSamePages } from "./samePages.ts";

export interface LetterPages {
  /** Null until the first layout is there; the last one while a newer is under way. */
  readonly laid: LaidLetter | null;
  /** The pages could not be drawn; what is shown is older than the text. */
  readonly failed: boolean;
  readonly tryAgain: () => void;
}

/**
 * Lays the letter out in the worker whenever it changes; the latest wins, and nothing here waits. With
 * its `letterId` the pages of an earlier stay stand there at once.
 */
export function useLetterPages(model: LetterModel, letterId: LetterId | null): LetterPages {
  const [laid, setLaid] = useState<LaidLetter | null>(() => letterId && laidBefore(letterId));
  const [failed, setFailed] = useState(false);
  const latest = useRef<LetterModel | null>(null);
  const layOut = useCallback((asked: LetterModel) => {
    const show = (answer: LetterLayout | LetterFailed | "superseded") => {
      // An answer for an older model is shown too: while someone types, there is always a newer one.
      if (answer === "superseded" || latest.current === null) return;
      if ("type" in answer) {
        setFailed(true);
        return;
      }
      setFailed(false);
      setLaid((before) => ({
        model: asked,
        layout: withSamePages(before?.layout ?? null, answer),
      }));
    };
    void layoutWhile(asked, () => latest.current === asked).then(show);
  }, []);
  useEffect(() => {
    latest.current = model;
    layOut(model);
  }, [model, layOut]);
  useEffect(() => {
    if (letterId !== null && laid !== null) keepLaid(letterId, laid);
  }, [letterId, laid]);
  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );
  const tryAgain = useCallback(() => {
    restartLetterSetter();
    if (latest.current !== null) layOut(latest.current);
  }, [layOut]);
  return { laid, failed, tryAgain };
}

/** True once the letter's own fonts can be drawn with; pages wait for them, or their lines would not fit. */
export function useLetterFonts(): boolean {
  const [ready, setReady] = useState(arePreviewFontsHere);
  useEffect(() => {
    let gone = false;
    // Without them the nearest font of the system still shows the text in its place.
    const show = () => void (gone || setReady(true));
    loadPreviewFonts().then(show, show);
    return () => {
      gone = true;
    };
  }, []);
  return ready;
}
