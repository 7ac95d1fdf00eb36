import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { currentLetter } from "../../../shared/letter/currentLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { withChanges } from "../../../shared/ops/withChanges.ts";
import type { RowChange } from "../../../shared/ops/writeAction.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { run } from "../../db/run.ts";
import type { Watched } from "../../signal.ts";
import type { TextDraft } from "../../ui/forms/useDraftText.ts";
import type { LetterCommand } from "./letterCommands.ts";
import { letterDraft, type LetterField } from "./letterField.ts";

/** The records and the draft with everything that is typed. */
export interface LiveLetter {
  readonly records: VisitRecords;
  readonly letter: Letter;
}

/** What the parts of the editor share: what is typed, and how anything is done. */
export interface LetterDesk {
  readonly draftOf: (field: LetterField) => TextDraft;
  /** The letter with everything typed so far, once that is saved. */
  readonly finished: () => Promise<LiveLetter>;
  /** Saves what is typed, then runs the command. Gives whether that was written, or nothing was to be. */
  readonly run: (command: LetterCommand) => Promise<boolean>;
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
  const { id, visitId } = draft;
  const latest = useRef({ records, draft, onCaret });
  useEffect(() => {
    latest.current = { records, draft, onCaret };
  });
  const visit = openedVisit(visitId);
  const desk = useMemo(
    (): LetterDesk => ({
      draftOf: (field) => letterDraft(field, { id, visitId }),
      finished: async () => {
        await visit?.drafts.flush();
        const { current } = latest;
        const saved = visit?.records.value() ?? current.records;
        return liveLetter(saved, current.draft, visit?.drafts.value() ?? []);
      },
      run: async ({ label, command }) => {
        await visit?.drafts.flush();
        // Headlines have no names but their places: none may move before what is typed in it is saved.
        if (visit?.drafts.isRefused("letters", id)) return false;
        // A refused write is said in the frame; nothing has changed then.
        return run(visitId, label, command).then(
          () => true,
          () => false,
        );
      },
      caretAt: (field, text, caret) => latest.current.onCaret({ field, text, caret }),
    }),
    [visit, id, visitId],
  );
  const typed = useEachFrame(visit?.drafts);
  const live = useMemo(() => liveLetter(records, draft, typed), [records, draft, typed]);
  const model = useMemo(() => composeLetter(live.records, live.letter), [live]);
  return { desk, live, model };
}

function liveLetter(saved: VisitRecords, draft: Letter, typed: readonly RowChange[]): LiveLetter {
  const records = withChanges(saved, typed);
  const letter = records.letters.find(({ id }) => id === draft.id) ?? draft;
  return { records, letter: currentLetter(records, letter) };
}

/** What is typed, a new value at most once a frame. */
function useEachFrame(drafts: Watched<readonly RowChange[]> | undefined): readonly RowChange[] {
  const [typed, setTyped] = useState<readonly RowChange[]>(drafts?.value() ?? []);
  useEffect(() => {
    let frame = 0;
    const unsubscribe = drafts?.subscribe(() => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setTyped(drafts.value());
      });
    });
    return () => {
      unsubscribe?.();
      cancelAnimationFrame(frame);
    };
  }, [drafts]);
  return typed;
}
