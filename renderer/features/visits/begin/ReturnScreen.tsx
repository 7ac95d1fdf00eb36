import { zodResolver } from "@hookform/resolvers/zod";
import { useRef, useState, type ReactElement } from "react";
import { Controller, FormProvider, useForm } from "react-hook-form";
import * as z from "zod";
import type { Result } from "../../../../shared/result.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import { daysInWords } from "../../../../shared/words/inWords.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ErrorSummary } from "../../../ui/forms/ErrorSummary.tsx";
import { FilePick } from "../../../ui/forms/FilePick.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { useOnce } from "../../../ui/forms/useOnce.ts";
import { Page } from "../../../ui/frame/Page.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { Progress } from "../../../ui/text/Progress.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { useVisits } from "../visits.ts";
import { type EarlierVisit, lookAtEarlier, lookAtVisitHere, startReturn } from "./returns.ts";
import { WhenAndWhoFields } from "./WhenAndWhoFields.tsx";
import { beginnerOf, Focus, nobodyYet, WhenAndWho } from "./whenAndWho.ts";
import "./NewVisitScreen.css";
import "./ReturnScreen.css";
import "./StartScreen.css";

/** Begins a visit that goes back to an earlier one: one on this laptop, or of a file or archive that was kept of it. */
export function ReturnScreen(): ReactElement {
  const [earlier, setEarlier] = useState<EarlierVisit | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const calledOff = useRef<AbortController | null>(null);
  const look = async (
    read: (signal: AbortSignal) => Promise<Result<EarlierVisit, string> | null>,
  ) => {
    // One at a time: another visit in place of the one that is read.
    calledOff.current?.abort();
    const ends = new AbortController();
    calledOff.current = ends;
    setRefusal(null);
    setEarlier(null);
    setReading(true);
    const looked = await read(ends.signal).finally(() => {
      if (calledOff.current === ends) setReading(false);
    });
    if (looked === null || ends.signal.aborted) return;
    if (looked.ok) setEarlier(looked.value);
    else setRefusal(looked.error);
  };
  return (
    <main className="cf-start">
      <Page>
        <TextLink href={paths.start}>Back to visits</TextLink>
        <PageHeading
          title="Return to an earlier visit"
          below="From the visit on this laptop, or from a visit file or archive that was kept of it. Of it only what was issued and what was counted comes along: no evidence, no case, no name and no concern."
        />
        <Stack gap={5}>
          <VisitsHere onChosen={(visitId) => void look(() => lookAtVisitHere(visitId))} />
          <div>
            <FilePick
              label={earlier === null ? "Choose the earlier visit’s file" : "Choose another file"}
              accept={[".json"]}
              onFile={(file) => void look((signal) => lookAtEarlier(file, signal))}
            />
          </div>
          {isReading && (
            <Progress
              label="Reading the visit and checking its letter"
              onCancel={() => calledOff.current?.abort()}
            />
          )}
          {refusal !== null && (
            <Notice tone="problem" title="Nothing was begun" isAnnounced>
              {refusal}
            </Notice>
          )}
          {earlier !== null && (
            <BeginForm
              key={`${earlier.records.visit.id} ${earlier.fileHash ?? ""}`}
              earlier={earlier}
              onRefused={setRefusal}
            />
          )}
        </Stack>
      </Page>
    </main>
  );
}

/** The visits on this laptop, each to go back to; nothing where there is none. */
function VisitsHere({
  onChosen,
}: {
  readonly onChosen: (visitId: VisitId) => void;
}): ReactElement | null {
  const visits = useVisits() ?? [];
  if (visits.length === 0) return null;
  return (
    <section aria-labelledby="return-here">
      <h2 id="return-here">Visits on this laptop</h2>
      <ul className="cf-return-visits">
        {visits.map((visit) => {
          const facts = [visit.programme, daysInWords(visit.daysOnSite)].filter(Boolean).join(", ");
          return (
            <li key={visit.id}>
              <span>
                <strong>{visit.host.name}</strong>
                <span className="cf-start-facts">
                  {facts}
                  {visit.isSample && " · sample"}
                </span>
              </span>
              <Button
                aria-label={`Go back to this one: ${visit.host.name}, ${facts}`}
                onPress={() => onChosen(visit.id)}
              >
                Go back to this one
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const Form = z.object({ ...WhenAndWho.shape, focus: Focus });
type Form = z.infer<typeof Form>;

function BeginForm({
  earlier,
  onRefused,
}: {
  readonly earlier: EarlierVisit;
  readonly onRefused: (why: string) => void;
}): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const form = useForm<Form>({
    resolver: zodResolver(Form),
    defaultValues: { ...nobodyYet, focus: earlier.focus },
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  const problems = (["daysOnSite", "initials", "focus"] as const).flatMap((fieldId) => {
    const message = errors[fieldId]?.message;
    return message === undefined ? [] : [{ fieldId, message }];
  });
  const begin = useOnce(async ({ focus, daysOnSite, ...who }: Form) => {
    const begun = await startReturn(earlier, { focus, daysOnSite, beginner: beginnerOf(who) });
    if (begun.ok) goTo(paths.baseline(begun.value));
    else onRefused(begun.error);
  });
  return (
    <FormProvider {...form}>
      <form
        noValidate
        onSubmit={(event) => {
          void form.handleSubmit(begin, () => setAttempt((count) => count + 1))(event);
        }}
      >
        <Stack gap={5}>
          <FactList facts={earlier.facts} />
          <p>
            The letter’s words and its fingerprint belong together. Of the register and the counts{" "}
            {earlier.fileHash === null
              ? "what is on this laptop alone says so."
              : "the file alone says so: where a certificate of destruction was kept, it names the archive’s fingerprint."}
          </p>
          {!earlier.isProven && (
            <Notice
              tone="warning"
              title="The letter was issued by an early version of Critical Friend"
            >
              Its record cannot show that nobody changed both its words and its fingerprint. Hold it
              against the letter that the council has.
            </Notice>
          )}
          {earlier.leftBehind.length > 0 && (
            <Notice tone="warning" title="Left behind, as it tells who somebody is">
              <ul>
                {earlier.leftBehind.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </Notice>
          )}
          <ErrorSummary problems={problems} attempt={attempt} />
          <WhenAndWhoFields />
          <Controller
            control={form.control}
            name="focus"
            render={({ field: { ref, ...field } }) => (
              <TextArea
                {...field}
                id="focus"
                inputRef={ref}
                label="Focus"
                hint="It is quoted in the letter after “You asked us to look at”."
                isOptional
                error={errors.focus?.message}
              />
            )}
          />
          <Stack isRow gap={3}>
            <Button variant="primary" type="submit">
              Begin the return visit
            </Button>
            <Button onPress={() => goTo(paths.start)}>Cancel</Button>
          </Stack>
        </Stack>
      </form>
    </FormProvider>
  );
}
