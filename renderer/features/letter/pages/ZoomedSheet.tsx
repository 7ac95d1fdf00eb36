import {
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type ReactElement,
  type ReactNode,
} from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import { Toolbar } from "../../../ui/lists/Toolbar.tsx";
import { usePagesZoom, type Zoom, zooms } from "../rememberedHere.ts";
import "./ZoomedSheet.css";

/** Width of an A4 page as printed, in CSS pixels. */
const pageWidth = 794;

export interface ZoomedSheetProps {
  readonly heading: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Pages under a heading with their zoom, which is remembered; keeps the place that is looked at when the zoom changes. */
export function ZoomedSheet({ heading, actions, children }: ZoomedSheetProps): ReactElement {
  const [zoom, setZoom] = usePagesZoom();
  const port = useRef<HTMLDivElement>(null);
  const kept = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (!port.current || kept.current === null) return;
    port.current.scrollTop = kept.current * port.current.scrollHeight;
    kept.current = null;
    // The zoom has changed the height by now.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [zoom]);
  const change = (next: Zoom) => {
    if (port.current) kept.current = port.current.scrollTop / port.current.scrollHeight;
    setZoom(next);
  };
  const shown = () =>
    zoom === "fit"
      ? ((port.current?.querySelector("svg")?.clientWidth ?? pageWidth) / pageWidth) * 100
      : zoom;
  const style: CSSProperties & { "--sheet-width": string } = {
    "--sheet-width": zoom === "fit" ? "100%" : `${(pageWidth * zoom) / 100}px`,
  };
  return (
    <div className="cf-zoomed">
      <div className="cf-zoomed-head">
        <div className="cf-zoomed-heading">{heading}</div>
        <Toolbar label="Size of the pages">
          <Button
            variant="plain"
            aria-label="Smaller pages"
            onPress={() => change(zooms.findLast((step) => step < shown() - 1) ?? zooms[0])}
          >
            −
          </Button>
          <Button
            variant="plain"
            aria-label="Larger pages"
            onPress={() => change(zooms.find((step) => step > shown() + 1) ?? 200)}
          >
            +
          </Button>
          <Button variant="plain" aria-pressed={zoom === "fit"} onPress={() => change("fit")}>
            Fit width
          </Button>
        </Toolbar>
        {actions}
      </div>
      <div
        className="cf-zoomed-port"
        ref={port}
        style={style}
        data-fit={zoom === "fit" || undefined}
      >
        {children}
      </div>
    </div>
  );
}
