import { useCallback, useEffect, useState } from "react";
import type { VisitId } from "../../shared/visit/ids.ts";
import { redo, undo } from "../db/run.ts";
import { type Direction, type LatestStep, movedInWords } from "../db/steps.ts";
import { useOpenVisit } from "../db/useVisitRecords.ts";
import { useSignal } from "../signal.ts";
import type { JustDone } from "../ui/frame/JustDoneLine.tsx";
import { stepInWords } from "./stepInWords.ts";

/** Long enough to read a line and decide, and it waits while somebody is on it. */
const shownForMs = 10_000;

type Shown = { readonly text: string; readonly next: Direction | null };

/**
 * What was just done in a visit, for the top line: what a step did to more than the one thing it was done
 * on, or deleted, with the way back; what undo and redo came to; and what commands say. Said once and gone.
 */
export function useJustDone(visitId: VisitId): {
  readonly justDone: JustDone | null;
  readonly say: (text: string) => void;
} {
  const last = useSignal(useOpenVisit(visitId)?.steps.latest) ?? null;
  const [shown, setShown] = useState<Shown | null>(null);
  const [told, setTold] = useState(last);
  const [isHeld, setHeld] = useState(false);
  if (last !== told) {
    setTold(last);
    setShown(last === null ? null : ofStep(last));
  }
  useEffect(() => {
    if (shown === null || isHeld) return undefined;
    const timer = setTimeout(() => setShown(null), shownForMs);
    return () => clearTimeout(timer);
  }, [shown, isHeld]);
  const say = useCallback(
    // What the step itself has said already keeps its way back.
    (text: string) =>
      setShown((now) => (text === "" || now?.text === text ? now : { text, next: null })),
    [],
  );
  if (shown === null) return { justDone: null, say };
  const { text, next } = shown;
  const move = { undo, redo };
  const justDone = {
    text,
    onHold: setHeld,
    ...(next && {
      action: {
        label: next === "undo" ? "Undo" : "Do again",
        onPress: () => void move[next](visitId).then((outcome) => say(outcome ?? "")),
      },
    }),
  };
  return { justDone, say };
}

function ofStep({ label, came, isSaidInPlace, reachesFar }: LatestStep): Shown | null {
  // What was typed says it in its field; from elsewhere undo says what it did.
  if (isSaidInPlace) return null;
  if (came !== "done")
    return { text: movedInWords(label, came), next: came === "undo" ? "redo" : "undo" };
  return reachesFar ? { text: stepInWords(label), next: "undo" } : null;
}
