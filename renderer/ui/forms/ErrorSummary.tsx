import { useEffect, useId, useRef, type ReactElement } from "react";
import "./ErrorSummary.css";

export interface FieldProblem {
  /** Id of the field it is about. */
  readonly fieldId: string;
  /** The same words as at the field. */
  readonly message: string;
}

export interface ErrorSummaryProps {
  /** Empty while all is well: nothing is shown. */
  readonly problems: readonly FieldProblem[];
  /** How often the form has been sent: each time it goes up with problems left, the summary takes the focus. */
  readonly attempt: number;
}

/** Stands first in a form: "There is a problem", with a link to each field. Check when the form is sent, not while it is filled in. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps): ReactElement | null {
  const hasProblems = problems.length > 0;
  useErrorInTitle(hasProblems);
  return hasProblems ? <Problems key={attempt} problems={problems} /> : null;
}

function Problems({ problems }: Pick<ErrorSummaryProps, "problems">): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const headingId = useId();
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      className="cf-error-summary"
      role="alert"
      aria-labelledby={headingId}
      tabIndex={-1}
    >
      <h2 id={headingId}>There is a problem</h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(fieldId);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const focusable = "input:not([type=hidden]), textarea, select, button, [tabindex]";

function focusField(id: string): void {
  const field = document.getElementById(id);
  // A group of radios or checkboxes is not focusable itself: its chosen or first control is.
  const control = field?.matches(focusable)
    ? field
    : (field?.querySelector<HTMLElement>("input:checked") ??
      field?.querySelector<HTMLElement>(focusable));
  field?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}

function useErrorInTitle(hasProblems: boolean): void {
  useEffect(() => {
    if (!hasProblems) return undefined;
    const title = document.title;
    document.title = `Error: ${title}`;
    return () => {
      document.title = title;
    };
  }, [hasProblems]);
}
