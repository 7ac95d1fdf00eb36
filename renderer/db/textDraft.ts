import type { VisitId } from "../../shared/visit/ids.ts";
import type { RecordOf, Table } from "../../shared/visit/records.ts";
import { openedVisit } from "./currentStore.ts";
import type { DraftEdit, DraftPlace } from "./draft.ts";
import type { OpenVisit } from "./openVisit.ts";

/** A text of a record: how it is read, and what typing it changes. */
export interface TextField<T extends Table> {
  /** Its name, as in `DraftPlace`. */
  readonly field: string;
  /** What undo calls a change of it. */
  readonly label: string;
  readonly read: (row: RecordOf<T>) => string;
  /** The fields that hold the text, of a row as it is; null when it cannot be saved so. */
  readonly write: (row: RecordOf<T>, text: string) => Partial<RecordOf<T>> | null;
}

/** A text of a record that is typed in and saves itself: see `Drafts`. */
export const textDraft = <T extends Table>(
  table: T,
  { id, visitId }: { readonly id: string; readonly visitId: VisitId },
  { field, label, read, write }: TextField<T>,
) =>
  draftAt(visitId, { table, row: id, field }, (visit) => {
    const row = visit.state.row(table, id);
    return {
      saved: row === undefined ? "" : read(row),
      editOf: (typed) => ({
        label,
        write: (now) => write(now as RecordOf<T>, typed), // of that very table
      }),
    };
  });

/** The same for a field that is nothing but the text; `tidy` makes what is saved of what is typed. */
export const plainDraft = <T extends Table>(
  table: T,
  row: { readonly id: string; readonly visitId: VisitId },
  field: TextName<T>,
  label: string,
  tidy: (text: string) => string = (text) => text,
) =>
  textDraft(table, row, {
    field,
    label,
    read: (now) => String(now[field]),
    write: (_, text) => ({ [field]: tidy(text) }) as Partial<RecordOf<T>>, // a field that holds a text
  });

/** A text that is part of nothing yet: kept at every key, saved by nobody. `of` names what it is typed for. */
export const keptText = (visitId: VisitId, of: string) =>
  draftAt(visitId, { table: "visits", row: visitId, field: of }, () => ({ saved: "" }));

function draftAt(
  visitId: VisitId,
  place: DraftPlace,
  look: (visit: OpenVisit) => {
    readonly saved: string;
    readonly editOf?: (typed: string) => DraftEdit;
  },
) {
  const visit = openedVisit(visitId);
  const text = (): string => {
    const typed = visit?.drafts.typed(place);
    return typeof typed === "string" ? typed : visit ? look(visit).saved : "";
  };
  return {
    subscribe: visit?.drafts.subscribe ?? never,
    text,
    type: (typed: string) => visit?.drafts.type(place, typed, look(visit).editOf?.(typed)),
    hold: () => visit?.drafts.hold(place, text()),
    release: () => visit?.drafts.release(place),
  };
}

type TextName<T extends Table> = string &
  { [K in keyof RecordOf<T>]: RecordOf<T>[K] extends string ? K : never }[keyof RecordOf<T>];

const never = () => () => undefined;
