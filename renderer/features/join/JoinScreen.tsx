import { zodResolver } from "@hookform/resolvers/zod";
import { useState, type ReactElement } from "react";
import { Controller, useForm } from "react-hook-form";
import type { Result } from "../../../shared/result.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { goTo, paths } from "../../places/paths.ts";
import type { JoinError, JoinInput } from "../../sync/teams.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { ErrorSummary } from "../../ui/forms/ErrorSummary.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { InvitationField } from "./InvitationField.tsx";
import { emptyJoinForm, JoinForm, type JoinFormInput, type JoinFormOutput } from "./joinForm.ts";
import { joinErrorInWords } from "./joinErrorInWords.ts";
import "./JoinScreen.css";

const fields = ["invitation", "words", "initials", "role", "organisation"] as const;

/** A peer comes into a team: the invitation, the six words, who they are. The visit is fetched after it. */
export function JoinScreen({
  join,
}: {
  readonly join: (input: JoinInput) => Promise<Result<VisitId, JoinError>>;
}): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const [isAlreadyHere, setAlreadyHere] = useState(false);
  const { control, handleSubmit, formState, setError, clearErrors, setValue } = useForm<
    JoinFormInput,
    unknown,
    JoinFormOutput
  >({
    resolver: zodResolver(JoinForm),
    defaultValues: emptyJoinForm,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, isSubmitting } = formState;
  const failed = () => setAttempt((count) => count + 1);
  const send = handleSubmit(async ({ invitation, words, initials, role, organisation }) => {
    setAlreadyHere(false);
    const person = { name: initials, role, organisation };
    const joined = await join({ file: invitation.bytes, words, person });
    if (joined.ok) return goTo(paths.visit(joined.value));
    const { field, text } = joinErrorInWords(joined.error);
    if (field === null) return setAlreadyHere(true);
    setError(field, { message: text });
    failed();
  }, failed);
  const problems = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message === undefined ? [] : [{ fieldId: `join-${field}`, message }];
  });
  return (
    <main className="cf-start">
      <Page>
        <TextLink href={paths.start}>Back to visits</TextLink>
        <PageHeading
          title="Join a team"
          below="The lead gives you an invitation file, and says six words to you that open it."
        />
        <form className="cf-join" noValidate onSubmit={(event) => void send(event)}>
          <Stack gap={5}>
            <ErrorSummary problems={problems} attempt={attempt} />
            {isAlreadyHere && (
              <Notice tone="problem" title="This visit is on this laptop already" isAnnounced>
                {joinErrorInWords({ type: "AlreadyHere" }).text}
              </Notice>
            )}
            <Controller
              control={control}
              name="invitation"
              render={({ field: { value } }) => (
                <InvitationField
                  id="join-invitation"
                  chosen={value}
                  error={errors.invitation?.message}
                  onChosen={(chosen) => {
                    clearErrors("invitation");
                    setValue("invitation", chosen);
                  }}
                />
              )}
            />
            <Controller
              control={control}
              name="words"
              render={({ field: { ref, ...field } }) => (
                <TextArea
                  {...field}
                  id="join-words"
                  inputRef={ref}
                  label="The six words"
                  hint="In the order in which the lead says them. Capitals, commas and line breaks do not matter."
                  rows={2}
                  autoComplete="off"
                  spellCheck="false"
                  error={errors.words?.message}
                />
              )}
            />
            <fieldset className="cf-join-person">
              <legend>Who you are</legend>
              <p className="cf-hint">Stands in the team’s list and never leaves the team.</p>
              <Stack gap={4}>
                <Controller
                  control={control}
                  name="initials"
                  render={({ field: { ref, ...field } }) => (
                    <TextField
                      {...field}
                      id="join-initials"
                      inputRef={ref}
                      label="Your initials"
                      hint="As you use them in your notes. Left empty, they are those under which the lead has you in the list."
                      width="number"
                      error={errors.initials?.message}
                    />
                  )}
                />
                <Controller
                  control={control}
                  name="role"
                  render={({ field: { ref, ...field } }) => (
                    <TextField
                      {...field}
                      id="join-role"
                      inputRef={ref}
                      label="Role"
                      hint="Such as Head of service"
                      isOptional
                      error={errors.role?.message}
                    />
                  )}
                />
                <Controller
                  control={control}
                  name="organisation"
                  render={({ field: { ref, ...field } }) => (
                    <TextField
                      {...field}
                      id="join-organisation"
                      inputRef={ref}
                      label="Organisation"
                      isOptional
                      error={errors.organisation?.message}
                    />
                  )}
                />
              </Stack>
            </fieldset>
            <Stack isRow gap={3}>
              <Button variant="primary" type="submit">
                {isSubmitting ? "Opening the invitation" : "Join the team"}
              </Button>
              <Button onPress={() => goTo(paths.start)}>Cancel</Button>
            </Stack>
            <StatusText isHidden>{isSubmitting ? "Opening the invitation" : ""}</StatusText>
          </Stack>
        </form>
      </Page>
    </main>
  );
}
