import { useEffect, useId, useState, type ReactElement } from "react";
import { Button } from "../forms/Button.tsx";
import "./Progress.css";

export interface ProgressProps {
  /** What is going on, "Reading 14 files". */
  readonly label: string;
  /** Share done, 0 to 1; left out while it cannot be known. */
  readonly value?: number | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** Milliseconds of quiet before anything shows. */
  readonly delay?: number;
}

/** Work that takes longer than a second: nothing is shown before that. Mount it when the work starts, unmount it when it ends. */
export function Progress({
  label,
  value,
  onCancel,
  delay = 1000,
}: ProgressProps): ReactElement | null {
  const isDue = useAfter(delay);
  const id = useId();
  if (!isDue) return null;
  return (
    <div className="cf-progress">
      <output id={id}>{label}</output>
      <progress aria-labelledby={id} max={1} {...(value === undefined ? {} : { value })} />
      {onCancel && (
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}

function useAfter(delay: number): boolean {
  const [isDue, setDue] = useState(delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setDue(true);
    }, delay);
    return () => {
      clearTimeout(timer);
    };
  }, [delay]);
  return isDue;
}
