import { useState, type ReactElement } from "react";
import { bothSides, isAgreed } from "../../../shared/visit/agreed/bothSides.ts";
import { usualRoles } from "../../../shared/visit/agreed/usualRoles.ts";
import { wordsOfRule } from "../../../shared/visit/agreed/wordsOfRule.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Agreement } from "../../../shared/visit/kinds/agreement.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { useBareRegister } from "../../ui/text/registers.ts";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { useFocusOn } from "../../ui/useFocusOn.ts";
import { FoundLines } from "./FoundLines.tsx";
import { addGroundRule, topicFieldId, agreeToLine, agreeToRules } from "./ruleCommands.ts";
import { RuleRow } from "./RuleRow.tsx";
import { RulesPaper } from "./RulesPaper.tsx";
import { type AgreeingNow, WhoAgrees } from "./WhoAgrees.tsx";
import "./GroundRules.css";

/** The ground rules: their words, and which of them both sides have agreed to. */
export function GroundRulesScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const { visit } = records;
  const [typed, setTyped] = useState<AgreeingNow | null>(null);
  const [missing, setMissing] = useState<Agreement["side"] | null>(null);
  const [said, setSaid] = useState("");
  const register = useBareRegister(records);
  const focusOn = useFocusOn();
  const rules = visit.groundRules;
  const standings = rules.map((rule) => bothSides(wordsOfRule(rule, visit), records));
  const found = inOrder(records.enquiries).filter(({ addedOnSite }) => addedOnSite !== null);
  const now = typed ?? { ...usualRoles(records), on: today };
  /** Who agrees for a side, as they are set above; null, and said, where nobody said. */
  const whoFor = (side: Agreement["side"], isTicked: boolean) => {
    const role = now[side].trim();
    setMissing(role === "" ? side : null);
    const standing = isTicked ? ("agreed" as const) : ("takenBack" as const);
    return role === "" ? null : { side, role, on: now.on, standing };
  };
  const agree = (side: Agreement["side"], places: readonly number[], isTicked: boolean) => {
    const who = whoFor(side, isTicked);
    if (who === null) return;
    void agreeToRules(records, places, who).then(
      (left) =>
        setSaid(left === 0 ? "" : "Some words have changed meanwhile. Read them, then tick again."),
      () => undefined, // A refused write is said in the frame.
    );
  };
  const open = (side: Agreement["side"]) =>
    rules.flatMap((rule, place) =>
      standings[place]?.[side] === null && wordsOfRule(rule, visit) !== "" ? [place] : [],
    );
  const add = () => void addGroundRule(visit).then(() => focusOn(topicFieldId(rules.length)));
  const agreed = standings.filter(isAgreed).length;
  return (
    <Page>
      <RulesPaper records={records} />
      <PageHeading
        title="Ground rules"
        below={
          rules.length === 0
            ? "What both sides agree to before the visit."
            : `${agreed === 0 ? "None" : agreed} of ${rules.length} agreed by both sides. Who changes the words of one that was agreed makes it proposed again.`
        }
        actions={
          rules.length > 0 && (
            <>
              <TwoVersions of={visit.id} field="groundRules" />
              <Button glyph="print" onPress={askToPrint}>
                Print to sign
              </Button>
            </>
          )
        }
      />
      {rules.length === 0 && (
        <EmptyState
          title="No ground rules yet"
          action={
            <Button variant="primary" onPress={add}>
              Add the first rule
            </Button>
          }
        >
          Purpose, confidentiality, what is done about a child at risk, who may have what, how long
          notes are kept, what happens when the sides disagree: a rule each, ticked once it is
          agreed.
        </EmptyState>
      )}
      {rules.length + found.length > 0 && (
        <WhoAgrees
          value={now}
          onChange={(value) => {
            setTyped(value);
            setMissing(null);
          }}
          missing={missing}
          register={register}
          open={{ host: open("host").length, team: open("team").length }}
          onAgreeAll={(side) => agree(side, open(side), true)}
        />
      )}
      <StatusText>{said}</StatusText>
      {rules.length > 0 && (
        <>
          <ul className="cf-rules" aria-label="Ground rules">
            {rules.map((rule, place) => (
              <RuleRow
                // Rules have no id of their own; their place is what they are known by.
                // oxlint-disable-next-line react/no-array-index-key
                key={place}
                records={records}
                rule={rule}
                place={place}
                onTick={(side, isTicked) => agree(side, [place], isTicked)}
              />
            ))}
          </ul>
          <Button glyph="add" onPress={add}>
            Add a rule
          </Button>
        </>
      )}
      <FoundLines
        records={records}
        lines={found}
        onTick={(line, side, isTicked) => {
          const who = whoFor(side, isTicked);
          if (who !== null) void agreeToLine(line, who);
        }}
      />
    </Page>
  );
}
