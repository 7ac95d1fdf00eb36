import type { ReactElement } from "react";
import {
  GridList,
  GridListItem,
  type GridListItemProps,
  type GridListProps,
} from "react-aria-components";
import "./RowList.css";

export type RowListProps<T> = Omit<GridListProps<T>, "className" | "style">;

/** A list whose rows hold controls. Up and down move between rows, left and right inside one. Takes `dragAndDropHooks`. */
export function RowList<T extends object>(props: RowListProps<T>): ReactElement {
  return <GridList {...props} className="cf-row-list" />;
}

export type ListRowProps<T> = Omit<GridListItemProps<T>, "className" | "style">;

/** A row of a `RowList`; `textValue` is its name for screen readers and for typing ahead. */
export function ListRow<T extends object>(props: ListRowProps<T>): ReactElement {
  return <GridListItem {...props} className="cf-row cf-list-row" />;
}
