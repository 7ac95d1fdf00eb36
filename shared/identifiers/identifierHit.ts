import { assertNever } from "../assertNever.ts";

/** What a stretch of text may give away. */
export type IdentifierKind =
  | "personName"
  | "initials"
  | "dateOfBirth"
  | "caseReference"
  | "nhsNumber"
  | "postcode"
  | "telephone"
  | "email"
  | "nationalInsurance"
  | "pupilNumber"
  | "vehicle"
  | "address"
  | "handle"
  | "onePerson";

/** `refuses`: says who somebody is. `advice`: names nobody, and yet points at one person. */
export type IdentifierSeverity = "refuses" | "advice";

/** One place in a text that may point to a person. */
export type IdentifierHit = {
  readonly kind: IdentifierKind;
  readonly severity: IdentifierSeverity;
  /** Offsets into the scanned text, as `text.slice(start, end)` takes them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ends the sentence "... looks like ...": `looks like a date of birth`. */
  readonly message: string;
};

/** A hit of `kind` at the given place of `source`; `reason` says why it points at one person. */
export function identifierHit(
  kind: IdentifierKind,
  source: string,
  start: number,
  end: number,
  reason?: string,
): IdentifierHit {
  const severity = kind === "onePerson" ? "advice" : "refuses";
  const message = reason === undefined ? messageOf(kind) : `${messageOf(kind)}: ${reason}`;
  return { kind, severity, start, end, text: source.slice(start, end), message };
}

function messageOf(kind: IdentifierKind): string {
  switch (kind) {
    case "personName":
      return "looks like a person's name";
    case "initials":
      return "looks like a person's initials";
    case "dateOfBirth":
      return "looks like a date of birth";
    case "caseReference":
      return "looks like a case reference";
    case "nhsNumber":
      return "looks like an NHS number";
    case "postcode":
      return "looks like a postcode";
    case "telephone":
      return "looks like a telephone number";
    case "email":
      return "looks like an email address";
    case "nationalInsurance":
      return "looks like a National Insurance number";
    case "pupilNumber":
      return "looks like a unique pupil number";
    case "vehicle":
      return "looks like a vehicle's number plate";
    case "address":
      return "looks like a street address";
    case "handle":
      return "looks like somebody's name on a social network";
    case "onePerson":
      return "points at one person";
    default:
      return assertNever(kind);
  }
}
