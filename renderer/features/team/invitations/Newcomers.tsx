import { useState, type ReactElement } from "react";
import { listInWords } from "../../../../shared/words/inWords.ts";
import { whenInWords } from "../../../../shared/words/whenInWords.ts";
import type { NewcomersView } from "../../../sync/syncStatus.ts";
import type { TeamSync } from "../../../sync/teamSync.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";

/** Asks the lead about whoever came by an invitation too late, or as a second one. */
export function Newcomers({
  newcomers: { invitation, why, expires, devices },
  judge,
  onSaid,
}: {
  readonly newcomers: NewcomersView;
  readonly judge: TeamSync["judge"];
  readonly onSaid: (words: string) => void;
}): ReactElement {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isWorking, setWorking] = useState(false);
  const names = listInWords(devices.map(({ name }) => name));
  const only = devices.length === 1;
  const say = (admitted: readonly NewcomersView["devices"][number][]): void => {
    setWorking(true);
    const out = devices.filter((device) => !admitted.includes(device));
    const said = [
      admitted.length === 0
        ? ""
        : `${listInWords(admitted.map(({ name }) => name))} ${admitted.length === 1 ? "is" : "are"} in the team.`,
      out.length === 0
        ? ""
        : `${listInWords(out.map(({ name }) => name))} ${out.length === 1 ? "is" : "are"} kept out, and the team writes under a new key.`,
    ];
    void judge(
      invitation,
      admitted.map(({ device }) => device),
    )
      .then(
        (done) =>
          onSaid(
            done ? said.filter(Boolean).join(" ") : "Nothing was changed: only the lead says.",
          ),
        () => onSaid("That could not be written. Nothing was changed; try again."),
      )
      .finally(() => setWorking(false));
  };
  return (
    <Notice
      tone="warning"
      title={
        why === "expired"
          ? `${names} came after the invitation had ended`
          : only
            ? `${names} came by an invitation that was used before`
            : `${devices.length} laptops came by one invitation`
      }
    >
      <Stack gap={3}>
        <p>
          {why === "expired" && expires !== null
            ? `It was good until ${whenInWords(expires)}, by this laptop’s clock. Ask them: if it is them, let them in.`
            : "It was for one person. Ask them face to face or by phone: somebody else may hold the file and the words."}
        </p>
        {only ? (
          <Stack isRow gap={3}>
            <Button isDisabled={isWorking} onPress={() => say(devices)}>
              Let {names} in
            </Button>
            <Button variant="plain" isDisabled={isWorking} onPress={() => say([])}>
              Keep {names} out
            </Button>
          </Stack>
        ) : (
          <>
            <CheckboxGroup
              label="Who belongs to the team"
              hint="Several where one person has two laptops: they leave the team together"
              options={devices.map(({ device, name }) => ({ id: device, label: name }))}
              value={chosen}
              onChange={setChosen}
            />
            <div>
              <Button
                isDisabled={isWorking}
                onPress={() => say(devices.filter(({ device }) => chosen.includes(device)))}
              >
                {chosen.length === 0 ? "Keep all out" : "Let in those, keep out the others"}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </Notice>
  );
}
