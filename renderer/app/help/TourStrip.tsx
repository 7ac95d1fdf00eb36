import type { ReactElement } from "react";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { useSignal } from "../../signal.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { goToStep, tour } from "./tour.ts";
import { tourSteps } from "./tourSteps.ts";
import "./Tour.css";

/** One step of the tour over the screen it is about; nothing while nobody takes it. */
export function TourStrip({ visitId }: { readonly visitId: VisitId }): ReactElement | null {
  const taken = useSignal(tour);
  const at = taken?.visitId === visitId ? taken.at : null;
  const step = at === null ? undefined : tourSteps[at];
  if (at === null || step === undefined) return null;
  const isLast = at === tourSteps.length - 1;
  return (
    <section className="cf-tour" aria-label="Tour">
      <div aria-live="polite">
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
        {/* Where one goes on; a screen that waits for typing takes the focus from it. */}
        <Button autoFocus variant="primary" onPress={() => goToStep(visitId, at + 1)}>
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
