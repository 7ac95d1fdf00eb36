import { useEffect, useState, type ReactElement } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import type { Unlocked } from "../../../shared/bridge/vault.ts";
import { AskRecovery } from "./AskRecovery.tsx";
import { BothDamaged } from "./BothDamaged.tsx";
import { CannotRead } from "./CannotRead.tsx";
import { FirstStart } from "./FirstStart.tsx";
import { KeepRecovery } from "./KeepRecovery.tsx";
import { LockPage } from "./LockPage.tsx";
import { type Gate, openGate, type GateStep } from "./lockSteps.ts";
import { Opening } from "./Opening.tsx";
import { Recover } from "./Recover.tsx";
import { StartAgain } from "./StartAgain.tsx";
import { Unlock } from "./Unlock.tsx";

export interface LockGateProps {
  /** Called once, when the vault is open and nothing is left to ask. */
  readonly onUnlocked: (unlocked: Unlocked) => void;
}

/** Stands before the app until the vault is open: first start, unlocking, recovering. */
export function LockGate({ onUnlocked }: LockGateProps): ReactElement {
  const [step, setStep] = useState<GateStep | null>(null);
  const [gate] = useState<Gate>(() => openGate({ show: setStep, onUnlocked }));
  useEffect(() => void gate.ask(), [gate]);
  if (step === null) return <Opening />;
  switch (step.type) {
    case "FirstStart":
      return <FirstStart keyStore={step.keyStore} onChoose={gate.choose} />;
    case "Unlock":
      return <Unlock waitMs={step.waitMs} onUnlock={gate.unlock} onForgotten={gate.forgotten} />;
    case "Recover":
      return (
        <Recover
          key={step.reason}
          reason={step.reason}
          onRecover={gate.recover}
          onNoCode={() =>
            gate.nothingOpens(step.reason === "Forgotten" ? "NoPassphrase" : "NoCode")
          }
          {...(step.reason === "Damaged" ? {} : { onBack: () => void gate.ask() })}
        />
      );
    case "BothDamaged":
      return <BothDamaged onStartAgain={() => gate.nothingOpens("KeysDamaged")} />;
    case "CannotRead":
      return <CannotRead code={step.code} onTryAgain={gate.ask} />;
    case "StartAgain":
      return <StartAgain reason={step.reason} onBack={() => void gate.ask()} />;
    case "AskRecovery":
      return <AskRecovery onRenew={gate.renew} onLater={gate.later} />;
    case "KeepRecovery":
      return (
        <LockPage title="Write down your recovery code" above="Critical Friend on this laptop">
          <KeepRecovery words={step.words} onKept={() => void gate.kept()} onLater={gate.later} />
        </LockPage>
      );
    default:
      return assertNever(step);
  }
}
