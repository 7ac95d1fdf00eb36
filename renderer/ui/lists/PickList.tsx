import type { ReactElement } from "react";
import {
  ListBox,
  ListBoxItem,
  type ListBoxItemProps,
  type ListBoxProps,
} from "react-aria-components";
import "./PickList.css";

export type PickListProps<T> = Omit<ListBoxProps<T>, "className" | "style">;

/** A list to choose from with the arrow keys; its rows hold words only. Rows with controls in them need a `RowList`. */
export function PickList<T extends object>(props: PickListProps<T>): ReactElement {
  return <ListBox {...props} className="cf-pick-list" />;
}

export type PickProps<T> = Omit<ListBoxItemProps<T>, "className" | "style">;

/** A row of a `PickList`; give `textValue` when its children are not plain text. */
export function Pick<T extends object>(props: PickProps<T>): ReactElement {
  return <ListBoxItem {...props} className="cf-row cf-pick" />;
}
