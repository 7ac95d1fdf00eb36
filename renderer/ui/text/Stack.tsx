import type { ReactElement, ReactNode } from "react";
import "./Stack.css";

export interface StackProps {
  /** Step of the space scale between children: 1 is 4 px, 2 is 8, 3 is 12, 4 is 16, 5 is 24, 6 is 32, 7 is 48. */
  readonly gap?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Side by side, wrapping, instead of one below the other. */
  readonly isRow?: boolean;
  readonly children: ReactNode;
}

/** Space between things: hierarchy comes from it rather than from borders and boxes. */
export function Stack({ gap = 4, isRow = false, children }: StackProps): ReactElement {
  return (
    <div className={`cf-stack cf-gap-${gap.toString()}${isRow ? " cf-stack-row" : ""}`}>
      {children}
    </div>
  );
}
