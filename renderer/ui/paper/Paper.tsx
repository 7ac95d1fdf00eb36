import { useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { createPortal, flushSync } from "react-dom";
import { Signal, useSignal } from "../../signal.ts";
import { onPrinting } from "./onPrinting.ts";
import {
  type PaperChoice,
  type PaperPart,
  type PaperWords,
  putOnScreen,
} from "./papersOnScreen.ts";
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
  /** What of it can be left out, offered before it is printed. */
  readonly parts?: readonly PaperPart[];
  /** Made for the host as well: its PDF may lie beside what goes there. */
  readonly isForHost?: boolean;
  /** What is printed, made only when it is: `PaperLines`, `PaperTable`, headings. `shows` tells which parts are chosen. */
  readonly children: (shows: (part: string) => boolean) => ReactNode;
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
  parts = none,
  isForHost = false,
  children,
}: PaperProps): ReactElement | null {
  const [isPrinting, setPrinting] = useState(false);
  const [choice] = useState(() => new Signal<PaperChoice>({ leftOut: new Set(), isLarge: false }));
  const { leftOut, isLarge } = useSignal(choice);
  const words = useRef<PaperWords>({ title, parts, isForHost });
  useEffect(() => {
    words.current = { title, parts, isForHost };
  });
  useEffect(() => {
    let titleOfWindow = "";
    return onPrinting(
      () => {
        titleOfWindow = document.title;
        // What the file is called by readers of a PDF.
        document.title = words.current.title;
        // Drawn before the event is over, as the page is taken as it is then.
        flushSync(() => setPrinting(true));
      },
      () => {
        document.title = titleOfWindow;
        setPrinting(false);
      },
    );
  }, []);
  useEffect(() => putOnScreen({ words: () => words.current, choice }), [choice]);
  usePageRule(() => footRule(`cf-${shape}`, title));
  if (!isPrinting) return null;
  return createPortal(
    <article
      className={`cf-paper cf-paper-${shape}${isLarge ? " cf-paper-large" : ""}`}
      // Printed from a dialog too, which hides from readers whatever comes beside it: its tags would be lost.
      data-react-aria-top-layer="true"
    >
      <h1>{title}</h1>
      {below !== "" && <p className="cf-paper-below">{below}</p>}
      {children((part) => !leftOut.has(part))}
    </article>,
    document.body,
  );
}

const none: readonly PaperPart[] = [];
