import { useState, type ReactElement } from "react";
import type { StoreError } from "../../../shared/bridge/stores.ts";
import type { Result } from "../../../shared/result.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import type { SyncWords } from "./storeErrorInWords.ts";
import { changes } from "./statusInWords.ts";
import { stickErrorInWords } from "./stickErrorInWords.ts";

type Outcome =
  | { readonly type: "busy"; readonly label: string }
  | { readonly type: "said"; readonly text: string }
  | { readonly type: "failed"; readonly words: SyncWords };

/** For the hotel room: the same files, carried by hand. */
export function UsbStick({
  sync,
  isFirst = false,
  isReduced = false,
  beforeCopying = atOnce,
}: {
  readonly sync: TeamSync;
  /** There is nothing to copy yet. */
  readonly isFirst?: boolean;
  /** The notes of the visit are destroyed. */
  readonly isReduced?: boolean;
  /** Asks whatever is to be asked before anything goes on a stick. */
  readonly beforeCopying?: (copy: () => void) => void;
}): ReactElement {
  const [outcome, setOutcome] = useState<Outcome>({ type: "said", text: "" });
  const run = async <Value,>(
    label: string,
    work: () => Promise<Result<Value, StoreError>>,
    said: (value: Value) => string,
  ) => {
    setOutcome({ type: "busy", label });
    const done = await work();
    if (done.ok) setOutcome({ type: "said", text: said(done.value) });
    else if (done.error.type === "Cancelled") setOutcome({ type: "said", text: "" });
    else setOutcome({ type: "failed", words: stickErrorInWords(done.error, { isReduced }) });
  };
  return (
    <section aria-labelledby="sync-stick">
      <h2 id="sync-stick">{isFirst ? "From a USB stick" : "Without a network"}</h2>
      <p className="cf-soft">
        {isFirst
          ? "One of the team copies to a stick with Copy to USB; you merge from it."
          : "Copy to a USB stick and pass it round; each merges from it, then copies to it. The files on it are sealed like all others."}
      </p>
      <div className="cf-sync-do">
        {!isFirst && (
          <Button onPress={() => beforeCopying(() => void run("Copying", sync.copyToUsb, copied))}>
            Copy to USB
          </Button>
        )}
        <Button onPress={() => void run("Merging", sync.mergeFromUsb, merged)}>
          Merge from USB
        </Button>
      </div>
      <div className="cf-sync-outcome">
        <StatusText>{outcome.type === "said" ? outcome.text : ""}</StatusText>
        {outcome.type === "busy" && (
          <Progress label={outcome.label} onCancel={() => void sync.cancel()} />
        )}
      </div>
      {outcome.type === "failed" && (
        <Notice tone="warning" title={outcome.words.title} isAnnounced>
          {outcome.words.text}
        </Notice>
      )}
    </section>
  );
}

const atOnce = (copy: () => void): void => copy();

const copied = ({ files, place }: { readonly files: number; readonly place: string }) =>
  files === 0
    ? `All of it was on ${place} already.`
    : `${filesOf(files)} copied to ${place}. Eject it before you pull it out.`;

const merged = ({
  files,
  actions,
  place,
}: {
  readonly files: number;
  readonly actions: number;
  readonly place: string;
}) =>
  files === 0
    ? `Everything on ${place} was here already.`
    : `${filesOf(files)} with ${changes(actions)} taken in from ${place}.`;

const filesOf = (count: number) => (count === 1 ? "1 file" : `${count.toString()} files`);
