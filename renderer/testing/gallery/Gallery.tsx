import { useState, type ReactElement } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import { VisitId } from "../../../shared/visit/ids.ts";
import { railOf } from "../../places/rail.ts";
import { AppFrame } from "../../ui/frame/AppFrame.tsx";
import { CommandPalette } from "../../ui/frame/CommandPalette.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { ShortcutFooter } from "../../ui/frame/ShortcutFooter.tsx";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Button } from "../../ui/forms/Button.tsx";
import { UiRoot } from "../../ui/UiRoot.tsx";
import { galleryTabs, type GalleryTab } from "./galleryTabs.ts";
import { FormGallery } from "./FormGallery.tsx";
import { FindingsGallery } from "./FindingsGallery.tsx";
import { ListGallery } from "./ListGallery.tsx";
import { StatesGallery } from "./StatesGallery.tsx";
import { WordsGallery } from "./WordsGallery.tsx";

const places = railOf(VisitId.parse("0192a000-0000-7000-8000-000000000001"));

const labels: Readonly<Record<GalleryTab, string>> = {
  words: "Words",
  findings: "Findings",
  forms: "Forms",
  states: "States",
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
        screen="gallery"
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
            tabs={galleryTabs.map((id) => ({
              id,
              label: labels[id],
              count: 12,
              content: content(id),
            }))}
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
    case "states":
      return <StatesGallery />;
    case "lists":
      return <ListGallery />;
    default:
      return assertNever(tab);
  }
}
