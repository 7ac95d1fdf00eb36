/** One of the choices of a `Select`, `ComboBox`, `RadioGroup` or `CheckboxGroup`. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A few words under the label. */
  readonly hint?: string | undefined;
}
