import { useState, type ReactElement } from "react";
import { isTakenHome } from "../../../shared/letter/takeHome.ts";
import { pointsOf } from "../../../shared/register/cpdNote.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { Learning } from "../../../shared/visit/kinds/learning.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { GlyphButton } from "../../ui/forms/GlyphButton.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { Kbd } from "../../ui/text/Kbd.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { useFocusOn } from "../../ui/useFocusOn.ts";
import { addPoint, pointText, removePoint, takeIntoLetter } from "./learningCommands.ts";
import { saveCpdNote } from "./saveCpdNote.ts";
import "./Learning.css";

const title = "What we learned";
const pointId = (id: string): string => `learning-${id}`;

/** What each peer takes home: for the letter, and for their own record of it. */
export function LearningScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const [said, setSaid] = useState("");
  const [namesHost, setNamesHost] = useState(false);
  const peers = inOrder(records.peers);
  const ofNobody = records.learning.filter(
    ({ peerId }) => !peers.some((peer) => peer.id === peerId),
  );
  if (peers.length === 0 && ofNobody.length === 0)
    return (
      <Page>
        <PageHeading title={title} />
        <EmptyState
          title="Nobody is in the team yet"
          action={<Button onPress={() => goTo(paths.team(records.visit.id))}>Add the team</Button>}
        >
          What each peer will use at home is written here, for the letter and for their own record.
        </EmptyState>
      </Page>
    );
  return (
    <Page>
      <PageHeading title={title} below="The whole team sees what is written here, as it syncs." />
      <p className="cf-soft">
        <Kbd keys="Ctrl+Enter" /> in a point begins the next one. What is for yourself alone goes
        into <TextLink href={paths.journal(records.visit.id)}>My journal</TextLink>.
      </p>
      <Checkbox isSelected={namesHost} onChange={setNamesHost}>
        CPD notes name the council
      </Checkbox>
      <StatusText>{said}</StatusText>
      {peers.map((peer) => (
        <PeerPoints
          key={peer.id}
          peer={peer}
          records={records}
          say={setSaid}
          onSave={() =>
            void saveCpdNote(records, { peerId: peer.id, namesHost }, new Date()).then(setSaid)
          }
        />
      ))}
      {ofNobody.length > 0 && (
        <section className="cf-learning" aria-labelledby="learning-nobody">
          <h2 id="learning-nobody">Without a peer</h2>
          <ul className="cf-learning-points">
            {ofNobody.map((point) => (
              <Point key={point.id} point={point} records={records} whose="nobody" say={setSaid} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function PeerPoints({
  peer,
  records,
  say,
  onSave,
}: {
  readonly peer: Peer;
  readonly records: VisitRecords;
  readonly say: (words: string) => void;
  readonly onSave: () => void;
}): ReactElement {
  const focusOn = useFocusOn();
  const points = pointsOf(records, peer.id);
  const add = () => void addPoint(peer.visitId, peer.id).then((id) => focusOn(pointId(id)));
  return (
    <section className="cf-learning" aria-labelledby={`learning-of-${peer.id}`}>
      <h2 id={`learning-of-${peer.id}`}>
        {peer.initials}
        {peer.organisation !== "" && <span className="cf-learning-of">{peer.organisation}</span>}
      </h2>
      {points.length > 0 && (
        <ul className="cf-learning-points">
          {points.map((point) => (
            <Point
              key={point.id}
              point={point}
              records={records}
              whose={peer.initials}
              say={say}
              onNext={add}
            />
          ))}
        </ul>
      )}
      <div className="cf-learning-do">
        <Button
          variant="plain"
          glyph="add"
          aria-label={`Add a point of ${peer.initials}`}
          onPress={add}
        >
          Add a point
        </Button>
        {points.some(({ text }) => text.trim() !== "") && (
          <Button
            variant="plain"
            aria-label={`Save as a CPD note of ${peer.initials}`}
            onPress={onSave}
          >
            Save as a CPD note
          </Button>
        )}
      </div>
    </section>
  );
}

function Point({
  point,
  records,
  whose,
  say,
  onNext,
}: {
  readonly point: Learning;
  readonly records: VisitRecords;
  readonly whose: string;
  readonly say: (words: string) => void;
  readonly onNext?: () => void;
}): ReactElement {
  const isThere = isTakenHome(records, point.text);
  return (
    <li className="cf-learning-point">
      <SavedTextArea
        id={pointId(point.id)}
        label={`What ${whose} takes home`}
        isLabelHidden
        rows={1}
        draft={pointText(point)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !event.ctrlKey || onNext === undefined) return;
          event.preventDefault();
          onNext();
        }}
      />
      <div className="cf-learning-do">
        {point.day !== null && <span className="cf-soft">{dayWithWeekday(point.day)}</span>}
        {isThere ? (
          <span className="cf-soft">In the letter</span>
        ) : (
          point.text.trim() !== "" && (
            <Button
              variant="plain"
              onPress={() =>
                void takeIntoLetter(point).then(() =>
                  say("It stands in the letter under What we take home. Ctrl+Z takes it back."),
                )
              }
            >
              Take it into the letter
            </Button>
          )
        )}
        <GlyphButton
          glyph="remove"
          label="Delete this point"
          onPress={() => void removePoint(point)}
        />
      </div>
    </li>
  );
}
