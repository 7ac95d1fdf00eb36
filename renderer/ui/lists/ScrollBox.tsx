import type { ComponentProps, ReactElement } from "react";

export interface ScrollBoxProps extends Pick<
  ComponentProps<"section">,
  "className" | "style" | "onScroll" | "children"
> {
  /** What is in it. */
  readonly label: string;
}

/** What scrolls by itself where it must: it takes the focus, so that the keyboard can scroll it too. */
export function ScrollBox({ label, ...section }: ScrollBoxProps): ReactElement {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls and has nothing to press in it is out of the keyboard's reach without
  return <section {...section} aria-label={label} tabIndex={0} />;
}
