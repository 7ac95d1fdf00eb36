import {
  type ComponentType,
  createContext,
  type ReactElement,
  use,
  useMemo,
  useState,
} from "react";
import { askExtent } from "../../../shared/pool/askPool.ts";
import { type PoolFilter, wholePool } from "../../../shared/pool/poolIndex.ts";
import { notPooledInWords } from "../../../shared/pool/themeFile.ts";
import type { Pool } from "../../../shared/pool/poolOf.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { paths } from "../../places/paths.ts";
import { useSignal } from "../../signal.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { FileDrop } from "../../ui/forms/FileDrop.tsx";
import { FilesPick } from "../../ui/forms/FilePick.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { CouncilsView } from "./CouncilsView.tsx";
import { FilterRow } from "./FilterRow.tsx";
import { closePool, openedPool, type OpenedPool, openFiles, reading } from "./openedPool.ts";
import { RecommendationsView } from "./RecommendationsView.tsx";
import { saveReport, saveTable } from "./savePool.ts";
import { SharedView } from "./SharedView.tsx";
import { AreasView, type AskedOf, RecurringView, ThemesView } from "./ThemesView.tsx";
import "./Across.css";

const title = "Across visits";

/** What many visits say together: needs no visit open, and keeps nothing on the laptop. */
export function AcrossScreen(): ReactElement {
  const opened = useSignal(openedPool);
  const underWay = useSignal(reading);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = (isFolder: boolean) => (files: readonly File[]) => {
    setRefusal(null);
    void openFiles(files, { isFolder }).then(setRefusal);
  };
  const said =
    underWay === null ? "" : `${underWay.read} of ${counted(underWay.of, "file")} are read.`;
  return (
    <main className="cf-across">
      <Page width="wide">
        <TextLink href={paths.start}>Back to visits</TextLink>
        {refusal !== null && (
          <Notice tone="problem" title="Nothing was opened" isAnnounced>
            {refusal}
          </Notice>
        )}
        {said !== "" && <StatusText>{said}</StatusText>}
        {opened === null ? <NothingOpen onOpen={open} /> : <Opened opened={opened} onOpen={open} />}
      </Page>
    </main>
  );
}

interface OpenWays {
  readonly onOpen: (isFolder: boolean) => (files: readonly File[]) => void;
}

function NothingOpen({ onOpen }: OpenWays): ReactElement {
  return (
    <>
      <PageHeading
        title={title}
        below="Themes over time, what recurs, what recommendations became, who can help whom: from the theme files of many visits."
      />
      <FileDrop
        label="Drop theme files here, or a folder of them"
        hint="A visit saves its own under After the visit, Theme file. They end in .themes.json."
        accept={[".json"]}
        onFiles={onOpen(false)}
        onFolder={onOpen(true)}
      />
      <p className="cf-across-ways">
        <FilesPick label="Choose a folder of them" isFolder onFiles={onOpen(true)} />
        <span className="cf-soft">
          Nothing is kept on this laptop: the files stay where they are, and are opened anew next
          time.
        </span>
      </p>
    </>
  );
}

type View = (typeof tabs)[number]["id"];

/** What is asked now: a view reads it here, so that the tabs around it stay as they are when it changes. */
const AskedContext = createContext<AskedOf | null>(null);

function Asked({ of: Shown }: { readonly of: ComponentType<AskedOf> }): ReactElement | null {
  const asked = use(AskedContext);
  return asked && <Shown {...asked} />;
}

const tabs = [
  { id: "themes", label: "Themes", content: <Asked of={ThemesView} /> },
  { id: "recurs", label: "What recurs", content: <Asked of={RecurringView} /> },
  { id: "recommendations", label: "Recommendations", content: <Asked of={RecommendationsView} /> },
  { id: "shared", label: "To share", content: <Asked of={SharedView} /> },
  { id: "areas", label: "Case files", content: <Asked of={AreasView} /> },
  { id: "councils", label: "Who challenged whom", content: <Asked of={CouncilsView} /> },
] as const;

function Opened({ opened, onOpen }: OpenWays & { readonly opened: OpenedPool }): ReactElement {
  const [filter, setFilter] = useState<PoolFilter>(wholePool);
  const [view, setView] = useState<View>("themes");
  const [said, setSaid] = useState("");
  const { index, pool } = opened;
  const { visits, councils } = askExtent(index, filter);
  const asked = useMemo(() => ({ index, filter }), [index, filter]);
  // What a choice does not touch costs more to draw than the answer: it stays as it is.
  const otherActions = useMemo(
    () => (
      <>
        <FilesPick label="Open more files" accept={[".json"]} onFiles={onOpen(false)} />
        <MenuButton
          label="More"
          choices={[
            {
              id: "table",
              label: "Save as a table (Parquet)",
              run: () => void saveTable(opened).then(setSaid),
            },
            { id: "close", label: "Close these files", run: closePool },
          ]}
        />
      </>
    ),
    [opened, onOpen],
  );
  const about = useMemo(() => <AboutFiles pool={pool} />, [pool]);
  const shown = useMemo(
    () => <TabSet label="What they say" selected={view} onSelect={setView} tabs={tabs} />,
    [view],
  );
  const below = [
    capital(counted(visits, "visit")),
    councils === null ? "councils left out in some" : `of ${counted(councils, "council")}`,
  ].join(", ");
  return (
    <>
      <PageHeading
        title={title}
        below={below}
        actions={
          <>
            <Button
              variant="primary"
              onPress={() => void saveReport(opened, filter, new Date()).then(setSaid)}
            >
              Save the report
            </Button>
            {otherActions}
          </>
        }
      />
      <StatusText>{said}</StatusText>
      {about}
      <FilterRow index={index} filter={filter} onFilter={setFilter} />
      <AskedContext value={asked}>{shown}</AskedContext>
    </>
  );
}

/** Files that do not count and why, and those of which it cannot be told whether they are as they were saved. */
function AboutFiles({
  pool: { unread, repeated, unproved },
}: {
  readonly pool: Pool;
}): ReactElement | null {
  if (unread.length + repeated.length + unproved.length === 0) return null;
  const heading = [
    unread.length > 0 ? `${counted(unread.length, "file")} could not be read` : "",
    repeated.length > 0
      ? `${counted(repeated.length, "file is", "files are")} of a visit that another one is of too`
      : "",
    unproved.length > 0
      ? `${counted(unproved.length, "file has", "files have")} no fingerprint`
      : "",
  ];
  return (
    <Disclosure title={capital(heading.filter(Boolean).join("; "))} level={2}>
      <ul className="cf-across-files">
        {unread.map(({ name, why }) => (
          <li key={name}>
            {name}: {notPooledInWords(why)}
          </li>
        ))}
        {repeated.map(({ name, counted: other }) => (
          <li key={name}>
            {name}: {other} is of the same visit and later, and counts.
          </li>
        ))}
        {unproved.map((name) => (
          <li key={name}>
            {name}: it counts, and whether it is as it was saved cannot be told. An earlier version
            of Critical Friend saved it, or somebody wrote it by hand.
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
