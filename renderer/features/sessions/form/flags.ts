import { type IdentifierRegister } from "../../../../shared/identifiers/emptyRegister.ts";
import { scanForIdentifiers } from "../../../../shared/identifiers/scanForIdentifiers.ts";

/** Whether a session's title reads as if it named a person. */
export function namesSomebody(title: string, register: IdentifierRegister): boolean {
  return scanForIdentifiers(title, { register, setting: "notes" }).some(
    ({ kind }) => kind === "personName",
  );
}
