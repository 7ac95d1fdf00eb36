import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { RecoveryWords } from "./RecoveryWords.tsx";
import { TypeBack } from "./TypeBack.tsx";

export interface KeepRecoveryProps {
  readonly words: readonly string[];
  /** Three of the words were typed back. */
  readonly onKept: () => void;
  /** Left out where it cannot wait. */
  readonly onLater?: () => void;
  readonly laterLabel?: string;
}

/** Writes a recovery code down, then proves it by typing three of its words. */
export function KeepRecovery({
  words,
  onKept,
  onLater,
  laterLabel = "Later, at the next unlock",
}: KeepRecoveryProps): ReactElement {
  const [isTyping, setTyping] = useState(false);
  const later = onLater !== undefined && (
    <Button variant="plain" onPress={onLater}>
      {laterLabel}
    </Button>
  );
  if (isTyping)
    return <TypeBack words={words} onKept={onKept} onBack={() => setTyping(false)} later={later} />;
  return (
    <div className="cf-lock-part">
      <p>
        These 24 words open your work if the passphrase is forgotten or this laptop’s login is
        reset. They are shown only now. Write them on paper, in their order, and keep the paper away
        from the laptop: whoever has it can open your work.
      </p>
      <RecoveryWords words={words} />
      <div className="cf-lock-actions">
        <Button variant="primary" onPress={() => setTyping(true)}>
          I have written them down
        </Button>
        <Button onPress={() => window.print()}>Print the words</Button>
        {later}
      </div>
    </div>
  );
}
