import { zodResolver } from "@hookform/resolvers/zod";
import { useState, type ReactElement } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import * as z from "zod";
import type { ProgrammeFile } from "../../../../shared/programmes/programmeFile.ts";
import { Peer, Seat, seatWords } from "../../../../shared/visit/kinds/peer.ts";
import { OutputKind } from "../../../../shared/visit/outputKind.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { DaysField } from "../../../ui/forms/DaysField.tsx";
import { ErrorSummary } from "../../../ui/forms/ErrorSummary.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { useOnce } from "../../../ui/forms/useOnce.ts";
import { Page } from "../../../ui/frame/Page.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { OutputsField } from "../OutputsField.tsx";
import { ProgrammeField } from "./ProgrammeField.tsx";
import { createVisit, useProgrammes } from "../programmes.ts";
import "./NewVisitScreen.css";

const NewVisit = z.object({
  hostName: z.string().trim().min(1, "Enter the name of the council you visit").max(200),
  programmeId: z.string(),
  daysOnSite: z.array(z.string()).max(20, "Check the days: a visit has at most twenty on site"),
  initials: z
    .string()
    .trim()
    .toUpperCase()
    .refine(
      (typed) => typed === "" || Peer.shape.initials.safeParse(typed).success,
      "Enter one to four letters, such as AB",
    ),
  seat: Seat,
  focus: z.string().max(2000, "Keep the focus under 2,000 characters"),
  outputs: z.array(OutputKind).nullable(),
});
type NewVisit = z.infer<typeof NewVisit>;
type BeginsWith = NewVisit & { readonly programme: ProgrammeFile };

/** Asks for the least with which a visit can begin. */
export function NewVisitScreen(): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const { offered, keep, letGo } = useProgrammes();
  const { control, handleSubmit, formState, setValue } = useForm<NewVisit>({
    resolver: zodResolver(NewVisit),
    defaultValues: {
      hostName: "",
      programmeId: "",
      daysOnSite: [],
      initials: "",
      seat: "lead",
      focus: "",
      outputs: null,
    },
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const programmeId = useWatch({ control, name: "programmeId" });
  const chosen = offered.find(({ id }) => id === programmeId) ?? offered[0];
  const { errors } = formState;
  const begin = useOnce(async ({ initials, seat, outputs, ...basics }: BeginsWith) => {
    const beginner = initials === "" ? undefined : { initials, seat, role: "", organisation: "" };
    const id = await createVisit(basics.programme, {
      hostName: basics.hostName,
      focus: basics.focus,
      daysOnSite: basics.daysOnSite,
      beginner,
      ...(outputs === null ? {} : { outputs }),
    });
    goTo(paths.visit(id));
  });
  const problems = (["hostName", "daysOnSite", "initials", "focus"] as const).flatMap((fieldId) => {
    const message = errors[fieldId]?.message;
    return message === undefined ? [] : [{ fieldId, message }];
  });
  const choose = (id: string) => {
    setValue("programmeId", id);
    // What it makes is as the programme has it, until somebody says otherwise for this visit.
    setValue("outputs", null);
  };
  return (
    <main className="cf-start">
      <Page>
        <TextLink href={paths.start}>Back to visits</TextLink>
        <PageHeading title="New visit" below="Everything can be changed later." />
        <form
          noValidate
          onSubmit={(event) => {
            void handleSubmit(
              async (form) => {
                if (chosen !== undefined) await begin({ ...form, programme: chosen.programme });
              },
              () => setAttempt((count) => count + 1),
            )(event);
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
                  // The screen was opened to fill this in.
                  autoFocus
                  id="hostName"
                  inputRef={ref}
                  label="Host council"
                  hint="The council that is being reviewed, as it calls itself"
                  error={errors.hostName?.message}
                />
              )}
            />
            <ProgrammeField
              offered={offered}
              chosen={chosen}
              onChoose={choose}
              onBroughtIn={(programme: ProgrammeFile) => choose(keep(programme))}
              onLetGo={letGo}
            />
            <Controller
              control={control}
              name="daysOnSite"
              render={({ field }) => (
                <DaysField
                  id="daysOnSite"
                  label="Days on site"
                  isOptional
                  value={field.value}
                  onChange={(days) => field.onChange([...days])}
                  error={errors.daysOnSite?.message}
                />
              )}
            />
            <div className="cf-newvisit-you">
              <Controller
                control={control}
                name="initials"
                render={({ field: { ref, ...field } }) => (
                  <TextField
                    {...field}
                    id="initials"
                    inputRef={ref}
                    label="Your initials"
                    isOptional
                    width="number"
                    error={errors.initials?.message}
                  />
                )}
              />
              <Controller
                control={control}
                name="seat"
                render={({ field }) => (
                  <Select
                    id="seat"
                    label="Your seat"
                    options={seats}
                    value={field.value}
                    onChange={field.onChange}
                  />
                )}
              />
            </div>
            <Disclosure title="Focus, and what the host is given" level={2}>
              <Stack gap={4}>
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
                      value={field.value ?? chosen?.programme.outputs ?? []}
                      onChange={(outputs) => field.onChange([...outputs])}
                    />
                  )}
                />
              </Stack>
            </Disclosure>
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

const seats = Seat.options.map((id) => ({ id, label: seatWords[id] }));
