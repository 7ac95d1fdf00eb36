import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { SourceGroup } from "../../../shared/visit/programme/vocabulary.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { refuseLargeImport } from "../../sync/freeSpace.ts";
import { commitImport } from "./commitImport.ts";
import { type Desk, openDesk } from "./deskClient.ts";
import type { DeskView, FileWent, LinesPage, LinesWanted } from "./deskMessages.ts";
import type { FileChoices } from "./deskFile.ts";

export interface BringIn {
  readonly view: DeskView | null;
  /** What is going on, with the share that is done. */
  readonly busy: { readonly label: string; readonly value?: number | undefined } | null;
  readonly status: string;
  /** Where everything went, once it is saved. */
  readonly went: readonly FileWent[] | null;
  readonly add: (files: readonly File[]) => void;
  readonly choose: (fileId: string, change: Partial<FileChoices>) => void;
  /** Makes the last choice for the files that are like its own. */
  readonly chooseAlike: () => void;
  /** Adds a group that the files name to the visit, when they are brought in. */
  readonly addGroup: (group: SourceGroup) => void;
  readonly split: (fileId: string, line: number) => void;
  readonly join: (fileId: string) => void;
  readonly readLines: (fileId: string, wanted: LinesWanted) => Promise<LinesPage>;
  readonly save: () => void;
  /** Drops what was read; nothing is saved. */
  readonly startAgain: (said?: string) => void;
}

/** The files being brought in: read by a worker, shown before anything is saved, saved as one step. */
export function useBringIn(records: VisitRecords): BringIn {
  const desk = useRef<Desk | null>(null);
  const [view, setView] = useState<DeskView | null>(null);
  const [busy, setBusy] = useState<BringIn["busy"]>(null);
  const [status, setStatus] = useState("");
  const [went, setWent] = useState<readonly FileWent[] | null>(null);

  const close = useCallback(() => {
    desk.current?.close();
    desk.current = null;
  }, []);
  useEffect(() => close, [close]);

  /** Runs one errand of the worker; one that was cancelled ends quietly. */
  const run = async (label: string, errand: (open: Desk) => Promise<void>): Promise<void> => {
    const open = (desk.current ??= openDesk(records));
    setBusy({ label });
    try {
      await errand(open);
    } catch {
      if (desk.current === open)
        setStatus("That did not work, and nothing was saved. Start again with the same files.");
    } finally {
      if (desk.current === open || desk.current === null) setBusy(null);
    }
  };

  const startAgain = useCallback(
    (said = "") => {
      close();
      setView(null);
      setWent(null);
      setBusy(null);
      setStatus(said);
    },
    [close],
  );

  return {
    view,
    busy,
    status,
    went,
    startAgain,
    add: (files) => {
      setWent(null);
      setStatus("");
      void run(`Reading ${filesInWords(files.length)}`, async (open) => {
        const bytes = files.reduce((sum, { size }) => sum + size, 0);
        const noRoom = await refuseLargeImport(bytes);
        if (noRoom !== null) return setStatus(noRoom);
        const added = await open.add(files, (done, of) =>
          setBusy({
            label: `Reading file ${Math.min(done + 1, of).toString()} of ${of.toString()}`,
            value: done / of,
          }),
        );
        startTransition(() => setView(added.view));
        if (added.repeated > 0)
          setStatus(
            `${filesInWords(added.repeated)} ${added.repeated === 1 ? "is" : "are"} in the list already, unchanged.`,
          );
      });
    },
    choose: (fileId, change) => {
      void run("Reading again", async (open) => setView(await open.choose(fileId, change)));
    },
    chooseAlike: () => {
      void run("Reading again", async (open) => setView(await open.chooseAlike()));
    },
    addGroup: (group) => {
      void run("Reading again", async (open) => setView(await open.addGroup(group)));
    },
    split: (fileId, line) => {
      void run("Reading again", async (open) => setView(await open.split(fileId, line)));
    },
    join: (fileId) => {
      void run("Reading again", async (open) => setView(await open.join(fileId)));
    },
    readLines: useCallback(
      async (fileId, wanted) =>
        (await desk.current?.lines(fileId, wanted)) ?? { lines: [], total: 0 },
      [],
    ),
    save: () => {
      void run("Bringing in", async (open) => {
        const planned = await open.rows(records);
        await commitImport(records, planned, {
          label: `Bring in ${filesInWords(planned.went.length)}`,
          onSaved: (done, of) => setBusy({ label: "Saving", value: done / of }),
        });
        close();
        setView(null);
        setWent(planned.went);
      });
    },
  };
}

/** "1 file", "19 files". */
export const filesInWords = (count: number): string =>
  count === 1 ? "1 file" : `${count.toString()} files`;
