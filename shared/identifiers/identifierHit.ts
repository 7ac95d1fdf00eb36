/** A place in a text that may tell who somebody is. */
export interface IdentifierHit {
  readonly kind:
    | "personName"
    | "initials"
    | "dateOfBirth"
    | "caseReference"
    | "nhsNumber"
    | "nationalInsurance"
    | "postcode"
    | "telephone"
    | "email";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it looks like, to follow the quoted text: "looks like a date of birth". */
  readonly message: string;
}
