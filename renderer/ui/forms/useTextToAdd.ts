import { useState } from "react";
import { type TextDraft, useDraftText } from "./useDraftText.ts";
import { tooMuchSaid } from "../../../shared/visit/fieldLimits.ts";
import type { Table } from "../../../shared/visit/records.ts";

/** A field in which somebody types what a record is begun with. */
export interface TextToAdd {
  /** For the field itself. */
  readonly field: ReturnType<typeof useDraftText>;
  /** The text, trimmed; null, with the reason at the field, while nothing can be added of it. */
  readonly tried: () => string | null;
  readonly empty: () => void;
}

/**
 * Text for a field of a record that is begun with it. Nothing is said before it is tried; what is
 * missing, and what is more than the field holds, is said there, and nothing of it is lost: `draft`
 * keeps it until it is added.
 */
export function useTextToAdd(
  table: Table,
  name: string,
  { missing, draft }: { readonly missing: string; readonly draft: TextDraft },
): TextToAdd {
  const typed = useDraftText(draft);
  const [isTried, setTried] = useState(false);
  const text = typed.value.trim();
  const wrong = text === "" ? missing : tooMuchSaid(table, name, text);
  return {
    field: { ...typed, error: isTried ? wrong : undefined },
    tried: () => {
      setTried(wrong !== undefined);
      return wrong === undefined ? text : null;
    },
    empty: () => typed.onChange(""),
  };
}
