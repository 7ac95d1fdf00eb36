import { type ReactElement, useMemo, useState } from "react";
import type { NoteMark } from "../../../shared/visit/kinds/note.ts";
import { Button } from "../forms/Button.tsx";
import { SearchField } from "../forms/SearchField.tsx";
import { Mark } from "./Mark.tsx";
import "./TiedEvidence.css";

export type Bearing = "for" | "against";

/** A piece of evidence that can be tied. */
export interface PieceToTie<Ref> {
  readonly key: string;
  readonly ref: Ref;
  readonly text: string;
  readonly mark: NoteMark;
  /** Where it comes from, in words. */
  readonly source: string;
}

/** A piece that is tied; its words are undefined where it is no longer in the visit. */
export interface TiedPiece<Ref> {
  /** Of the tie. */
  readonly id: string;
  /** Of the piece. */
  readonly key: string;
  readonly ref: Ref;
  readonly bearing: Bearing;
  readonly text: string | undefined;
  readonly source: string;
}

export interface TiedEvidenceProps<Ref> {
  readonly tied: readonly TiedPiece<Ref>[];
  /** What the search is called, and what stands where nothing, or too much, is found. */
  readonly words: { readonly find: string; readonly none: string; readonly many: string };
  /** What is looked through; the same function for as long as the evidence is the same. */
  readonly find: (typed: string) => readonly PieceToTie<Ref>[];
  /** Ties a piece, or turns the tie that is there. */
  readonly onTie: (ref: Ref, bearing: Bearing) => void;
  /** Takes a tie off by its id. */
  readonly onTakeOff: (id: string) => void;
}

const mostShown = 8;
const fewestLetters = 3;

/** The evidence that speaks for something and against it; more is found by typing. */
export function TiedEvidence<Ref>(props: TiedEvidenceProps<Ref>): ReactElement {
  const { tied, words, find, onTie, onTakeOff } = props;
  const [typed, setTyped] = useState("");
  const isSearched = typed.trim().length >= fewestLetters;
  const found = useMemo(() => (isSearched ? find(typed) : []), [find, typed, isSearched]);
  const known = new Set(tied.map(({ key }) => key));
  const free = found.filter(({ key }) => !known.has(key));
  return (
    <section aria-label="Evidence">
      <ul className="cf-tied-evidence">
        {tied.map(
          ({ id, ref, bearing, source, text = "This evidence is no longer in the visit." }) => {
            const other = bearing === "for" ? "against" : "for";
            return (
              <li key={id}>
                <Mark mark={bearing === "for" ? "strength" : "area"} isWordHidden />
                <div>
                  <p>
                    <strong>{bearing === "for" ? "For:" : "Against:"}</strong> {text}
                  </p>
                  <p className="cf-tied-source">{source}</p>
                  <Button
                    variant="plain"
                    aria-label={`It speaks ${other} it: ${text}`}
                    onPress={() => onTie(ref, other)}
                  >
                    It speaks {other} it
                  </Button>
                  <Button
                    variant="plain"
                    aria-label={`Take off: ${text}`}
                    onPress={() => onTakeOff(id)}
                  >
                    Take off
                  </Button>
                </div>
              </li>
            );
          },
        )}
      </ul>
      <SearchField label={words.find} value={typed} onChange={setTyped} />
      <ul className="cf-tied-evidence">
        {free.slice(0, mostShown).map(({ key, ref, text, mark, source }) => (
          <li key={key}>
            <Mark mark={mark} isWordHidden />
            <div>
              <p>{text}</p>
              <p className="cf-tied-source">{source}</p>
              {(["for", "against"] as const).map((bearing) => (
                <Button
                  key={bearing}
                  variant="plain"
                  aria-label={`Speaks ${bearing} it: ${text}`}
                  onPress={() => onTie(ref, bearing)}
                >
                  Speaks {bearing} it
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {isSearched && (
        <p className="cf-soft">
          {free.length === 0
            ? words.none
            : free.length > mostShown
              ? `${free.length} ${words.many} answer to this; type more to narrow them.`
              : ""}
        </p>
      )}
    </section>
  );
}
