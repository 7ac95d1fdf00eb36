import type { FieldsOf } from "../../shared/visit/change.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { RecordOf, Table } from "../../shared/visit/records.ts";
import { openedVisit } from "./currentLaptop.ts";
import type { DraftEdit, DraftPlace } from "./draft.ts";
import type { OpenVisit } from "./openVisit.ts";
import { textAt, withValue } from "./textAt.ts";

/** Where a record is. */
interface RowPlace {
  readonly id: string;
  readonly visitId: VisitId;
}

/** A text of a record that is typed in and saves itself: see `Drafts`. */
export const textDraft = <T extends Table>(
  table: T,
  { id, visitId }: RowPlace,
  {
    field,
    label,
    read,
    write,
  }: {
    /** Its name, as in `DraftPlace`. */
    readonly field: string;
    /** What undo calls a change of it. */
    readonly label: string;
    readonly read: (row: RecordOf<T>) => string;
    /** The fields that hold the text, of a row as it is; null when it cannot be saved so. */
    readonly write: (row: RecordOf<T>, text: string) => FieldsOf<RecordOf<T>> | null;
  },
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

/** The same for what stands at a place of the record as it is; `valueOf` makes what is saved of what is typed. */
export const plainDraft = <T extends Table>(
  table: T,
  row: RowPlace,
  field: FieldOf<T>,
  label: string,
  valueOf: (typed: string) => unknown = (typed) => typed,
) =>
  textDraft(table, row, {
    field,
    label,
    read: (now) => textAt(now, field),
    write: (now, typed) => {
      const value = valueOf(typed);
      return value === null ? null : withValue(now, field, value);
    },
  });

type NameOf<T extends Table> = keyof RecordOf<T> & string;
export type FieldOf<T extends Table> = NameOf<T> | `${NameOf<T>}${"." | "/"}${string}`;

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
    tooMuch: () => visit?.drafts.tooMuchAt(place) ?? null,
    hold: () => visit?.drafts.hold(place, text()),
    release: () => visit?.drafts.release(place),
  };
}

const never = () => () => undefined;
