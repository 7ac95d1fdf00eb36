import { useState, type ReactElement } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import { AppFrame } from "../frame/AppFrame.tsx";
import { CommandPalette } from "../frame/CommandPalette.tsx";
import { Page } from "../frame/Page.tsx";
import type { Place } from "../frame/Rail.tsx";
import { ShortcutFooter } from "../frame/ShortcutFooter.tsx";
import { TabSet } from "../lists/TabSet.tsx";
import { MenuButton } from "../overlays/MenuButton.tsx";
import { PageHeading } from "../text/PageHeading.tsx";
import { Button } from "../forms/Button.tsx";
import { UiRoot } from "../UiRoot.tsx";
import { FormGallery } from "./FormGallery.tsx";
import { FindingsGallery } from "./FindingsGallery.tsx";
import { ListGallery } from "./ListGallery.tsx";
import { WordsGallery } from "./WordsGallery.tsx";

const places: readonly Place[] = [
  { id: "visit", label: "Visit", glyph: "visit", href: "/visit" },
  { id: "sessions", label: "Sessions", glyph: "sessions", href: "/sessions" },
  { id: "cases", label: "Cases", glyph: "cases", href: "/cases" },
  { id: "findings", label: "Findings", glyph: "findings", href: "/findings" },
  { id: "letter", label: "Letter", glyph: "letter", href: "/letter" },
  { id: "team", label: "Team", glyph: "team", href: "/team" },
];

const shown = ["words", "findings", "forms", "lists"] as const;
export type GalleryTab = (typeof shown)[number];

const labels: Readonly<Record<GalleryTab, string>> = {
  words: "Words",
  findings: "Findings",
  forms: "Forms",
  lists: "Lists",
};

/** Every component in its frame, for looking at and for the accessibility tests; not part of the app. */
export function Gallery({ first = "words" }: { readonly first?: GalleryTab }): ReactElement {
  const [tab, setTab] = useState<GalleryTab>(first);
  const [isFolded, setFolded] = useState(false);
  const [isFooterShown, setFooterShown] = useState(true);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const commands = places.map(({ id, label }) => ({
    id,
    label: `Go to ${label.toLowerCase()}`,
    group: "Go to",
    run: () => undefined,
  }));
  return (
    <UiRoot navigate={() => undefined}>
      <AppFrame
        places={places}
        current="findings"
        visitName="Midthorpe · Safeguarding Peer Review"
        savedText="Saved on this laptop 14:02"
        sync={{ text: "3 to send", href: "#/sync" }}
        onSearch={() => {
          setPaletteOpen(true);
        }}
        topRight={
          <Button variant="plain" glyph="lock" shortcut="Ctrl+L">
            Lock
          </Button>
        }
        isRailFolded={isFolded}
        onRailFold={setFolded}
        footer={
          isFooterShown && (
            <ShortcutFooter
              shortcuts={[
                { keys: "Enter", does: "next line" },
                { keys: "Tab", does: "mark" },
                { keys: "Ctrl+Z", does: "undo" },
              ]}
              onHide={() => {
                setFooterShown(false);
              }}
            />
          )
        }
      >
        <Page width="wide">
          <PageHeading
            above="Tuesday 15 October 2024"
            title="What the team has come to think"
            below="Four lines of enquiry · 24 sessions · 63 people"
            actions={
              <>
                <Button variant="primary" glyph="add">
                  New finding
                </Button>
                <MenuButton
                  label="More"
                  choices={[
                    { id: "print", label: "Print", shortcut: "Ctrl+P", run: () => undefined },
                    { id: "destroy", label: "Remove", isDanger: true, run: () => undefined },
                  ]}
                />
              </>
            }
          />
          <TabSet
            label="Parts of the gallery"
            selected={tab}
            onSelect={setTab}
            tabs={shown.map((id) => ({ id, label: labels[id], count: 12, content: content(id) }))}
          />
        </Page>
      </AppFrame>
      <CommandPalette
        isOpen={isPaletteOpen}
        onClose={() => {
          setPaletteOpen(false);
        }}
        commands={commands}
      />
    </UiRoot>
  );
}

function content(tab: GalleryTab): ReactElement {
  switch (tab) {
    case "words":
      return <WordsGallery />;
    case "findings":
      return <FindingsGallery />;
    case "forms":
      return <FormGallery />;
    case "lists":
      return <ListGallery />;
    default:
      return assertNever(tab);
  }
}
