import type { MenuChoice } from "../../../ui/overlays/MenuButton.tsx";
import type { PictureId } from "../../../../shared/visit/ids.ts";
import { showPicture } from "../../../places/showPicture.ts";
import type { ManyErrand } from "./ManyErrand.ts";

/** What can be done with all that is picked, or with the line that is up. */
export function manyChoices({
  onErrand,
  pictures,
  onAll,
  onClear,
}: {
  readonly onErrand: (to: ManyErrand["to"]) => void;
  /** Where one line is meant, those that hang on it. */
  readonly pictures: readonly PictureId[];
  readonly onAll: () => void;
  /** Null while nothing is picked. */
  readonly onClear: (() => void) | null;
}): readonly MenuChoice[] {
  return [
    ...errands.map(({ to, label }) => ({
      id: to,
      label,
      run: () => {
        onErrand(to);
      },
    })),
    ...pictures.map((id, i) => ({
      id: `picture ${id}`,
      label: pictures.length === 1 ? "Show its picture" : `Show its picture ${(i + 1).toString()}`,
      run: () => {
        showPicture(id);
      },
    })),
    { id: "all", label: "Pick all in the list", shortcut: "Ctrl+A", run: onAll },
    ...(onClear ? [{ id: "clear", label: "Pick none", shortcut: "Esc", run: onClear }] : []),
  ];
}

const errands: readonly { readonly to: ManyErrand["to"]; readonly label: string }[] = [
  { to: "make", label: "Make a finding" },
  { to: "mark", label: "Mark" },
  { to: "enquiry", label: "Put under a line of enquiry" },
  { to: "group", label: "Set the source group" },
  { to: "session", label: "Move to another session" },
];
