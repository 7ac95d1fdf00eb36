import { useCallback, useRef, useState } from "react";
import type { AreaOfForm } from "../../../../shared/visit/formsOf.ts";
import type { AnsweredRow } from "./answeredRow.ts";
import { answerArea } from "./answerCommands.ts";

type Typed = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/**
 * Answers as they are typed: shown at once, in the frame of the key, and by what the records say as
 * soon as they are on the disk. One that the disk refuses is shown no longer, and the frame says why.
 */
export function useAnswers(): {
  /** By row, then by area. */
  readonly typed: Typed;
  readonly answer: (row: AnsweredRow, area: AreaOfForm, rating: string | null) => void;
} {
  const [typed, setTyped] = useState<Typed>(new Map());
  const newest = useRef(new Map<string, number>());
  const answer = useCallback((row: AnsweredRow, area: AreaOfForm, rating: string | null) => {
    if (row.seen === "sealed") return;
    const key = area.answerKey;
    const at = `${row.id} ${key}`;
    const turn = (newest.current.get(at) ?? 0) + 1;
    newest.current.set(at, turn);
    setTyped((all) => withAnswers(all, row.id, new Map(all.get(row.id)).set(key, rating)));
    const settled = (): void => {
      // Another key may have been typed there meanwhile: what that means is shown still.
      if (newest.current.get(at) !== turn) return;
      setTyped((all) => {
        const left = new Map(all.get(row.id));
        left.delete(key);
        return withAnswers(all, row.id, left);
      });
    };
    answerArea(row, area, rating).then(settled, settled);
  }, []);
  return { typed, answer };
}

function withAnswers(all: Typed, row: string, answers: ReadonlyMap<string, string | null>): Typed {
  const next = new Map(all);
  if (answers.size === 0) next.delete(row);
  else next.set(row, answers);
  return next;
}
