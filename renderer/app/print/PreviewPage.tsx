import { useEffect, useRef, useState, type ReactElement } from "react";
import type { PreviewedPage } from "./openPages.ts";

/** A page as it will be on paper, drawn when it comes near; its words are there for who hears the screen. */
export function PreviewPage({
  page,
  number,
  of,
}: {
  readonly page: PreviewedPage;
  readonly number: number;
  readonly of: number;
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    let isNear = false;
    const look = () => {
      if (isNear) setWidth(Math.round(element.clientWidth * window.devicePixelRatio));
    };
    const near = new IntersectionObserver(
      ([entry]) => {
        isNear = entry?.isIntersecting ?? false;
        look();
      },
      { rootMargin: "600px" },
    );
    const sized = new ResizeObserver(look);
    near.observe(element);
    sized.observe(element);
    return () => {
      near.disconnect();
      sized.disconnect();
    };
  }, []);
  useEffect(() => {
    if (canvas.current === null || width === 0) return;
    const element = canvas.current;
    delete element.dataset["isDrawn"];
    void page.draw(element, width).then(() => {
      element.dataset["isDrawn"] = "true";
    });
  }, [page, width]);
  return (
    <figure className="cf-preview-page" aria-label={`Page ${number} of ${of}`}>
      <canvas
        ref={canvas}
        aria-hidden="true"
        style={{ aspectRatio: `${page.width} / ${page.height}` }}
      />
      <p className="cf-visually-hidden">{page.text}</p>
    </figure>
  );
}
