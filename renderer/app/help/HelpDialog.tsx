import { useState, type ReactElement } from "react";
import { menuCommands } from "../../../shared/bridge/menuCommands.ts";
import type { PlaceId } from "../../places/places.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { SearchField } from "../../ui/forms/SearchField.tsx";
import type { Command } from "../../ui/frame/Command.ts";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { FactList } from "../../ui/text/FactList.tsx";
import { KeysOfApp } from "../keys/KeysOfApp.tsx";
import { About } from "./About.tsx";
import { fieldWords, helpOf, type FieldWord } from "./screenHelp.ts";
import { beginTour } from "./tour.ts";
import "./Help.css";

type HelpTab = "screen" | "keys" | "words" | "about";

/** What the screen behind it is for, the keys, the words of the field, and what this app is. */
export function HelpDialog({
  place,
  tab: first,
  commands,
  onClose,
}: {
  readonly place: PlaceId;
  /** Which is open at first. */
  readonly tab: HelpTab;
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}): ReactElement {
  const [tab, setTab] = useState<HelpTab>(first);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      size="wide"
      title={menuCommands.help.label}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            variant="plain"
            onPress={() => {
              onClose();
              void beginTour();
            }}
          >
            Take the tour, five minutes on the sample visit
          </Button>
        </>
      }
    >
      <TabSet
        label="Help"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: "screen", label: "This screen", content: <ThisScreen place={place} /> },
          { id: "keys", label: "Keys", content: <KeysOfApp commands={commands} /> },
          { id: "words", label: "Words", content: <Words /> },
          { id: "about", label: "About", content: <About /> },
        ]}
      />
    </Dialog>
  );
}

function ThisScreen({ place }: { readonly place: PlaceId }): ReactElement {
  const { title, for: what, does, words } = helpOf(place);
  return (
    <div className="cf-help">
      <h3>{title}</h3>
      <p>{what}</p>
      <ul>
        {does.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>Words used here</h3>
      <WordList words={words} />
    </div>
  );
}

const WordList = ({ words }: { readonly words: readonly FieldWord[] }): ReactElement => (
  <FactList facts={words.map(({ word, means }) => ({ term: word, detail: means }))} />
);

function Words(): ReactElement {
  const [typed, setTyped] = useState("");
  const sought = typed.trim().toLowerCase();
  const found = fieldWords.filter(({ word, means }) =>
    `${word} ${means}`.toLowerCase().includes(sought),
  );
  return (
    <div className="cf-help">
      <SearchField label="Find a word" value={typed} onChange={setTyped} />
      {found.length === 0 ? <p>No word here says “{typed}”.</p> : <WordList words={found} />}
    </div>
  );
}
