import { zodResolver } from "@hookform/resolvers/zod";
import { useState, type ReactElement } from "react";
import { Controller, FormProvider, useForm, useWatch } from "react-hook-form";
import * as z from "zod";
import type { ProgrammeFile } from "../../../../shared/programmes/programmeFile.ts";
import { OutputKind } from "../../../../shared/visit/programme/outputKind.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ErrorSummary } from "../../../ui/forms/ErrorSummary.tsx";
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
import { WhenAndWhoFields } from "./WhenAndWhoFields.tsx";
import { beginnerOf, Focus, nobodyYet, WhenAndWho } from "./whenAndWho.ts";
import { createVisit, useProgrammes } from "../programmes.ts";
import "./NewVisitScreen.css";

const NewVisit = z.object({
  hostName: z.string().trim().min(1, "Enter the name of the council you visit").max(200),
  programmeId: z.string(),
  ...WhenAndWho.shape,
  focus: Focus,
  outputs: z.array(OutputKind).nullable(),
});
type NewVisit = z.infer<typeof NewVisit>;
type BeginsWith = NewVisit & { readonly programme: ProgrammeFile };

/** Asks for the least with which a visit can begin. */
export function NewVisitScreen(): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const { offered, keep, letGo } = useProgrammes();
  const form = useForm<NewVisit>({
    resolver: zodResolver(NewVisit),
    defaultValues: {
      hostName: "",
      programmeId: "",
      ...nobodyYet,
      focus: "",
      outputs: null,
    },
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { control, handleSubmit, formState, setValue } = form;
  const programmeId = useWatch({ control, name: "programmeId" });
  const chosen = offered.find(({ id }) => id === programmeId) ?? offered[0];
  const { errors } = formState;
  const begin = useOnce(async ({ outputs, ...basics }: BeginsWith) => {
    const id = await createVisit(basics.programme, {
      hostName: basics.hostName,
      focus: basics.focus,
      daysOnSite: basics.daysOnSite,
      beginner: beginnerOf(basics),
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
        <FormProvider {...form}>
          <form
            noValidate
            onSubmit={(event) => {
              void handleSubmit(
                async (filled) => {
                  if (chosen !== undefined) await begin({ ...filled, programme: chosen.programme });
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
              <WhenAndWhoFields seatNames={chosen?.programme.seatNames} />
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
        </FormProvider>
      </Page>
    </main>
  );
}
