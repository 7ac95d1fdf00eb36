import { type ReactElement, useMemo } from "react";
import type { IdentifierRegister } from "../../../shared/identifiers/emptyRegister.ts";
import { flagsInWords } from "../../../shared/identifiers/flagsInWords.ts";
import { Glyph } from "./Glyph.tsx";
import "./Flags.css";

/** What in a text looks like an identifier, said quietly under it. */
export function Flags({
  text,
  register,
  withAdvice = true,
}: {
  readonly text: string;
  readonly register: IdentifierRegister;
  /** Off where it is known whose words they are, such as the host's answer in a check-in. */
  readonly withAdvice?: boolean;
}): ReactElement | null {
  const flags = useMemo(
    () => flagsInWords(text, register, { withAdvice }),
    [text, register, withAdvice],
  );
  if (flags.length === 0) return null;
  return (
    <span className="cf-flags">
      <Glyph name="warning" />
      <span>{flags.join("; ")}</span>
    </span>
  );
}
