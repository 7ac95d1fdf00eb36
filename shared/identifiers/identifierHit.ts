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
  | "pupilNumber";

/** One place in a text that may point to a person. */
export type IdentifierHit = {
  readonly kind: IdentifierKind;
  /** Offsets into the scanned text, as `text.slice(start, end)` takes them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ends the sentence "... looks like ...": `looks like a date of birth`. */
  readonly message: string;
};

/** A hit of `kind` at the given place of `source`. */
export function identifierHit(
  kind: IdentifierKind,
  source: string,
  start: number,
  end: number,
): IdentifierHit {
  return { kind, start, end, text: source.slice(start, end), message: messageOf(kind) };
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
    default:
      return assertNever(kind);
  }
}
