import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from "react";
import { asFileName } from "../../../shared/words/asFileName.ts";
import { bridge } from "../../bridge/bridge.ts";
import { savedInWords } from "../../bridge/savedInWords.ts";
import { onAskedToPrint } from "../../ui/paper/askToPrint.ts";
import { onPrinting } from "../../ui/paper/onPrinting.ts";
import { type PaperOnScreen, paperOnScreen } from "../../ui/paper/papersOnScreen.ts";
import { savedElsewhere } from "../../ui/paper/savedElsewhere.ts";
import { makePages } from "./makePages.ts";
import { type PagesInPreview, pagesInPreview } from "./pagesInPreview.ts";
import { PreviewDialog } from "./PreviewDialog.tsx";

interface Preview {
  readonly title: string;
  /** Null where the screen prints itself, with nothing to choose. */
  readonly paper: PaperOnScreen | null;
  readonly saveElsewhere: string | null;
  readonly isInternal: boolean;
  readonly pages: PagesInPreview;
}

/** Stands in the way of every *Print*: the pages as they will be, before they are printed, saved or left. */
export function PrintPreview(): ReactElement | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const isAsked = useRef(false);
  useEffect(
    () =>
      onAskedToPrint(() => {
        // Pressed again, or while the pages are looked at.
        if (isAsked.current) return;
        isAsked.current = true;
        void begin().then(setPreview);
      }),
    [],
  );
  const close = () => {
    isAsked.current = false;
    preview?.pages.close();
    setPreview(null);
  };
  const closeWithScreen = useEffectEvent(close);
  useEffect(() => {
    if (preview === null) return undefined;
    // Gone to by the keys of the window: these pages are not that screen's.
    const leave = () => closeWithScreen();
    window.addEventListener("hashchange", leave);
    return () => window.removeEventListener("hashchange", leave);
  }, [preview]);
  if (preview === null) return null;
  const { title, isInternal } = preview;
  return (
    <PreviewDialog
      {...preview}
      save={async (bytes) =>
        savedInWords(
          await bridge.saveFile({
            what: isInternal ? "printedInternally" : "printedPages",
            suggestedName: asFileName(title, { most: 80, otherwise: "Pages" }),
            bytes,
          }),
        )
      }
      onClose={close}
      onPrint={() => {
        close();
        // Once it is gone: it would be printed with a screen that prints itself.
        requestAnimationFrame(() => setTimeout(() => window.print()));
      }}
    />
  );
}

/** Takes the pages, and only then lets something open over the screen that is on them. */
async function begin(): Promise<Preview> {
  const paper = paperOnScreen();
  const words = paper?.words();
  const heading = document.querySelector("main h1") ?? document.querySelector("h1");
  const isInternal = !(words?.isForHost ?? false);
  const taken = Promise.withResolvers<void>();
  const stop = onPrinting(() => undefined, taken.resolve);
  const pages = pagesInPreview(paper, () => makePages({ isInternal }));
  const stopWatching = pages.now.subscribe(taken.resolve);
  await taken.promise;
  stop();
  stopWatching();
  return {
    title: words?.title ?? heading?.textContent ?? "This page",
    paper,
    saveElsewhere: savedElsewhere(),
    isInternal,
    pages,
  };
}
