import { useState, type ReactElement } from "react";
import { useSignal, type Watched } from "../signal.ts";
import type { Trouble } from "../db/trouble.ts";
import { Button } from "../ui/forms/Button.tsx";
import { Notice } from "../ui/text/Notice.tsx";
import { troubleInWords } from "./troubleInWords.ts";

/** What went wrong with this laptop's own copies, until it is over or closed. */
export function TroubleNotice({
  trouble,
}: {
  readonly trouble: Watched<Trouble | null>;
}): ReactElement | null {
  const met = useSignal(trouble);
  const [closed, setClosed] = useState<Trouble | null>(null);
  // The same trouble is noted at every try: closed once, it stays closed until another comes.
  if (met === null || closed?.type === met.type) return null;
  const { tone, title, text } = troubleInWords(met);
  return (
    <Notice
      tone={tone}
      title={title}
      isAnnounced
      actions={<Button onPress={() => setClosed(met)}>Close this message</Button>}
    >
      {text}
    </Notice>
  );
}
