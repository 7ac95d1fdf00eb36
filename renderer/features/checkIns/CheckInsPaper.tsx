import type { ReactElement, ReactNode } from "react";
import { heardByHost, type HeardItem } from "../../../shared/letter/heardByHost.ts";
import { heardAnswerWords } from "../../../shared/visit/heardKey.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { heardOtherwiseInWords, itemKindWords } from "./heardInWords.ts";
import { type Shareable, sharedIn } from "./shareable.ts";
import { turnedSince } from "./turnedSince.ts";

interface CheckInsPaperProps {
  readonly records: VisitRecords;
  /** In the order of their days. */
  readonly checkIns: readonly CheckIn[];
  readonly all: readonly Shareable[];
}

/** The check-ins as they are printed: what is still to be said, then what was said on each occasion and how it was taken. */
export function CheckInsPaper(props: CheckInsPaperProps): ReactElement {
  return (
    <Paper
      title="Check-ins with the host"
      parts={[
        { id: "notYet", label: "What is not yet heard" },
        { id: "earlier", label: "What was heard in an earlier wording" },
        ...props.checkIns.map(({ id, day, at }) => ({
          id,
          label: [dayWithWeekday(day), at].filter(Boolean).join(", "),
        })),
      ]}
    >
      {(shows) => <CheckInsOnPaper {...props} shows={shows} />}
    </Paper>
  );
}

function CheckInsOnPaper({
  records,
  checkIns,
  all,
  shows,
}: CheckInsPaperProps & { readonly shows: (part: string) => boolean }): ReactElement {
  const items = heardByHost(records);
  const notYet = items.filter(({ status }) => status === "notYet");
  const earlier = items.filter(({ status }) => status === "earlierWording");
  return (
    <>
      {items.length > 0 && notYet.length === 0 && (
        <p className="cf-paper-below">The host has heard all that the letter carries.</p>
      )}
      {shows("notYet") && (
        <Ledger title={`Not yet heard: ${notYet.length} of ${items.length}`} items={notYet} />
      )}
      {shows("earlier") && <Ledger title="Heard in an earlier wording" items={earlier} />}
      {checkIns.length === 0 && <p className="cf-paper-below">No check-in is recorded yet.</p>}
      {checkIns
        .filter(({ id }) => shows(id))
        .map((checkIn) => (
          <Occasion key={checkIn.id} checkIn={checkIn} records={records} all={all} />
        ))}
    </>
  );
}

function Ledger({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly HeardItem[];
}): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <Point
            key={item.key}
            sign="□"
            facts={[itemKindWords[item.of], heardOtherwiseInWords(item)]}
          >
            {item.text}
          </Point>
        ))}
      </ul>
    </section>
  );
}

function Occasion({
  checkIn,
  records,
  all,
}: Omit<CheckInsPaperProps, "checkIns"> & { readonly checkIn: CheckIn }): ReactElement {
  const peers = inOrder(records.peers.filter(({ id }) => checkIn.peerIds.includes(id)));
  const shared = sharedIn(checkIn, all);
  return (
    <section>
      <h2>{[dayWithWeekday(checkIn.day), checkIn.at].filter(Boolean).join(", ")}</h2>
      <p className="cf-paper-under">
        {[
          checkIn.withWhom === "" ? "" : `With ${checkIn.withWhom}`,
          peers.length === 0 ? "" : `Peers: ${peers.map(({ initials }) => initials).join(", ")}`,
        ]
          .filter(Boolean)
          .join(" \u00B7 ")}
      </p>
      {shared.length + checkIn.points.length === 0 && (
        <p className="cf-paper-below">Nothing shared yet.</p>
      )}
      <ul>
        {shared.map(({ key, wording, now }) => {
          const answer = checkIn.answers[key];
          return (
            <Point
              key={key}
              sign="✓"
              facts={[
                answer === undefined ? "" : heardAnswerWords[answer],
                inQuotes(checkIn.responses[key] ?? ""),
                turnedSince(key, checkIn, records) ?? "",
                now !== null && now !== wording ? `It says now: ${inQuotes(now)}` : "",
              ]}
            >
              {wording}
            </Point>
          );
        })}
        {checkIn.points.map(({ shared: said, response }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- points have no id: their place is what they are known by
          <Point key={at} sign="✓" facts={[inQuotes(response)]}>
            {said}
          </Point>
        ))}
      </ul>
    </section>
  );
}

const inQuotes = (words: string): string => (words.trim() === "" ? "" : `“${words.trim()}”`);

function Point({
  sign,
  facts,
  children,
}: {
  readonly sign: string;
  readonly facts: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <li className="cf-paper-line">
      <span className="cf-paper-sign">{sign}</span>
      <span>
        {children}
        {facts
          .filter((fact) => fact !== "")
          .map((fact) => (
            <div key={fact} className="cf-paper-facts">
              {fact}
            </div>
          ))}
      </span>
    </li>
  );
}
