import { type KeyboardEvent, type ReactElement, useContext, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { PositionInitials } from "../../../ui/evidence/PositionInitials.tsx";
import { Button } from "../../../ui/forms/Button.tsx";
import { ConfirmDialog } from "../../../ui/overlays/ConfirmDialog.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { DraftArea } from "../DraftArea.tsx";
import { answerText, remarkText } from "../findingTexts.ts";
import { agreeForRest, askForPosition, setStance } from "./positionCommands.ts";
import { type PeerStance, positionsToShow } from "./positionsToShow.ts";
import { SmallCorrections } from "./SmallCorrections.tsx";

export interface PositionsOfPeersProps {
  readonly finding: Finding;
  readonly peers: readonly Peer[];
  readonly positions: readonly Position[];
}

/** Where every peer stands. On a peer's row A, Q and D set it and Backspace takes it back. */
export function PositionsOfPeers({
  finding,
  peers,
  positions,
}: PositionsOfPeersProps): ReactElement {
  const me = useContext(OwnPeerContext);
  const [isAsking, setAsking] = useState(false);
  const shown = positionsToShow(finding, peers, positions);
  // Who queried or dissented from an earlier wording is never agreed for: that is for them to say.
  const silent = shown.filter(
    ({ stance, position }) =>
      stance === null && (position === null || position.stance === "agrees"),
  );
  const others = silent.filter(({ peerId }) => peerId !== me?.id);
  const toAsk = shown.flatMap(({ stance, peer }) =>
    stance === null && peer.id !== me?.id ? [peer] : [],
  );
  const agree = () =>
    void agreeForRest(
      finding,
      silent.map((peer) => peer.peerId),
      me,
    );
  return (
    <section className="cf-panel-part" aria-label="Where peers stand">
      <h3>Where peers stand</h3>
      {shown.length === 0 && (
        <p className="cf-soft">The team has no peers yet. Add them under Team.</p>
      )}
      <ul className="cf-stances">
        {shown.map((peer) => (
          <li key={peer.peerId}>
            <PeerRow finding={finding} peer={peer} />
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <div className="cf-linked-actions">
          {toAsk.length > 0 && (
            <Button onPress={() => void askForPosition(finding, toAsk, me)}>
              {`Ask ${listInWords(toAsk.map(({ initials }) => initials))}`}
            </Button>
          )}
          <Button
            onPress={() => {
              // For oneself there is nothing to ask.
              if (others.length === 0) agree();
              else setAsking(true);
            }}
          >
            {silent.length === shown.length ? "All agree" : "All others agree"}
          </Button>
        </div>
      )}
      <SmallCorrections finding={finding} earlier={shown.filter(({ isEarlier }) => isEarlier)} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Enter that ${listInWords(others.map(({ initials }) => initials))} ${others.length === 1 ? "agrees" : "agree"}?`}
        confirmLabel="Enter their agreement"
        onConfirm={agree}
      >
        Peers speak for themselves. What you enter for others is marked as entered by{" "}
        {me === null ? "this laptop" : me.initials}, and each can change it on their own laptop.
      </ConfirmDialog>
    </section>
  );
}

const stances: readonly { readonly id: Position["stance"]; readonly word: string }[] = [
  { id: "agrees", word: "Agrees" },
  { id: "queries", word: "Queries" },
  { id: "dissents", word: "Dissents" },
];

function PeerRow({
  finding,
  peer,
}: {
  readonly finding: Finding;
  readonly peer: PeerStance;
}): ReactElement {
  const me = useContext(OwnPeerContext);
  const set = (stance: Position["stance"] | null) =>
    void setStance(finding, peer.peerId, stance, { me });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const stance = stances.find(({ id }) => id[0] === event.key.toLowerCase());
    if (!stance && event.key !== "Backspace") return;
    event.preventDefault();
    set(stance?.id ?? null);
  };
  return (
    <>
      <div className="cf-stance" onKeyDownCapture={onKeyDown} role="presentation">
        <PositionInitials positions={[peer]} />
        <span className="cf-stance-role">{peer.name.replace(`${peer.initials}, `, "")}</span>
        <ToggleButtonGroup
          className="cf-stance-choices"
          aria-label={`${peer.name}: position`}
          selectionMode="single"
          selectedKeys={peer.stance === null ? [] : [peer.stance]}
          onSelectionChange={(keys) => {
            set(stances.find(({ id }) => keys.has(id))?.id ?? null);
          }}
        >
          {stances.map(({ id, word }) => (
            <ToggleButton key={id} id={id} className="cf-stance-choice">
              {word}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {(peer.isEarlier || peer.enteredBy !== null) && (
        <p className="cf-stance-note cf-soft">
          {[
            peer.isEarlier && peer.position
              ? `${stances.find(({ id }) => id === peer.position?.stance)?.word ?? ""} – of an earlier wording`
              : "",
            peer.enteredBy === null ? "" : `entered by ${peer.enteredBy.initials}`,
          ]
            .filter((part) => part !== "")
            .join(", ")}
        </p>
      )}
      {peer.position && <TwoVersions of={peer.position.id} />}
      {peer.position && (peer.stance !== "agrees" || peer.remark !== "") && (
        <div className="cf-stance-remark">
          <DraftArea
            key={`${finding.id}-${peer.peerId}`}
            label={`Why, says ${peer.initials}`}
            isOptional
            isOneLine
            rows={1}
            draft={remarkText(peer.position)}
          />
          {peer.position.stance === "dissents" && (
            <Answer position={peer.position} initials={peer.initials} />
          )}
        </div>
      )}
    </>
  );
}

/** What the lead says to a minority view: written where the lead sits, read everywhere. */
function Answer({
  position,
  initials,
}: {
  readonly position: Position;
  readonly initials: string;
}): ReactElement {
  const me = useContext(OwnPeerContext);
  if (me === null || me.seat === "lead")
    return (
      <DraftArea
        label={`The lead’s answer to ${initials}`}
        isOneLine
        rows={1}
        draft={answerText(position)}
      />
    );
  return (
    <p className="cf-soft">
      {position.answer === ""
        ? "The lead has not answered yet."
        : `The lead’s answer: ${position.answer}`}
    </p>
  );
}
