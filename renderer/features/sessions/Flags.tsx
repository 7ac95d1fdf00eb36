import { type ReactElement, useMemo } from "react";
import type { IdentifierRegister } from "../../../shared/identifiers/emptyRegister.ts";
import { Glyph } from "../../ui/text/Glyph.tsx";
import { flagsInWords } from "./flags.ts";

/** What in a line looks like an identifier, said quietly under it. */
export function Flags({
  text,
  register,
}: {
  readonly text: string;
  readonly register: IdentifierRegister;
}): ReactElement | null {
  const flags = useMemo(() => flagsInWords(text, register), [text, register]);
  if (flags.length === 0) return null;
  return (
    <span className="cf-line-flags">
      <Glyph name="warning" />
      <span>{flags.join("; ")}</span>
    </span>
  );
}
