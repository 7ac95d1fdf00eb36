import type { ReactElement } from "react";
import { assertNever } from "../../../shared/assertNever.ts";
import type { StoreError } from "../../../shared/bridge/stores.ts";
import type { SyncStatus } from "../../sync/syncStatus.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { noticesInWords, storeErrorInWords } from "./storeErrorInWords.ts";

/** Everything that somebody should look at, each with what to do. Nothing when there is nothing. */
export function Attention({
  status,
  onChoose,
}: {
  readonly status: SyncStatus;
  readonly onChoose: () => void;
}): ReactElement | null {
  const { error, notices, problems } = status;
  const met = noticesInWords(notices);
  if (error === null && met.length === 0 && problems.length === 0) return null;
  const stopped = error && storeErrorInWords(error);
  const again = error && chooseAgain(error);
  return (
    <section className="cf-sync-attention" aria-labelledby="sync-attention">
      <h2 id="sync-attention">To look at</h2>
      {stopped && (
        <Notice
          tone="warning"
          title={stopped.title}
          isAnnounced
          {...(again ? { actions: <Button onPress={onChoose}>{again}</Button> } : {})}
        >
          {stopped.text}
        </Notice>
      )}
      {met.map(({ title, text }) => (
        <Notice key={title} title={title}>
          {text}
        </Notice>
      ))}
      {problems.map(({ id, text }) => {
        const { first, rest } = firstSentence(text);
        return (
          <Notice key={id} title={first}>
            {rest}
          </Notice>
        );
      })}
    </section>
  );
}

/** The button for an error that choosing the place again can mend; null for others. */
function chooseAgain({ type }: StoreError): string | null {
  switch (type) {
    case "SignInNeeded":
      return "Enter the sign-in again";
    case "Empty":
    case "OtherTeam":
    case "TooManyFiles":
    case "Unproven":
    case "FolderMissing":
    case "BadCertificate":
      return "Choose the place again";
    case "Cancelled":
    case "NoStore":
    case "Unreachable":
    case "Timeout":
    case "NetworkNeedsSignIn":
    case "ProxyNeedsSignIn":
    case "ReadOnly":
    case "StoreFull":
    case "LocalDiskFull":
    case "Busy":
    case "Refused":
      return null;
    default:
      return assertNever(type);
  }
}

/** What happened stands as the title, what is safe and to do below it. */
function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const end = text.search(/\.\s/);
  return end === -1
    ? { first: text, rest: "" }
    : { first: text.slice(0, end), rest: text.slice(end + 1).trim() };
}
