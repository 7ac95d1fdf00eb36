import { useEffect, useRef, type ReactElement } from "react";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { useSignal } from "../../signal.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { goToStep, tour } from "./tour.ts";
import { tourSteps } from "./tourSteps.ts";
import "./Tour.css";

/** One step of the tour over the screen it is about; nothing while nobody takes it. */
export function TourStrip({ visitId }: { readonly visitId: VisitId }): ReactElement | null {
  const taken = useSignal(tour);
  const strip = useRef<HTMLElement>(null);
  const at = taken?.visitId === visitId ? taken.at : null;
  useEffect(() => {
    if (at !== null) strip.current?.focus();
  }, [at]);
  const step = at === null ? undefined : tourSteps[at];
  if (at === null || step === undefined) return null;
  const isLast = at === tourSteps.length - 1;
  return (
    <section ref={strip} className="cf-tour" aria-label="Tour" tabIndex={-1}>
      <div>
        <h2 className="cf-tour-title">
          {step.title}
          <span className="cf-soft">
            {" "}
            {at + 1} of {tourSteps.length}
          </span>
        </h2>
        <p>{step.says}</p>
      </div>
      <div className="cf-tour-ways">
        <Button variant="primary" onPress={() => goToStep(visitId, at + 1)}>
          {isLast ? "End the tour" : "Next"}
        </Button>
        {at > 0 && <Button onPress={() => goToStep(visitId, at - 1)}>Back</Button>}
        {!isLast && (
          <Button variant="plain" onPress={() => tour.set(null)}>
            End the tour
          </Button>
        )}
      </div>
    </section>
  );
}
