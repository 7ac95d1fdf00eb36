import { zodResolver } from "@hookform/resolvers/zod";
import { useState, type ReactElement } from "react";
import { Controller, useForm } from "react-hook-form";
import * as z from "zod";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { ErrorSummary } from "../../ui/forms/ErrorSummary.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { OutputKind, usualOutputs } from "../../../shared/visit/outputKind.ts";
import { OutputsField } from "./OutputsField.tsx";
import { createVisit } from "./visits.ts";

const NewVisit = z
  .object({
    hostName: z.string().trim().min(1, "Enter the name of the council you visit").max(200),
    focus: z.string().max(2000, "Keep the focus under 2,000 characters"),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    outputs: z.array(OutputKind),
  })
  .refine((visit) => !visit.firstDay || !visit.lastDay || visit.firstDay <= visit.lastDay, {
    path: ["lastDay"],
    message: "The last day on site must not be before the first",
  })
  .refine((visit) => daysFromTo(visit.firstDay, visit.lastDay).length <= 10, {
    path: ["lastDay"],
    message: "Check the days: a visit has at most ten on site",
  });
type NewVisit = z.infer<typeof NewVisit>;

/** Asks for the least with which a visit can begin. */
export function NewVisitScreen(): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const { control, handleSubmit, formState } = useForm<NewVisit>({
    resolver: zodResolver(NewVisit),
    defaultValues: {
      hostName: "",
      focus: "",
      firstDay: null,
      lastDay: null,
      outputs: [...usualOutputs],
    },
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors } = formState;
  const begin = handleSubmit(
    async ({ hostName, focus, firstDay, lastDay, outputs }) => {
      const daysOnSite = daysFromTo(firstDay, lastDay);
      const id = await createVisit({ hostName, focus, daysOnSite, outputs });
      goTo(paths.visit(id));
    },
    () => setAttempt((count) => count + 1),
  );
  const problems = (["hostName", "focus", "firstDay", "lastDay"] as const).flatMap((fieldId) => {
    const message = errors[fieldId]?.message;
    return message === undefined ? [] : [{ fieldId, message }];
  });
  return (
    <main className="cf-start">
      <Page>
        <TextLink href={paths.start}>Back to visits</TextLink>
        <PageHeading title="New visit" below="Everything can be changed later." />
        <form
          noValidate
          onSubmit={(event) => {
            void begin(event);
          }}
        >
          <Stack gap={5}>
            <ErrorSummary problems={problems} attempt={attempt} />
            <Controller
              control={control}
              name="hostName"
              render={({ field: { ref, ...field } }) => (
                <TextField
                  {...field}
                  id="hostName"
                  inputRef={ref}
                  label="Host council"
                  hint="The council that is being reviewed, as it calls itself"
                  error={errors.hostName?.message}
                />
              )}
            />
            <Controller
              control={control}
              name="firstDay"
              render={({ field }) => (
                <DayField
                  id="firstDay"
                  label="First day on site"
                  isOptional
                  value={field.value}
                  onChange={field.onChange}
                  error={errors.firstDay?.message}
                />
              )}
            />
            <Controller
              control={control}
              name="lastDay"
              render={({ field }) => (
                <DayField
                  id="lastDay"
                  label="Last day on site"
                  isOptional
                  value={field.value}
                  onChange={field.onChange}
                  error={errors.lastDay?.message}
                />
              )}
            />
            <Controller
              control={control}
              name="focus"
              render={({ field: { ref, ...field } }) => (
                <TextArea
                  {...field}
                  id="focus"
                  inputRef={ref}
                  label="Focus"
                  hint="What the host asked you to look at. It is quoted in the letter after “You asked us to look at”."
                  isOptional
                  error={errors.focus?.message}
                />
              )}
            />
            <Controller
              control={control}
              name="outputs"
              render={({ field }) => (
                <OutputsField
                  value={field.value}
                  onChange={(outputs) => field.onChange([...outputs])}
                />
              )}
            />
            <Stack isRow gap={3}>
              <Button variant="primary" type="submit">
                Begin the visit
              </Button>
              <Button onPress={() => goTo(paths.start)}>Cancel</Button>
            </Stack>
          </Stack>
        </form>
      </Page>
    </main>
  );
}

/** Every day from the first to the last, both included; one day when only one is given. */
function daysFromTo(first: string | null, last: string | null): string[] {
  const from = first ?? last;
  const to = last ?? first;
  if (from === null || to === null || from > to) return [];
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < 20; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
