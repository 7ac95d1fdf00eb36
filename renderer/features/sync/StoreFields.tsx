import { useState, type ReactElement } from "react";
import { type Control, Controller, type FieldErrors } from "react-hook-form";
import type { StoreChoice } from "../../../shared/bridge/stores.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { PassphraseField } from "../../ui/forms/PassphraseField.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { pickFolder } from "./pickFolder.ts";
import type { StoreDraft } from "./storeForm.ts";

interface FieldsProps {
  readonly control: Control<StoreDraft, unknown, StoreChoice>;
  readonly errors: FieldErrors<StoreDraft>;
}

/** A folder is picked in the system's dialog; the window never learns its path. */
export function FolderField({ control, errors }: FieldsProps): ReactElement {
  return (
    <Controller
      control={control}
      name="folder"
      render={({ field: { value, onChange } }) => (
        // A label would take the place of what stands on the button; so the button names itself.
        <div className="cf-field" data-invalid={errors.folder === undefined ? undefined : true}>
          <span className="cf-label">Folder</span>
          <span id="store-folder-hint" className="cf-hint">
            The one that all of the team can open, such as a folder of the team’s SharePoint site
          </span>
          {errors.folder?.message !== undefined && (
            <span id="store-folder-error" className="cf-error">
              <span className="cf-visually-hidden">Error: </span>
              {errors.folder.message}
            </span>
          )}
          <span className="cf-folder-line">
            <Button
              id="store-folder"
              aria-describedby="store-folder-hint store-folder-error"
              glyph="file"
              onPress={() =>
                void pickFolder().then((picked) => {
                  if (picked !== null) onChange(picked);
                })
              }
            >
              {value === null ? "Choose the folder" : "Choose another folder"}
            </Button>
            <output>{value?.name ?? ""}</output>
          </span>
        </div>
      )}
    />
  );
}

export function WebDavFields(props: FieldsProps): ReactElement {
  return (
    <>
      <Line
        {...props}
        name="url"
        label="Address"
        hint="Begins with https:// and names the folder, such as https://files.example.gov.uk/dav/review"
        width="full"
        type="url"
      />
      <Line {...props} name="user" label="User name" width="name" />
      <SecretLine
        {...props}
        name="password"
        label="Password"
        hint="An app password, if the server offers one"
      />
    </>
  );
}

export function S3Fields(props: FieldsProps): ReactElement {
  return (
    <>
      <Line
        {...props}
        name="endpoint"
        label="Address"
        hint="The endpoint, such as https://s3.eu-west-2.amazonaws.com"
        width="full"
        type="url"
      />
      <Line {...props} name="bucket" label="Bucket" width="name" />
      <Line
        {...props}
        name="region"
        label="Region"
        hint="Such as eu-west-2"
        width="name"
        isOptional
      />
      <Line {...props} name="prefix" label="Folder in the bucket" width="name" isOptional />
      <Line {...props} name="accessKeyId" label="Access key ID" width="name" />
      <SecretLine {...props} name="secretAccessKey" label="Secret access key" />
    </>
  );
}

type LineName = "url" | "user" | "endpoint" | "region" | "bucket" | "prefix" | "accessKeyId";

function Line({
  control,
  errors,
  name,
  ...words
}: FieldsProps & {
  readonly name: LineName;
  readonly label: string;
  readonly hint?: string;
  readonly width: "full" | "name";
  readonly type?: "url";
  readonly isOptional?: boolean;
}): ReactElement {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field } }) => (
        <TextField
          {...field}
          {...words}
          id={`store-${name}`}
          inputRef={ref}
          autoComplete="off"
          spellCheck="false"
          error={errors[name]?.message}
        />
      )}
    />
  );
}

function SecretLine({
  control,
  errors,
  name,
  ...words
}: FieldsProps & {
  readonly name: "password" | "secretAccessKey";
  readonly label: string;
  readonly hint?: string;
}): ReactElement {
  const [isShown, setShown] = useState(false);
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field } }) => (
        <PassphraseField
          {...field}
          {...words}
          id={`store-${name}`}
          inputRef={ref}
          isShown={isShown}
          onShow={setShown}
          error={errors[name]?.message}
        />
      )}
    />
  );
}
