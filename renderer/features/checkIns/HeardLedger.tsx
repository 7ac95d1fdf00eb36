import type { ReactElement } from "react";
import { heardByHost, type HeardItem } from "../../../shared/letter/heardByHost.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { heardOtherwiseInWords, itemKindWords } from "./heardInWords.ts";

/** The no-surprises ledger: what the letter carries and the host has not heard, or heard in other words. */
export function HeardLedger({ records }: { readonly records: VisitRecords }): ReactElement {
  const items = heardByHost(records);
  const notYet = items.filter(({ status }) => status === "notYet");
  const earlier = items.filter(({ status }) => status === "earlierWording");
  return (
    <section aria-labelledby="check-ins-ledger" className="cf-ledger">
      <h2 id="check-ins-ledger">
        {items.length === 0
          ? "The letter carries nothing yet"
          : notYet.length === 0
            ? "The host has heard all that the letter carries"
            : `Not yet heard: ${notYet.length} of ${items.length}`}
      </h2>
      {items.length === 0 && (
        <p className="cf-soft">
          What is agreed and marked for the letter is listed here until the host has heard it.
        </p>
      )}
      {items.length > 0 && (
        <TextLink href={paths.nothingNew(records.visit.id)}>
          Compare the letter with all that was said, message by message
        </TextLink>
      )}
      {notYet.length > 0 && (
        <Disclosure title="What the host has not heard" isOpenAtFirst={notYet.length <= 12}>
          <ul className="cf-ledger-items" aria-label="Not yet heard">
            {notYet.map((item) => (
              <li key={item.key}>
                <span className="cf-soft">{itemKindWords[item.of]} · </span>
                {item.text}
                <HeardOtherwise item={item} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {earlier.length > 0 && (
        <Disclosure title={`Heard in an earlier wording (${earlier.length})`}>
          <ul className="cf-ledger-items" aria-label="Heard in an earlier wording">
            {earlier.map((item) => (
              <li key={item.key}>
                {item.text}
                <HeardOtherwise item={item} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

/** What the host heard instead of what the letter says now. */
function HeardOtherwise({ item }: { readonly item: HeardItem }): ReactElement | null {
  const words = heardOtherwiseInWords(item);
  return words === "" ? null : <p className="cf-soft">{words}</p>;
}
