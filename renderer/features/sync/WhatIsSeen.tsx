import type { ReactElement } from "react";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";

/** What sealing hides from whoever runs the shared place, and what it does not. */
export function WhatIsSeen(): ReactElement {
  return (
    <Disclosure title="What others can see there" level={2}>
      <div className="cf-sync-seen">
        <p>
          Every file is sealed on this laptop before it leaves. Whoever runs the shared place, or
          gets into it, cannot read a word of it, nor change one without being noticed.
        </p>
        <p>
          They can see how large the files are, when they came and how many devices the team has.
          They could also hold back the newest files. That is why the team compares “last heard”
          aloud when it meets.
        </p>
      </div>
    </Disclosure>
  );
}
