import type { ReactElement } from "react";
import type { ComparedMessage } from "../../../shared/letter/compareWithHeard.ts";
import { sameWords, wordsShared } from "../../../shared/letter/wordsShared.ts";
import { polarityWords } from "../../../shared/visit/kinds/finding.ts";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { OccasionLine } from "./OccasionLine.tsx";
import { verdictWords } from "./verdictWords.ts";

/** One message of the letter, how it was heard, and every occasion on which it was. */
export function ComparedRow({ message }: { readonly message: ComparedMessage }): ReactElement {
  const { text, verdict, kind, occasions } = message;
  const first = occasions.find(({ isHeard }) => isHeard);
  return (
    <li className="cf-compared-row" data-verdict={verdict}>
      <p className="cf-verdict">
        <span className="cf-verdict-sign" aria-hidden="true">
          {verdictWords[verdict].sign}
        </span>
        {verdictWords[verdict].word}
      </p>
      <div className="cf-compared-words">
        <p className="cf-serif cf-compared-now">{text}</p>
        {kind === polarityWords.goodPractice && <p className="cf-soft">{kind}</p>}
        {verdict !== "same" && <Difference message={message} />}
      </div>
      <div className="cf-compared-heard">
        {first === undefined && <p className="cf-soft">In no check-in that is recorded.</p>}
        {occasions.length > 0 && (
          <ol aria-label="When it was heard">
            {occasions.map((occasion) => (
              <OccasionLine
                key={occasion.id}
                occasion={occasion}
                isFirst={occasion === first && occasions.length > 1}
                now={text}
              />
            ))}
          </ol>
        )}
      </div>
    </li>
  );
}

/** Below this the words have so little in common that a comparison word by word tells nothing. */
const comparable = 0.4;

/** What became of the words that the host heard last: word by word, or both whole where they have little in common. */
function Difference({ message: { text, kind, occasions } }: { readonly message: ComparedMessage }) {
  const last = occasions.findLast(({ isHeard }) => isHeard);
  if (last === undefined) return null;
  const { asTold, toldAs } = last.time;
  const isOtherKind = toldAs !== null && kind !== null && polarityWords[toldAs] !== kind;
  // What was noted of it that day stands beside the occasion; here is what the letter would have said.
  const before = asTold !== null && !sameWords(asTold, text) ? asTold : null;
  if (!isOtherKind && before === null) return null;
  return (
    <div className="cf-compared-change">
      {isOtherKind && (
        <p>
          Told as “{polarityWords[toldAs]}”; it is “{kind}” now.
        </p>
      )}
      {before !== null && (
        <p>
          {wordsShared(before, text) >= comparable ? (
            <>
              <span className="cf-soft">What changed: </span>
              <WordChanges before={before} after={text} />
            </>
          ) : (
            <>
              <span className="cf-soft">It read then: </span>“{before}”
            </>
          )}
        </p>
      )}
    </div>
  );
}
