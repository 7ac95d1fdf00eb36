import { zodResolver } from "@hookform/resolvers/zod";
import { useState, type ReactElement } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import type { StoreChoice, StoreError, StoreKind } from "../../../shared/bridge/stores.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { ErrorSummary } from "../../ui/forms/ErrorSummary.tsx";
import type { Option } from "../../ui/forms/Option.ts";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { storeErrorInWords } from "./storeErrorInWords.ts";
import { FolderField, S3Fields, WebDavFields } from "./StoreFields.tsx";
import { StoreForm as StoreSchema, type StoreDraft } from "./storeForm.ts";
import "./SyncScreen.css";

export interface StoreFormProps {
  /** What stands in it at first; kept by the caller while it asks something back. */
  readonly draft: StoreDraft;
  readonly onDraft: (draft: StoreDraft) => void;
  /** Why the last choice was not taken. */
  readonly failed: StoreError | null;
  readonly onChoose: (choice: StoreChoice) => Promise<void>;
  readonly onCancel: () => void;
}

/** A place of one of three kinds, each with what it needs. */
export function StoreForm({
  draft,
  onDraft,
  failed,
  onChoose,
  onCancel,
}: StoreFormProps): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const { control, handleSubmit, formState, getValues, clearErrors } = useForm<
    StoreDraft,
    unknown,
    StoreChoice
  >({
    resolver: zodResolver(StoreSchema),
    defaultValues: draft,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const kind = useWatch({ control, name: "kind" });
  const { errors, isSubmitting } = formState;
  const use = handleSubmit(
    async (choice) => {
      onDraft(getValues());
      await onChoose(choice);
    },
    () => setAttempt((count) => count + 1),
  );
  const problems = Object.entries(errors).flatMap(([field, error]) =>
    error.message === undefined ? [] : [{ fieldId: `store-${field}`, message: error.message }],
  );
  const words = failed && storeErrorInWords(failed);
  return (
    <form className="cf-store-form" noValidate onSubmit={(event) => void use(event)}>
      <Stack gap={4}>
        <ErrorSummary problems={problems} attempt={attempt} />
        {words !== null && (
          <Notice tone="problem" title={words.title} isAnnounced>
            {words.text}
          </Notice>
        )}
        <Controller
          control={control}
          name="kind"
          render={({ field: { value, onChange } }) => (
            <RadioGroup
              label="Kind of place"
              options={kinds}
              value={value}
              onChange={(chosen) => {
                // They are about fields that are no longer there.
                clearErrors();
                onChange(chosen);
              }}
            />
          )}
        />
        {kind === "folder" && <FolderField control={control} errors={errors} />}
        {kind === "webdav" && <WebDavFields control={control} errors={errors} />}
        {kind === "s3" && <S3Fields control={control} errors={errors} />}
        <Stack isRow gap={2}>
          <Button variant="primary" type="submit">
            {isSubmitting ? "Trying the place" : "Use this place"}
          </Button>
          <Button onPress={onCancel}>Cancel</Button>
        </Stack>
      </Stack>
    </form>
  );
}

const kinds: readonly Option<StoreKind>[] = [
  { id: "folder", label: "A folder", hint: "OneDrive, SharePoint, network share or USB stick" },
  { id: "webdav", label: "A WebDAV server", hint: "Such as Nextcloud or a council’s file server" },
  { id: "s3", label: "S3 storage", hint: "A bucket at Amazon or another provider" },
];
