import { useState } from "react";
import { fieldTooMuchInWords, tooMuch } from "../../../shared/visit/fieldLimits.ts";
import type { Table } from "../../../shared/visit/records.ts";

/** A field in which somebody types what a record is begun with. */
export interface TextToAdd {
  /** For the field itself. */
  readonly field: {
    readonly value: string;
    readonly onChange: (text: string) => void;
    readonly error: string | undefined;
  };
  /** The text, trimmed; null, with the reason at the field, while nothing can be added of it. */
  readonly tried: () => string | null;
  readonly empty: () => void;
}

/**
 * Text for a field of a record that is begun with it. Nothing is said before it is tried; what is
 * missing, and what is more than the field holds, is said there, and nothing of it is lost.
 */
export function useTextToAdd(
  table: Table,
  name: string,
  { missing }: { readonly missing: string },
): TextToAdd {
  const [value, setValue] = useState("");
  const [isTried, setTried] = useState(false);
  const text = value.trim();
  const found = tooMuch(table, name, text);
  const wrong =
    text === "" ? missing : found === null ? undefined : fieldTooMuchInWords(table, name, found);
  return {
    field: { value, onChange: setValue, error: isTried ? wrong : undefined },
    tried: () => {
      setTried(wrong !== undefined);
      return wrong === undefined ? text : null;
    },
    empty: () => setValue(""),
  };
}
