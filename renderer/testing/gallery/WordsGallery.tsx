import type { ReactElement } from "react";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { markNames } from "../../ui/evidence/marks.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { FactList } from "../../ui/text/FactList.tsx";
import { IconWithWord } from "../../ui/text/IconWithWord.tsx";
import { Kbd } from "../../ui/text/Kbd.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";

/** Prose, notices, facts, buttons and marks. */
export function WordsGallery(): ReactElement {
  return (
    <Stack gap={6}>
      <FactList
        facts={[
          { term: "Host", detail: "Midthorpe Metropolitan Borough Council" },
          { term: "On site", detail: "15 to 17 October 2024" },
          { term: "Letter due", detail: "24 October 2024, in 7 days" },
        ]}
      />
      <section className="cf-prose">
        <h2>What is next</h2>
        <p>
          The team meets at 17:30 to bring the day together. Two lines of enquiry have no voice of a
          child yet, and one finding rests on a{" "}
          <TextLink href="/sessions/4">single session</TextLink>. Nothing has been shared with the
          host since Tuesday.
        </p>
        <p className="cf-serif">
          Social workers know their children well. In every case we read, the child’s wishes were
          recorded, and in most of them it was possible to see what had changed as a result.
        </p>
      </section>
      <Stack gap={4}>
        <Notice title="Two of the lines look like a name and a case reference">
          They are kept as they are. Change them before the letter is checked.
        </Notice>
        <Notice tone="warning" title="This finding is thin" actions={<Button>Add evidence</Button>}>
          It rests on one session. Find a second source, or record why it goes in.
        </Notice>
        <Notice tone="problem" title="The letter is 4.3 pages">
          Nothing is lost. Cut about 120 words from <em>Areas for improvement</em>.
        </Notice>
      </Stack>
      <Stack gap={3} isRow>
        <Button variant="primary">Issue the letter</Button>
        <Button glyph="edit">Change the wording</Button>
        <Button variant="plain">Undo</Button>
        <Button variant="danger">Destroy the notes</Button>
        <Kbd keys="Ctrl+Enter" />
        <IconWithWord glyph="file">14 files</IconWithWord>
      </Stack>
      <Stack gap={5} isRow>
        {markNames.map((mark) => (
          <Mark key={mark} mark={mark} />
        ))}
      </Stack>
      <Progress label="Reading 14 files" value={0.4} onCancel={() => undefined} delay={0} />
      <StatusText>12 lines brought in</StatusText>
      <EmptyState title="No sessions yet" action={<Button glyph="add">New session</Button>}>
        Each conversation, meeting or document of the visit is a session with its own lines.
      </EmptyState>
    </Stack>
  );
}
