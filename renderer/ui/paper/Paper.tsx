import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import { createPortal, flushSync } from "react-dom";
import { onPrinting } from "./onPrinting.ts";
import { footRule } from "./runningHead.ts";
import { usePageRule } from "./usePageRule.ts";
import "./Paper.css";

export interface PaperProps {
  /** The h1 of the paper. */
  readonly title: string;
  /** Below it: of whom, when, what is left out of view. */
  readonly below?: string;
  /** `wide`: landscape, for tables of many columns. */
  readonly shape?: "tall" | "wide";
  /** What is printed, made only when it is: `PaperLines`, `PaperTable`, headings. */
  readonly children: () => ReactNode;
}

/**
 * What a screen gives to print in place of itself: one of these anywhere in it, and Ctrl+P, the menu and
 * every *Print* print it. It is words in ink and no controls, and it is there only while the window prints.
 * Its head is that of every print of the visit; at its foot stands its title.
 */
export function Paper({
  title,
  below = "",
  shape = "tall",
  children,
}: PaperProps): ReactElement | null {
  const [isPrinting, setPrinting] = useState(false);
  // Drawn before the event is over, as the page is taken as it is then.
  useEffect(
    () =>
      onPrinting(
        () => flushSync(() => setPrinting(true)),
        () => setPrinting(false),
      ),
    [],
  );
  usePageRule(() => footRule(`cf-${shape}`, title));
  if (!isPrinting) return null;
  return createPortal(
    <article className={`cf-paper cf-paper-${shape}`}>
      <h1>{title}</h1>
      {below !== "" && <p className="cf-paper-below">{below}</p>}
      {children()}
    </article>,
    document.body,
  );
}
