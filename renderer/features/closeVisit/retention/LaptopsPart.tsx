import { useState, type ReactElement } from "react";
import type { Destruction } from "../../../../shared/visit/kinds/destruction.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { londonDay, londonTime } from "../../../../shared/words/londonTime.ts";
import type { MemberView } from "../../../sync/syncStatus.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ConfirmDialog } from "../../../ui/overlays/ConfirmDialog.tsx";
import { laptopInWords, otherLaptops } from "../closing.ts";
import { recordCertificateSeen } from "./retentionCommands.ts";

/** A laptop of the team and what is known of its notes. */
interface KnownLaptop {
  readonly name: string;
  readonly isOwn: boolean;
  readonly known: Destruction | undefined;
}

/** Every laptop of the team, and which of them are known to have destroyed the notes: by its own word, or by the certificate that somebody has seen. */
export function LaptopsPart({
  records,
  members,
}: {
  readonly records: VisitRecords;
  readonly members: readonly MemberView[];
}): ReactElement {
  const [seen, setSeen] = useState<string | null>(null);
  const laptops = laptopsOf(records, members);
  return (
    <section aria-labelledby="retention-laptops" className="cf-retention">
      <h2 id="retention-laptops">Who has done it</h2>
      <p className="cf-soft">
        Each laptop destroys its own notes. It says so to the team before, with the last sync under
        the old keys; its certificate says what it came to.
      </p>
      <ul className="cf-retention-laptops" aria-label="Laptops of the team">
        {laptops.map(({ name, isOwn, known }) => (
          <li key={name}>
            <span>{isOwn ? `${name} (this laptop)` : name}</span>
            <span className="cf-soft">{knownInWords(known)}</span>
            {!isOwn && known?.standing !== "certificateSeen" && (
              <Button
                variant="plain"
                aria-label={`Certificate seen: ${name}`}
                onPress={() => setSeen(name)}
              >
                Certificate seen
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={seen !== null}
        onClose={() => setSeen(null)}
        title={`Have you seen the certificate of ${seen ?? ""}?`}
        confirmLabel="Record that it was seen"
        onConfirm={() => {
          // A refused write is said in the frame.
          if (seen !== null) recordCertificateSeen(records.visit.id, seen).catch(() => undefined);
        }}
      >
        It is recorded with today’s date for good. What the certificate says is not checked by the
        app: keep it with this one’s.
      </ConfirmDialog>
    </section>
  );
}

function knownInWords(known: Destruction | undefined): string {
  if (known === undefined) return "Nothing is known of its notes";
  const when = `${londonDay(known.at)}, ${londonTime(known.at)}`;
  switch (known.standing) {
    case "begun":
      return `Said that it destroys them: ${when}`;
    case "done":
      return `Destroyed: ${when}`;
    case "certificateSeen":
      return `Certificate seen: ${when}`;
  }
}

const strength = { begun: 0, done: 1, certificateSeen: 2 } as const;

/** Laptops of the team of now, and those that were in it when the notes of this one were destroyed. */
function laptopsOf(
  { destructions }: VisitRecords,
  members: readonly MemberView[],
): readonly KnownLaptop[] {
  const own = destructions.findLast(({ certificate }) => certificate !== null);
  const me = members.find(({ isMe }) => isMe);
  const others = [
    ...otherLaptops(members).map((member) => ({
      device: member.device,
      name: laptopInWords(member),
    })),
    ...(own?.certificate?.reduction?.laptops ?? []),
  ];
  return [
    { name: me?.name ?? own?.certificate?.deviceName ?? "This one", isOwn: true, known: own },
    ...others
      .filter(({ device }, at) => others.findIndex((each) => each.device === device) === at)
      .map(({ device, name }) => ({
        name,
        isOwn: false,
        known: destructions
          .filter(
            (each) => each.laptop === device || (each.laptop === "" && each.laptopName === name),
          )
          .toSorted((a, b) => strength[b.standing] - strength[a.standing])[0],
      })),
  ];
}
