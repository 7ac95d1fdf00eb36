import { type ReactNode, useEffect } from "react";
import { render as begin, type RenderResult } from "vitest-browser-react";

/**
 * For tests: renders, and waits until it stands on the page and its effects have run. The React of the
 * browser tests is the one that ships, which has no `act` to wait with.
 */
export async function render(ui: ReactNode): Promise<RenderResult> {
  const begun = await shown((tell) => begin(<Told tell={tell}>{ui}</Told>));
  const rerender = (next: ReactNode) =>
    shown((tell) => begun.rerender(<Told tell={tell}>{next}</Told>));
  return { ...begun, rerender };
}

async function shown<T>(show: (tell: () => void) => Promise<T>): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const given = await show(resolve);
  await promise;
  return given;
}

interface ToldProps {
  readonly tell: () => void;
  readonly children: ReactNode;
}

// Effects of what is inside run before those around it.
function Told({ tell, children }: ToldProps): ReactNode {
  useEffect(tell, [tell]);
  return children;
}
