import { useEffect, useState, type ReactElement } from "react";
import { type Strength, strengthOf } from "./passphraseStrength.ts";
import "./PassphraseStrength.css";

/** How hard the passphrase is to guess: in words, and as filled steps. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }): ReactElement {
  const strength = useStrength(passphrase);
  return (
    <div className="cf-strength" data-enough={strength?.isEnough ?? undefined}>
      <span className="cf-strength-steps" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((step) => (
          <span key={step} data-filled={strength !== null && step <= strength.score} />
        ))}
      </span>
      <output className="cf-strength-words">
        {strength === null ? "How hard it is to guess shows here." : <Judgement {...strength} />}
      </output>
    </div>
  );
}

function Judgement({ words, advice }: Strength): ReactElement {
  return (
    <>
      <strong>{words}.</strong> {advice}
    </>
  );
}

const pauseMs = 200;

function useStrength(passphrase: string): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      if (passphrase === "") setStrength(null);
      else
        void strengthOf(passphrase).then((judged) => {
          if (isCurrent) setStrength(judged);
        });
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  return strength;
}
