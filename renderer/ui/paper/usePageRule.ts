import { useEffect, useRef } from "react";
import { onPrinting } from "./onPrinting.ts";

/** Adds a rule of CSS for as long as the window prints and the caller is on screen; `rule` is asked for then. */
export function usePageRule(rule: () => string): void {
  const latest = useRef(rule);
  useEffect(() => {
    latest.current = rule;
  });
  useEffect(() => {
    // A constructed sheet: margin boxes take no text from the page, and the CSP admits no style of its own.
    const sheet = new CSSStyleSheet();
    const takeOut = () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
    const stop = onPrinting(() => {
      sheet.replaceSync(latest.current());
      takeOut();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, takeOut);
    return () => {
      stop();
      takeOut();
    };
  }, []);
}
