import { type ReactElement, useMemo, useState } from "react";
import type { BaselineItem } from "../../../shared/visit/kinds/baselineItem.ts";
import type { BaselineLink } from "../../../shared/visit/kinds/baselineLink.ts";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { Button } from "../../ui/forms/Button.tsx";
import { SearchField } from "../../ui/forms/SearchField.tsx";
import { tieEvidence, untie } from "./baselineCommands.ts";
import type { EvidenceFinder } from "./EvidenceFinder.ts";

const mostShown = 8;
const fewestLetters = 3;

/** The evidence of this visit that speaks for what became of a point, and against it; more is found by typing. */
export function EvidenceOfPoint({
  item,
  links,
  evidence,
}: {
  readonly item: BaselineItem;
  readonly links: readonly BaselineLink[];
  readonly evidence: EvidenceFinder;
}): ReactElement {
  const [typed, setTyped] = useState("");
  const isSearched = typed.trim().length >= fewestLetters;
  const found = useMemo(
    () => (isSearched ? evidence.find(typed) : []),
    [evidence, typed, isSearched],
  );
  const tied = new Set(links.map(({ evidence: { type, id } }) => `${type}:${id}`));
  const free = found.filter(({ key }) => !tied.has(key));
  return (
    <section aria-label="Evidence">
      <ul className="cf-baseline-evidence">
        {links.map((link) => {
          const piece = evidence.pieceOf(link.evidence);
          const other = link.bearing === "for" ? "against" : "for";
          const text = piece?.text ?? "This evidence is no longer in the visit.";
          return (
            <li key={link.id}>
              <Mark mark={link.bearing === "for" ? "strength" : "area"} isWordHidden />
              <div>
                <p>
                  <strong>{link.bearing === "for" ? "For:" : "Against:"}</strong> {text}
                </p>
                <p className="cf-baseline-facts">{piece?.source}</p>
                <Button
                  variant="plain"
                  aria-label={`It speaks ${other} it: ${text}`}
                  onPress={() => void tieEvidence(item, link.evidence, other)}
                >
                  It speaks {other} it
                </Button>
                <Button
                  variant="plain"
                  aria-label={`Take off: ${text}`}
                  onPress={() => void untie(link)}
                >
                  Take off
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <SearchField label="Find evidence of this visit" value={typed} onChange={setTyped} />
      <ul className="cf-baseline-evidence">
        {free.slice(0, mostShown).map(({ key, ref, text, mark, source }) => (
          <li key={key}>
            <Mark mark={mark} isWordHidden />
            <div>
              <p>{text}</p>
              <p className="cf-baseline-facts">{source}</p>
              {(["for", "against"] as const).map((bearing) => (
                <Button
                  key={bearing}
                  variant="plain"
                  aria-label={`Speaks ${bearing} it: ${text}`}
                  onPress={() => void tieEvidence(item, ref, bearing)}
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
            ? "No evidence answers to this."
            : free.length > mostShown
              ? `${free.length} pieces answer to this; type more to narrow them.`
              : ""}
        </p>
      )}
    </section>
  );
}
