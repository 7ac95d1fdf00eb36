import { useEffect, useRef, type ReactElement, type ReactNode, type RefObject } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import "./Evening.css";

export interface StageProps {
  /** What goes on here, for screen readers: "Team meeting". */
  readonly label: string;
  /** Where one is: line of enquiry, kind, place among how many. */
  readonly head: string;
  readonly end: { readonly label: string; readonly run: () => void };
  /** What keys do while none is asked for words; a letter in small. Esc ends. */
  readonly keys: Readonly<Record<string, () => void>>;
  /** Of them those that decide: held down they decide nothing of what they pass. */
  readonly deciding: string;
  /** Something is being typed: keys are letters. */
  readonly isAsking: boolean;
  /** The one thing that is looked at. */
  readonly children: ReactNode;
  /** The field that asks for words, where one does. */
  readonly ask?: ReactNode;
  /** The keys as buttons. */
  readonly buttons: ReactNode;
  readonly stageRef: RefObject<HTMLElement | null>;
}

/** One thing after another, large enough for a room, each decided with one key. */
export function Stage({
  label,
  head,
  end,
  keys,
  deciding,
  isAsking,
  children,
  ask,
  buttons,
  stageRef,
}: StageProps): ReactElement {
  useEffect(() => stageRef.current?.focus(), [stageRef]);
  const all: Readonly<Record<string, () => void>> = { ...keys, Escape: end.run };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys stand in it as buttons too
    <section
      ref={stageRef}
      className="cf-meeting"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- takes the keys of the stage
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const isOnStage = event.target === stageRef.current || event.key === "Escape";
        const run = all[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        if (run === undefined || isAsking || (!isOnStage && event.key === " ")) return;
        event.preventDefault();
        if (event.repeat && deciding.includes(event.key.toLowerCase())) return;
        run();
      }}
    >
      <header className="cf-meeting-head">
        <p className="cf-soft">{head}</p>
        <Button variant="plain" shortcut="Esc" onPress={end.run}>
          {end.label}
        </Button>
      </header>
      <div className="cf-meeting-stage" aria-live="polite">
        {children}
      </div>
      {ask}
      <footer className="cf-meeting-keys">{buttons}</footer>
    </section>
  );
}

/** Arrow keys, Page up and down and the space bar walk. */
export const walkingKeys = (step: (by: 1 | -1) => void): Readonly<Record<string, () => void>> => ({
  ArrowRight: () => step(1),
  PageDown: () => step(1),
  " ": () => step(1),
  ArrowLeft: () => step(-1),
  PageUp: () => step(-1),
});

export const useStage = (): RefObject<HTMLElement | null> => useRef<HTMLElement>(null);
