import { useState } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { redo, undo } from "../../db/run.ts";
import type { Direction, LatestStep } from "../../db/steps.ts";
import { useSignal } from "../../signal.ts";

/** What was done last, in one line that is always in the same place. */
export interface StepLineState {
  readonly words: string;
  /** Said by the screen itself and read out; else it is only shown: whoever typed it knows. */
  readonly isSaid: boolean;
  /** Takes it back, or takes it again; null before anything was done here. */
  readonly move: { readonly direction: Direction; readonly run: () => void } | null;
}

/** The line, and a way to say in it more than the name of a step: what it came to. */
export function useStepLine(
  visitId: VisitId,
): readonly [line: StepLineState, say: (words: string) => void] {
  const latest = useSignal(openedVisit(visitId)?.steps.latest) ?? null;
  const [atFirst] = useState(latest);
  const [said, setSaid] = useState<{ readonly words: string; readonly after: LatestStep | null }>();
  const say = (words: string) => {
    setSaid({ words, after: openedVisit(visitId)?.steps.latest.value() ?? null });
  };
  const isSaid = said !== undefined && said.after === latest;
  return [
    {
      words: isSaid ? said.words : latest === atFirst ? "" : inWords(latest),
      isSaid,
      move: latest === null || latest === atFirst ? null : moveAfter(latest, visitId),
    },
    say,
  ];
}

function moveAfter({ came }: LatestStep, visitId: VisitId): StepLineState["move"] {
  return came === "undone"
    ? { direction: "redo", run: () => void redo(visitId) }
    : { direction: "undo", run: () => void undo(visitId) };
}

function inWords(latest: LatestStep | null): string {
  if (latest === null) return "";
  const { came, label } = latest;
  switch (came) {
    case "done":
      return label;
    case "undone":
      return `Undone: ${label}`;
    case "doneAgain":
      return `Done again: ${label}`;
    case "leftAsItIs":
      return `“${label}” was left as it is: it has been changed since.`;
    default:
      return assertNever(came);
  }
}
