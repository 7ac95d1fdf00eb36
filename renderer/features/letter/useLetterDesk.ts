import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import type { LetterModel } from "../../../shared/visit/letterModel.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { LetterEdits, withEdits, type EditSnapshot } from "./LetterEdits.ts";
import type { LetterAction, LiveLetter } from "./letterChanges.ts";
import { runAction, saveField } from "./letterCommands.ts";
import type { LetterField } from "./letterField.ts";
import { beforeLeaving } from "../../vault/leaving.ts";

/** What the parts of the editor share: what is typed, and how anything is done. */
export interface LetterDesk {
  readonly edits: LetterEdits;
  /** The letter with everything typed so far. */
  readonly live: () => LiveLetter;
  /** Saves what is typed, then carries the action out on the letter as it is then. */
  readonly act: (action: LetterAction) => Promise<void>;
  /** The caret moved: its sentence is the one traced. */
  readonly caretAt: (field: LetterField, text: string, caret: number) => void;
}

export const LetterDeskContext = createContext<LetterDesk | null>(null);

export function useLetterDeskContext(): LetterDesk {
  const desk = useContext(LetterDeskContext);
  if (!desk) throw new Error("outside the letter editor");
  return desk;
}

/** Where the caret stands in the text. */
export interface Caret {
  readonly field: LetterField;
  readonly text: string;
  readonly caret: number;
}

/** The editor's desk and the letter as it stands, a new one at most once a frame while someone types. */
export function useLetterDesk(
  records: VisitRecords,
  draft: Letter,
  onCaret: (caret: Caret) => void,
): { readonly desk: LetterDesk; readonly live: LiveLetter; readonly model: LetterModel } {
  const [edits] = useState(() => new LetterEdits(records, draft, { save: saveField }));
  const saved = useRef({ records, draft });
  const onCaretNow = useRef(onCaret);
  useEffect(() => {
    saved.current = { records, draft };
    onCaretNow.current = onCaret;
    edits.arrived(records, draft);
  });
  useEffect(() => {
    const takeBack = beforeLeaving(() => edits.flush());
    return () => {
      takeBack();
      void edits.flush();
    };
  }, [edits]);
  const desk = useMemo((): LetterDesk => {
    const live = () => withEdits(saved.current.records, saved.current.draft, edits.snapshot());
    return {
      edits,
      live,
      act: async (action) => {
        await edits.flush();
        const now = live();
        // Headlines have no names but their places: what is typed travels with the row that is written now.
        edits.forget("headline");
        // A refused write is said in the frame; nothing has changed then.
        await runAction(action, now, saved.current.records).catch(() => undefined);
      },
      caretAt: (field, text, caret) => onCaretNow.current({ field, text, caret }),
    };
  }, [edits]);
  const typed = useEachFrame(edits);
  const live = useMemo(() => withEdits(records, draft, typed), [records, draft, typed]);
  const model = useMemo(() => composeLetter(live.records, live.letter), [live]);
  return { desk, live, model };
}

function useEachFrame(edits: LetterEdits): EditSnapshot {
  const [typed, setTyped] = useState(edits.snapshot);
  useEffect(() => {
    let frame = 0;
    const unsubscribe = edits.subscribe(() => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setTyped(edits.snapshot());
      });
    });
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [edits]);
  return typed;
}
