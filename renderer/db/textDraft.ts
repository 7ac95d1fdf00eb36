import type { VisitId } from "../../shared/visit/ids.ts";
import type { RecordOf, Table } from "../../shared/visit/records.ts";
import { openedVisit } from "./currentStore.ts";

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
export function textDraft<T extends Table>(
  table: T,
  { id, visitId }: { readonly id: string; readonly visitId: VisitId },
  { field, label, read, write }: TextField<T>,
) {
  const place = { table, row: id, field };
  const visit = openedVisit(visitId);
  const text = (): string => {
    const typed = visit?.drafts.typed(place);
    if (typeof typed === "string") return typed;
    const row = visit?.state.row(table, id);
    return row === undefined ? "" : read(row);
  };
  return {
    subscribe: visit?.drafts.subscribe ?? never,
    text,
    type: (typed: string) =>
      visit?.drafts.type(place, typed, {
        label,
        write: (row) => write(row as RecordOf<T>, typed), // of that very table
      }),
    hold: () => visit?.drafts.hold(place, text()),
    release: () => visit?.drafts.release(place),
  };
}

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

type TextName<T extends Table> = string &
  { [K in keyof RecordOf<T>]: RecordOf<T>[K] extends string ? K : never }[keyof RecordOf<T>];

const never = () => () => undefined;
