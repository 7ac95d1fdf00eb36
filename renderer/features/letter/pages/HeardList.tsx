import type { ReactElement } from "react";
import type { TracedCheckIn } from "../../../../shared/letter/traceSentence.ts";

/** When the host heard it, in which words, and what it answered. */
export function HeardList({
  checkIns,
}: {
  readonly checkIns: readonly TracedCheckIn[];
}): ReactElement {
  return (
    <>
      <h4>Heard by the host</h4>
      {checkIns.length === 0 ? (
        <p className="cf-soft">Not in any check-in so far.</p>
      ) : (
        <ul className="cf-traced-evidence" aria-label="Check-ins">
          {checkIns.map((checkIn) => (
            <li key={checkIn.id}>
              <p>{checkIn.shared}</p>
              {checkIn.response.trim() !== "" && <p>Response: {checkIn.response}</p>}
              <p className="cf-traced-origin">
                {[checkIn.withWhom, checkIn.when].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
