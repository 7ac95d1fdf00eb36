import { useState, type ReactElement } from "react";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import { useTextToAdd } from "../../ui/forms/useTextToAdd.ts";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { ConcernCard } from "./ConcernCard.tsx";
import { newConcernText, recordConcern } from "./concerns.ts";
import { MattersPart } from "./MattersPart.tsx";
import { Shown } from "./Shown.tsx";
import { useMayRead } from "./useMayRead.ts";

/** Everything that goes to the host at once and outside the letter: concerns about a child, and what else was raised. */
export function ConcernsScreen({
  records,
  shown,
  sync,
}: {
  readonly records: VisitRecords;
  /** The concern or matter that somebody came for. */
  readonly shown: string | undefined;
  readonly sync: TeamSync | null;
}): ReactElement {
  const isMatter = records.matters.some(({ id }) => id === shown);
  const [tab, setTab] = useState<"child" | "matters">(isMatter ? "matters" : "child");
  const openChild = records.concerns.filter(({ closed }) => !closed).length;
  const openMatters = records.matters.filter(({ settled }) => !settled).length;
  return (
    <Page>
      <PageHeading
        title="Concerns"
        below="Kept apart from notes and findings: acted on at once, and never in the letter."
      />
      <TabSet
        label="Concerns"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "child",
            label: "About a child",
            count: openChild,
            content: <ChildPart records={records} shown={shown} sync={sync} />,
          },
          {
            id: "matters",
            label: "About the service, and disputes",
            count: openMatters,
            content: <MattersPart records={records} shown={shown} />,
          },
        ]}
      />
    </Page>
  );
}

function ChildPart({
  records,
  shown,
  sync,
}: {
  readonly records: VisitRecords;
  readonly shown: string | undefined;
  readonly sync: TeamSync | null;
}): ReactElement {
  const mayRead = useMayRead(records.visit.id, sync);
  const newestFirst = [...records.concerns].sort((a, b) =>
    b.recordedAt.localeCompare(a.recordedAt),
  );
  const open = newestFirst.filter(({ closed }) => !closed);
  const closed = newestFirst.filter((concern) => concern.closed);
  const cards = (concerns: readonly Concern[]) =>
    concerns.map((concern) => (
      <Shown key={concern.id} isShown={concern.id === shown}>
        <ConcernCard records={records} concern={concern} mayRead={mayRead(concern)} />
      </Shown>
    ));
  return (
    <section aria-label="Concerns about a child">
      <RuleHere
        rule={decidingRule(records, "escalation")}
        none="No ground rule says what is done about a child at risk."
        href={paths.groundRules(records.visit.id)}
      />
      {records.concerns.length === 0 ? (
        <p>
          None recorded. In a session, a line that begins with ! is one. What was seen outside any
          session is recorded here.
        </p>
      ) : (
        open.length === 0 && <p>None is open.</p>
      )}
      {open.length > 0 && <h2>Open</h2>}
      {cards(open)}
      <AddConcern records={records} />
      {closed.length > 0 && (
        <Disclosure
          title={`Closed (${closed.length.toString()})`}
          level={2}
          isOpenAtFirst={closed.some(({ id }) => id === shown)}
        >
          {cards(closed)}
        </Disclosure>
      )}
    </section>
  );
}

function AddConcern({ records }: { readonly records: VisitRecords }): ReactElement {
  const { field, tried, empty } = useTextToAdd("concerns", "text", {
    missing: "Say what was seen or heard",
    draft: newConcernText(records.visit.id),
  });
  return (
    <form
      className="cf-concerns-add"
      noValidate
      aria-label="Record a concern outside any session"
      onSubmit={(event) => {
        event.preventDefault();
        const text = tried();
        if (text === null) return;
        void recordConcern(records.visit.id, text);
        empty();
      }}
    >
      <TextArea
        label="A concern outside any session"
        hint="What was seen or heard. No names"
        rows={1}
        {...field}
      />
      <Button type="submit" glyph="add">
        Record the concern
      </Button>
    </form>
  );
}
