import { useMemo, useRef, useState, type ReactElement } from "react";
import { whatToCut } from "../../../../shared/letter/whatToCut.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { carryFinding } from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";

/** Findings of the letter, the thinnest first, each with what leaving it out would save. */
export function WhatToCut({
  records,
  isOpenAtFirst,
}: {
  readonly records: VisitRecords;
  readonly isOpenAtFirst: boolean;
}): ReactElement | null {
  const { run } = useLetterDeskContext();
  const cuts = useMemo(() => whatToCut(records), [records]);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  if (cuts.length === 0) return null;
  return (
    <Disclosure title="What to cut first" isOpenAtFirst={isOpenAtFirst}>
      <ol className="cf-cuts" ref={list} tabIndex={-1} aria-label="What to cut first">
        {cuts.map(({ finding, words, triangulation }) => (
          <li key={finding.id}>
            <p id={`letter-cut-${finding.id}`}>{finding.sentence}</p>
            <p className="cf-soft">
              {words} words · {plural(triangulation.sessions, "session")} ·{" "}
              {plural(triangulation.sourceGroups, "group")}
              {finding.inspectorWouldRaise && " · an inspector would raise it"}
            </p>
            <Button
              variant="plain"
              aria-describedby={`letter-cut-${finding.id}`}
              onPress={() => {
                list.current?.focus();
                setSaid("Taken out. Ctrl+Z brings it back.");
                void run(carryFinding(finding.id, { inLetter: false }));
              }}
            >
              Take out of the letter
            </Button>
          </li>
        ))}
      </ol>
      <StatusText>{said}</StatusText>
    </Disclosure>
  );
}

const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
