import { useId, type ReactElement, type ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import "./Field.css";

/** The words around every field. Nothing is marked as required: what is not needed says "(optional)". */
export interface FieldWords {
  readonly label: string;
  /** One short sentence under the label. */
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; also goes, word for word, into the `ErrorSummary`. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean | undefined;
  /** Keeps the label for screen readers only, where the place already says it (a search above a list). */
  readonly isLabelHidden?: boolean | undefined;
}

/** Label, hint and error of a react-aria field; stands inside it, before its control. */
export function FieldHead({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
}: FieldWords): ReactElement {
  return (
    <>
      <Label className={isLabelHidden ? "cf-visually-hidden" : "cf-label"}>
        <LabelWords label={label} isOptional={isOptional} />
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="cf-hint">
          {hint}
        </Text>
      )}
      {error !== undefined && (
        <FieldError className="cf-error">
          <ErrorWords error={error} />
        </FieldError>
      )}
    </>
  );
}

export interface FieldProps extends FieldWords {
  readonly children: (control: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": true | undefined;
  }) => ReactNode;
  /** Id of the control, for the error summary; made up when left out. */
  readonly id?: string;
}

/** Words around a control that is not one of ours: spread what it hands over onto the control. */
export function Field({ children, id: givenId, ...words }: FieldProps): ReactElement {
  const ownId = useId();
  const id = givenId ?? ownId;
  const { label, hint, error, isOptional, isLabelHidden } = words;
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  return (
    <div className="cf-field" data-invalid={error === undefined ? undefined : true}>
      <label htmlFor={id} className={isLabelHidden ? "cf-visually-hidden" : "cf-label"}>
        <LabelWords label={label} isOptional={isOptional} />
      </label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="cf-hint">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="cf-error">
          <ErrorWords error={error} />
        </span>
      )}
      {children({
        id,
        "aria-describedby": described.filter((part) => part !== false).join(" ") || undefined,
        "aria-invalid": error === undefined ? undefined : true,
      })}
    </div>
  );
}

function LabelWords({ label, isOptional }: Pick<FieldWords, "label" | "isOptional">): ReactElement {
  return (
    <>
      {label}
      {isOptional && <span className="cf-optional"> (optional)</span>}
    </>
  );
}

function ErrorWords({ error }: { readonly error: string }): ReactElement {
  return (
    <>
      <span className="cf-visually-hidden">Error: </span>
      {error}
    </>
  );
}
