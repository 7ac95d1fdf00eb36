import type { ReactElement } from "react";
import { Link } from "react-aria-components";
import { Glyph, type GlyphName } from "../text/Glyph.tsx";
import "./Rail.css";

export interface Place {
  readonly id: string;
  readonly label: string;
  readonly glyph: GlyphName;
  readonly href?: string;
  readonly onPress?: () => void;
  /** How much waits there, for whoever has not looked; nothing where nothing does. */
  readonly waiting?: number;
}

export interface RailProps {
  readonly places: readonly Place[];
  readonly current: string | null;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

/** More than this is many, and a longer figure would widen the rail. */
const mostShown = 999;

/** The visit's places. Folded, the word moves under its glyph and stays readable. */
export function Rail({ places, current, isFolded, onFold }: RailProps): ReactElement {
  return (
    <nav className="cf-rail" aria-label="Places in this visit">
      <ul>
        {places.map(({ id, label, glyph, href, onPress, waiting = 0 }) => (
          <li key={id}>
            <Link
              className="cf-place"
              {...(href === undefined ? {} : { href })}
              {...(onPress === undefined ? {} : { onPress })}
              {...(id === current ? { "aria-current": "page" as const } : {})}
            >
              <Glyph name={glyph} />
              <span>{label}</span>
              {waiting > 0 && (
                <span className="cf-place-waiting">
                  {waiting > mostShown ? `${mostShown}+` : waiting}
                  <span className="cf-visually-hidden"> new</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="cf-place cf-fold"
        aria-expanded={!isFolded}
        onClick={() => {
          onFold(!isFolded);
        }}
      >
        <Glyph name={isFolded ? "right" : "left"} />
        <span>{isFolded ? "Widen" : "Fold"}</span>
      </button>
    </nav>
  );
}
