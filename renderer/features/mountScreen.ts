import { createElement, type ReactNode } from "react";
import { render } from "vitest-browser-react";
import type { RecordOf, RecordTable, VisitRecords } from "../../shared/visit/records.ts";
import { set } from "../../shared/visit/change.ts";
import { currentStore } from "../db/currentStore.ts";
import { PeerLaptop } from "../db/testing/peerLaptop.ts";
import { closeTestStore, openTestStore, tablesOnDisk, theVisit } from "../db/testing/testStore.ts";
import { useVisitRecords } from "../db/useVisitRecords.ts";
import { run, undo as undoIn } from "../db/run.ts";
import { putVisit } from "../db/visits.ts";
import { AppFrame } from "../ui/frame/AppFrame.tsx";
import { UiRoot } from "../ui/UiRoot.tsx";

export { currentStore } from "../db/currentStore.ts";
export { readVisit, unfinishedLineKey } from "../db/visits.ts";

/** For tests: the record tables of the current store as they are on the disk. */
export const onDisk = () => tablesOnDisk(currentStore());

/** For tests: a peer's laptop with everything of the visit so far. */
export async function peerOf({ visit }: VisitRecords): Promise<PeerLaptop> {
  const opened = await currentStore().open(visit.id);
  if (opened === null) throw new Error("the visit is not open");
  return new PeerLaptop(opened);
}

/** For tests: changes fields of a record on this laptop, against what was seen of it when it was made. */
export async function writeHere<T extends RecordTable>(
  table: T,
  { id }: Pick<RecordOf<T>, "id">,
  fields: Partial<RecordOf<T>>,
): Promise<void> {
  const { state, visitId } = theVisit();
  const row = state.row(table, id);
  if (row === undefined) throw new Error("not there");
  await run(visitId, "Change", () => [set<RecordTable>(table, row, fields)]);
}

/** For tests: takes the last action on the visit back. */
export const undo = () => undoIn(theVisit().visitId);

/** For tests: rows of the visit as they are now. */
export const rowsNow = <T extends RecordTable>(table: T): VisitRecords[T] | readonly [] =>
  theVisit().records.value()?.[table] ?? [];

/** For tests: a screen inside the frame, on a real database of its own. */
export interface MountedScreen {
  /** Takes the screen away and brings it back from the database, as a reload would. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** For tests: shows `screen` with the live records of a visit. */
export async function mountScreen(
  records: VisitRecords,
  screen: (live: VisitRecords) => ReactNode,
): Promise<MountedScreen> {
  const store = await openTestStore();
  await putVisit(records);
  const Live = () => {
    const live = useVisitRecords(records.visit.id);
    return live ? screen(live) : null;
  };
  const show = () =>
    render(
      createElement(
        UiRoot,
        { navigate: (path: string) => void (window.location.hash = path) } as never, // children follow
        createElement(
          AppFrame,
          {
            places,
            current: "sessions",
            visitName: records.visit.host.name,
            savedText: "Saved on this laptop 14:02",
            onSearch: () => undefined,
            isRailFolded: false,
            onRailFold: () => undefined,
          } as never, // children follow
          createElement(Live),
        ),
      ),
    );
  let shown = await show();
  return {
    reload: async () => {
      await shown.unmount();
      shown = await show();
    },
    close: async () => {
      await shown.unmount();
      await closeTestStore(store);
    },
  };
}

const places = [
  { id: "visit", label: "Visit", glyph: "visit", href: "#/" },
  { id: "sessions", label: "Sessions", glyph: "sessions", href: "#/" },
  { id: "cases", label: "Cases", glyph: "cases", href: "#/" },
  { id: "findings", label: "Findings", glyph: "findings", href: "#/" },
  { id: "letter", label: "Letter", glyph: "letter", href: "#/" },
  { id: "team", label: "Team", glyph: "team", href: "#/" },
] as const;
