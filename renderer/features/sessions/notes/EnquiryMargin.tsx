import { memo, type ReactElement, type ReactNode } from "react";
import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import { Kbd } from "../../../ui/text/Kbd.tsx";
import type { EnquiryTally } from "./enquiryTally.ts";

export interface EnquiryMarginProps {
  readonly tallies: readonly EnquiryTally[];
  /** The line of enquiry that the line being typed belongs to. */
  readonly chosen: EnquiryId | null;
  readonly onChoose: (id: EnquiryId | null) => void;
  /** What is asked beside the notes. */
  readonly children?: ReactNode;
}

/** Beside the notes: what is covered here and in the visit, and whose voice is missing. */
export const EnquiryMargin = memo(function EnquiryMargin({
  tallies,
  chosen,
  onChoose,
  children,
}: EnquiryMarginProps): ReactElement {
  return (
    <aside className="cf-enquiries" aria-label="Lines of enquiry">
      <h2 className="cf-enquiries-title">
        <span>Lines of enquiry</span>
        {/* Each count says so itself. */}
        <span className="cf-enquiries-columns" aria-hidden="true">
          here · visit
        </span>
      </h2>
      {tallies.length === 0 && <p className="cf-soft">None yet. They are set under Scope.</p>}
      <ol>
        {tallies.map((tally, index) => (
          <li key={tally.id}>
            <button
              type="button"
              className="cf-enquiry"
              aria-pressed={tally.id === chosen}
              title={tally.question}
              onClick={() => onChoose(tally.id === chosen ? null : tally.id)}
            >
              <span className="cf-enquiry-key">
                {index < 9 && <Kbd keys={(index + 1).toString()} />}
              </span>
              <span className="cf-enquiry-name">{tally.shortName}</span>
              <span className="cf-enquiry-counts">
                <span className="cf-enquiry-count">{tally.here}</span>
                <span className="cf-visually-hidden">
                  {tally.here === 1 ? " line here, " : " lines here, "}
                </span>
                <span className="cf-enquiry-count">{tally.inVisit}</span>
                <span className="cf-visually-hidden"> in the visit</span>
              </span>
            </button>
            {tally.id === chosen && <Prompts tally={tally} />}
            <Voices tally={tally} />
          </li>
        ))}
      </ol>
      {children}
    </aside>
  );
});

function Prompts({ tally }: { readonly tally: EnquiryTally }): ReactElement {
  return (
    <div className="cf-prompts">
      {tally.question !== tally.shortName && <p>{tally.question}</p>}
      {tally.prompts.length > 0 && (
        <ul aria-label={`Prompts: ${tally.shortName}`}>
          {tally.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Voices({ tally }: { readonly tally: EnquiryTally }): ReactElement {
  return (
    <p className="cf-voices">
      {tally.heard.length > 0 && <span>Heard: {tally.heard.join(", ")}. </span>}
      {tally.notYet.length > 0 && (
        <span className="cf-voices-missing">Not yet: {tally.notYet.join(", ")}.</span>
      )}
    </p>
  );
}
