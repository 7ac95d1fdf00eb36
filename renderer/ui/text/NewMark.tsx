import { createContext, type ReactElement, useContext, useEffect, useRef } from "react";
import "./NewMark.css";

/** What others wrote and nobody has looked at on this laptop, for marks beside records. */
export interface NewsOfRows {
  /** What the mark of a record says, "New", "Changed", "3 new", and of whom; by id. */
  readonly marks: ReadonlyMap<string, { readonly word: string; readonly by: string }>;
  /** The record was in sight long enough to be read. */
  readonly onLooked: (row: string) => void;
}

export const NewsContext = createContext<NewsOfRows>({
  marks: new Map(),
  onLooked: () => undefined,
});

/** Long enough to have read a line, not only scrolled past it. */
const lookedMs = 1_500;

/** Beside a record of which something is new since somebody last looked here: a word, until the screen is left. Nothing otherwise. */
export function NewMark({ of: row }: { readonly of: string }): ReactElement | null {
  const mark = useContext(NewsContext).marks.get(row);
  return mark === undefined ? null : <Shown row={row} {...mark} />;
}

function Shown({
  row,
  word,
  by,
}: {
  readonly row: string;
  readonly word: string;
  readonly by: string;
}): ReactElement {
  const { onLooked } = useContext(NewsContext);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting === true)
        timer = setTimeout(() => {
          if (document.visibilityState === "visible") onLooked(row);
        }, lookedMs);
    });
    if (mark.current) observer.observe(mark.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [row, onLooked]);
  return (
    <span ref={mark} className="cf-new" title={by === "" ? undefined : `By ${by}`}>
      {word}
      {by !== "" && <span className="cf-visually-hidden"> by {by}</span>}
    </span>
  );
}
