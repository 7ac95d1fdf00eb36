import { type KeyboardEvent, type ReactElement, useId } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { elementIds } from "../elementIds.ts";
import type { FindingsView } from "../useFindings.ts";
import { EvidenceFilters } from "./EvidenceFilters.tsx";
import { EvidenceRow } from "./EvidenceRow.tsx";
import { evidenceKey } from "./listEvidence.ts";
import { LinkTarget } from "./LinkTarget.tsx";
import { useEvidenceList } from "./useEvidenceList.ts";

export interface EvidenceDrawerProps {
  readonly records: VisitRecords;
  readonly view: FindingsView;
  /** The finding that evidence is linked to from here. */
  readonly finding: Finding | undefined;
  /** Back to the finding, on Esc. */
  readonly onLeave: () => void;
}

/**
 * All evidence, what is not linked yet first. The focus stays in the field: typing narrows, arrows
 * move, Enter links as supporting and Shift+Enter as contradicting, and the next line is up.
 */
export function EvidenceDrawer({
  records,
  view,
  finding,
  onLeave,
}: EvidenceDrawerProps): ReactElement {
  const listId = useId();
  const list = useEvidenceList(view.evidence, finding);
  const { shown, active, drawn } = list;
  const bearings = new Map(
    (finding ? (view.links.get(finding.id) ?? []) : []).map((link) => [
      evidenceKey(link.evidence),
      link.bearing,
    ]),
  );

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key];
    if (step !== undefined && !event.altKey) {
      event.preventDefault();
      list.move(event.ctrlKey ? step * shown.length : step);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      list.link(event.shiftKey ? "contradicts" : "supports");
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (list.filter.typed === "") onLeave();
      else list.narrow({ typed: "" });
    }
  };

  return (
    <section className="cf-evidence-drawer" aria-label="Evidence">
      <LinkTarget finding={finding} view={view} threshold={records.visit.threshold} />
      <input
        id={elementIds.evidenceSearch}
        className="cf-input"
        type="text"
        role="combobox"
        aria-label="Find evidence"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? rowId(listId, active.key) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Find evidence"
        value={list.filter.typed}
        onChange={(event) => {
          list.narrow({ typed: event.target.value });
        }}
        onKeyDown={onKeyDown}
      />
      <EvidenceFilters
        filter={list.filter}
        enquiries={records.enquiries}
        onNarrow={list.narrow}
        count={`${shown.length} of ${view.evidence.length}`}
      />
      <div
        id={listId}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist cannot hold such rows
        role="listbox"
        tabIndex={-1}
        aria-label="Evidence"
        className="cf-evidence-list"
        onScroll={(event) => {
          const box = event.currentTarget;
          if (box.scrollTop + box.clientHeight > box.scrollHeight - 600) list.drawMore();
        }}
      >
        {shown.slice(0, drawn).map((point, i) => (
          <EvidenceRow
            key={point.key}
            id={rowId(listId, point.key)}
            point={point}
            bearing={bearings.get(point.key) ?? null}
            isActive={point === active}
            position={i + 1}
            total={shown.length}
            onPick={list.pick}
            onLink={list.link}
          />
        ))}
      </div>
      {shown.length === 0 && <p className="cf-soft">{nothingInWords(list.filter.scope, view)}</p>}
      <footer className="cf-evidence-foot">
        <StatusText>{list.said}</StatusText>
        <div className="cf-evidence-buttons">
          <Button
            shortcut="Enter"
            onPress={() => {
              list.link("supports");
            }}
          >
            Supports
          </Button>
          <Button
            shortcut="Shift+Enter"
            onPress={() => {
              list.link("contradicts");
            }}
          >
            Contradicts
          </Button>
        </div>
      </footer>
    </section>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

const rowId = (listId: string, key: string) => `${listId}-${key}`;

function nothingInWords(scope: "unlinked" | "all", view: FindingsView): string {
  if (view.evidence.length === 0)
    return "No evidence yet. It comes from the notes of the sessions, the cases and the documents.";
  return scope === "unlinked"
    ? "Nothing unlinked answers to this. Choose All to look among what is linked."
    : "Nothing answers to this.";
}
