import { useState, useSyncExternalStore, type ReactElement } from "react";
import { currentTrouble, subscribeTrouble, type Trouble } from "../sync/trouble.ts";
import { Button } from "../ui/forms/Button.tsx";
import { Notice } from "../ui/text/Notice.tsx";
import { troubleInWords } from "./troubleInWords.ts";

/** What went wrong with this laptop's own copies, until it is over or closed. */
export function TroubleNotice(): ReactElement | null {
  const trouble = useSyncExternalStore(subscribeTrouble, currentTrouble);
  const [closed, setClosed] = useState<Trouble | null>(null);
  // The same trouble is noted at every try: closed once, it stays closed until another comes.
  if (trouble === null || closed?.type === trouble.type) return null;
  const { tone, title, text } = troubleInWords(trouble);
  return (
    <Notice
      tone={tone}
      title={title}
      isAnnounced
      actions={<Button onPress={() => setClosed(trouble)}>Close this message</Button>}
    >
      {text}
    </Notice>
  );
}
