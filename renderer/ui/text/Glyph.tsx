import type { ReactElement } from "react";
import "./Glyph.css";

const strokes = {
  visit: "M4 3.5h9.5l2.5 2.5v10.5H4z M7 8h6 M7 11h6 M7 14h3.5",
  sessions: "M3.5 4.5h13v8.5H9l-3.5 3v-3h-2z M6.5 7.5h7 M6.5 10h4.5",
  cases: "M3 6h4.5l1.5 1.5h8v8.5H3z M3 9.5h14",
  findings: "M10 3v10 M4 6.5h12 M4 6.5l-2 5h4z M16 6.5l-2 5h4z M6.5 16.5h7 M10 13v3.5",
  letter: "M3 5h14v10.5H3z M3 5.5l7 5.5 7-5.5",
  team: "M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z M2.5 16c0-3 2-5 5-5s5 2 5 5 M13 4.4a2.4 2.4 0 0 1 0 4.4 M14.5 11.4c2 .6 3.2 2.3 3.2 4.6",
  news: "M3 4h10.5v12h-9A1.5 1.5 0 0 1 3 14.5z M13.5 8H17v6.5a1.5 1.5 0 0 1-3 0 M5.5 7.5H11 M5.5 10.5H11 M5.5 13.5h3",
  search: "M8.75 14a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5z M12.7 12.7l4 4",
  lock: "M4.5 9h11v7.5h-11z M7 9V6.5a3 3 0 0 1 6 0V9",
  calendar: "M3.5 5h13v11.5h-13z M3.5 8.5h13 M7 3v3.5 M13 3v3.5",
  close: "M5 5l10 10 M15 5L5 15",
  add: "M10 4v12 M4 10h12",
  check: "M4 10.5l4 4 8-9",
  more: "M4.5 10h.01 M10 10h.01 M15.5 10h.01",
  down: "M5 7.5l5 5 5-5",
  up: "M5 12.5l5-5 5 5",
  right: "M7.5 5l5 5-5 5",
  left: "M12.5 5l-5 5 5 5",
  file: "M5 3h6.5L15.5 7v10H5z M11.5 3v4h4",
  saved: "M3.5 4.5h13v8h-13z M1.5 15.5h17",
  sync: "M3.5 9a6.5 6.5 0 0 1 11.4-3.2l1.6 1.7 M16.5 3.5v4h-4 M16.5 11a6.5 6.5 0 0 1-11.4 3.2l-1.6-1.7 M3.5 16.5v-4h4",
  send: "M10 13.5v-10 M5.5 8L10 3.5 14.5 8 M3.5 16.5h13",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2l-1.2 1.2 M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l1.2-1.2",
  edit: "M4 16l.8-3.6 8.4-8.4 2.8 2.8-8.4 8.4z",
  remove: "M4 6h12 M8 6V4h4v2 M5.5 6l.7 10.5h7.6L14.5 6",
  undo: "M7.5 4L4 7.5 7.5 11 M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8",
  print: "M6 7V3.5h8V7 M6 13.5H3.5V7h13v6.5H14 M6 11.5h8v5H6z",
  help: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M8 8a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.4 M10 13.7h.01",
  info: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z M10 9v4.5 M10 6.5h.01",
  versions: "M3 4h8v10H3z M9 6h8v10H9z",
  history: "M10 17a7 7 0 1 0-7-7 M3 6.5V10h3.5 M10 6.5V10l2.5 1.5",
  warning: "M10 3.5l7.5 13h-15z M10 8.5v3.5 M10 14.3h.01",
} as const;

export type GlyphName = keyof typeof strokes;

/** A line drawing that stands before a word. Never alone: use `IconWithWord`, or give the control an accessible name. */
export function Glyph({ name }: { readonly name: GlyphName }): ReactElement {
  return (
    <svg
      className={`cf-glyph cf-glyph-${name}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
