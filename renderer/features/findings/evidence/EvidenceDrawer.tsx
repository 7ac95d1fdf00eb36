import {
  type DragEvent,
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
} from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { elementIds } from "../elementIds.ts";
import type { FindingsView } from "../useFindings.ts";
import { startDrag } from "../board/dragging.ts";
import { AlikeLines } from "../alike/AlikeLines.tsx";
import { manyChoices } from "../many/manyChoices.ts";
import type { ManyErrand } from "../many/ManyErrand.ts";
import { EvidenceFilters } from "./EvidenceFilters.tsx";
import { filterEvidence } from "./filterEvidence.ts";
import { EvidenceRow } from "./EvidenceRow.tsx";
import { evidenceKey } from "./listEvidence.ts";
import { LinkTarget } from "./LinkTarget.tsx";
import type { EvidencePoint } from "./EvidencePoint.ts";
import { pickedInWords } from "./pickedEvidence.ts";
import { type LinkMany, useEvidenceList } from "./useEvidenceList.ts";
import type { Picking } from "./usePicked.ts";

export interface EvidenceDrawerProps {
  readonly records: VisitRecords;
  readonly view: FindingsView;
  /** The finding that evidence is linked to from here. */
  readonly finding: Finding | undefined;
  readonly picking: Picking;
  /** Back to the finding, on Esc. */
  readonly onLeave: () => void;
  readonly onMany: (errand: ManyErrand) => void;
  readonly onLinkMany: LinkMany;
}

/**
 * All evidence, what is not linked yet first. The focus stays in the field: typing narrows, arrows
 * move, Enter links as supporting and Shift+Enter as contradicting, and the next line is up. Shift with
 * the arrows, Ctrl+Space and Ctrl+A pick several, and what is done then is done with all of them.
 */
export function EvidenceDrawer({
  records,
  view,
  finding,
  picking,
  onLeave,
  onMany,
  onLinkMany,
}: EvidenceDrawerProps): ReactElement {
  const listId = useId();
  const list = useEvidenceList(view.evidence, finding, picking, onLinkMany);
  const { picked } = picking;
  const { shown, active, drawn } = list;
  const bearings = new Map(
    (finding ? (view.links.get(finding.id) ?? []) : []).map((link) => [
      evidenceKey(link.evidence),
      link.bearing,
    ]),
  );

  const inList = new Set(picked.keys.size === 0 ? [] : shown.map(({ key }) => key));
  const meant = picking.points.length > 0 ? picking.points : active ? [active] : [];
  const choices = manyChoices({
    onErrand: (to) => {
      onMany({ to, points: meant });
    },
    pictures: meant.length === 1 ? (meant[0]?.pictures ?? []) : [],
    onAll: list.pickAll,
    onClear: picked.keys.size > 0 ? picking.clear : null,
  });
  const { scope, enquiry, mark } = list.filter;
  const lookedThrough = useMemo(
    () => filterEvidence(view.evidence, { typed: "", scope, enquiry, mark, alike: null }),
    [view.evidence, scope, enquiry, mark],
  );
  const latestPoints = useRef(picking.points);
  useEffect(() => {
    latestPoints.current = picking.points;
  });
  const onDrag = useCallback((event: DragEvent, point: EvidencePoint) => {
    const all = latestPoints.current.includes(point) ? latestPoints.current : [point];
    const refs = all.map(({ ref }) => ref);
    startDrag(event, { type: "evidence", refs }, all.map(({ text }) => text).join("\n"));
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key];
    if (step !== undefined && !event.altKey) {
      event.preventDefault();
      list.move(event.ctrlKey ? step * shown.length : step, { isRange: event.shiftKey });
    } else if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      if (active) picking.toggle(active.key);
    } else if (isAllKey(event) && !hasTextToMark(event.currentTarget)) {
      event.preventDefault();
      list.pickAll();
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      list.link(event.shiftKey ? "contradicts" : "supports");
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (list.filter.typed !== "") list.narrow({ typed: "" });
      else if (list.filter.alike !== null) list.narrow({ alike: null });
      else if (picked.keys.size > 0) picking.clear();
      else onLeave();
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
      <AlikeLines
        visit={records.visit}
        points={lookedThrough}
        chosen={list.filter.alike}
        onChoose={(alike) => {
          picking.clear();
          picking.all([...alike.keys]);
          list.narrow({ typed: "", alike });
          document.getElementById(elementIds.evidenceSearch)?.focus();
        }}
        onAll={() => {
          list.narrow({ alike: null });
          document.getElementById(elementIds.evidenceSearch)?.focus();
        }}
      />
      <div
        id={listId}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist cannot hold such rows
        role="listbox"
        tabIndex={-1}
        aria-label="Evidence"
        aria-multiselectable="true"
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
            isPicked={picked.keys.has(point.key)}
            onPress={list.press}
            onLink={list.link}
            onDrag={onDrag}
          />
        ))}
      </div>
      {shown.length === 0 && <p className="cf-soft">{nothingInWords(list.filter.scope, view)}</p>}
      <footer className="cf-evidence-foot">
        <div className="cf-evidence-meant">
          <StatusText>
            {picked.keys.size > 0 ? pickedInWords(picked, (key) => inList.has(key)) : list.said}
          </StatusText>
          <MenuButton
            label={picked.keys.size > 1 ? `With these ${picked.keys.size}` : "With this one"}
            choices={choices}
          />
        </div>
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

const isAllKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a";

/** Ctrl+A marks what is typed first, and picks all lines once that is marked or nothing is typed. */
const hasTextToMark = ({ value, selectionStart, selectionEnd }: HTMLInputElement): boolean =>
  value !== "" && !(selectionStart === 0 && selectionEnd === value.length);

const rowId = (listId: string, key: string) => `${listId}-${key}`;

function nothingInWords(scope: "unlinked" | "all", view: FindingsView): string {
  if (view.evidence.length === 0)
    return "No evidence yet. It comes from the notes of the sessions, the cases and the documents.";
  return scope === "unlinked"
    ? "Nothing unlinked answers to this. Choose All to look among what is linked."
    : "Nothing answers to this.";
}
