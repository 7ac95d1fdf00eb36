import { type KeyboardEvent, type ReactElement, useRef } from "react";
import type { AreaOfForm, FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Kbd } from "../../../ui/text/Kbd.tsx";
import type { AnsweredRow } from "../grid/answeredRow.ts";
import { useAnswers } from "../grid/useAnswers.ts";
import { AreaQuestion } from "./AreaQuestion.tsx";

export interface AreaQuestionsProps {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly row: AnsweredRow;
  readonly areas: readonly AreaOfForm[];
  readonly reader: Peer | null;
  readonly onSaid: (words: string) => void;
}

/** The areas of a form for one row. A letter answers and goes on, arrows go up and down, Enter goes to the remark. */
export function AreaQuestions(props: AreaQuestionsProps): ReactElement {
  const { areas, row } = props;
  const list = useRef<HTMLOListElement>(null);
  const { typed, answer } = useAnswers();
  const focusOn = (index: number, part: "answer" | "remark") => {
    const item = list.current?.children[Math.max(0, Math.min(index, areas.length - 1))];
    const answers = item?.querySelector<HTMLElement>("[role=radio][tabindex='0']");
    const remark = item?.querySelector("textarea");
    (part === "remark" ? remark : (answers ?? remark))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>, index: number): void => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const area = areas[index];
    if (event.target instanceof HTMLTextAreaElement) {
      if (event.key !== "Escape") return;
      focusOn(index, "answer");
    } else if (event.key === "ArrowDown") focusOn(index + 1, "answer");
    else if (event.key === "ArrowUp") focusOn(index - 1, "answer");
    else if (event.key === "Enter") focusOn(index, "remark");
    else if (event.key === "Delete" || event.key === "Backspace") {
      if (area?.scale) answer(row, area, null);
    } else {
      const rating = area?.scale?.ratings.find(
        ({ short }) => short.toLowerCase().slice(0, 1) === event.key.toLowerCase(),
      );
      // Of two answers that begin alike ("n", "na") a second press means the other.
      const chosen = area && rating && sameLetter(area, event.key, answerOf(area));
      if (!area || chosen === undefined) return;
      answer(row, area, chosen);
      if (!isShared(area, event.key)) focusOn(index + 1, "answer");
    }
    event.preventDefault();
  };
  const answerOf = (area: AreaOfForm): string | undefined => {
    const pending = typed.get(row.id)?.get(area.answerKey);
    return pending === undefined ? row.answers[area.answerKey] : (pending ?? undefined);
  };
  return (
    <>
      <ol ref={list} className="cf-areas">
        {areas.map((area, index) => (
          <AreaQuestion
            key={area.key}
            {...props}
            area={area}
            answer={answerOf(area)}
            onAnswer={(rating) => answer(row, area, rating)}
            onKeyDown={(event) => onKeyDown(event as KeyboardEvent<HTMLOListElement>, index)}
          />
        ))}
      </ol>
      <ul className="cf-cases-keys">
        <li>A letter answers and goes on</li>
        <li>
          <Kbd keys="Enter" /> to the remark, <Kbd keys="Escape" /> back
        </li>
        <li>
          <Kbd keys="Ctrl+Enter" /> makes the remark evidence
        </li>
        <li>
          <Kbd keys="Delete" /> clears
        </li>
      </ul>
    </>
  );
}

const withLetter = ({ scale }: AreaOfForm, letter: string) =>
  (scale?.ratings ?? []).filter(
    ({ short }) => short.slice(0, 1).toLowerCase() === letter.toLowerCase(),
  );

const isShared = (area: AreaOfForm, letter: string): boolean => withLetter(area, letter).length > 1;

function sameLetter(area: AreaOfForm, letter: string, now: string | undefined): string | undefined {
  const all = withLetter(area, letter);
  return all[(all.findIndex(({ key }) => key === now) + 1) % all.length]?.key;
}
