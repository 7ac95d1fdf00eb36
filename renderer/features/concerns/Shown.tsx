import { useEffect, useRef, type ReactElement } from "react";

/** Brings what somebody came for into view, with the focus. */
export function Shown({
  isShown,
  children,
}: {
  readonly isShown: boolean;
  readonly children: ReactElement;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isShown) return;
    box.current?.scrollIntoView({ block: "start" });
    box.current?.focus({ preventScroll: true });
  }, [isShown]);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}
