import { type ReactElement, useState } from "react";
import type { Seed } from "../../../../shared/visit/kinds/draw.ts";
import {
  isEasilyGuessed,
  longestSeed,
  sealOf,
  seedProblem,
  usedSeed,
} from "../../../../shared/sampling/usedSeed.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { type BegunDraw, noSeeds } from "./begunDraw.ts";
import { nowOfLaptop } from "./designedDraw.ts";

export interface GivenSeeds {
  readonly host: Seed;
  readonly team: Seed;
}

export interface SeedStepsProps {
  readonly count: number;
  /** What of the seeds has been given. */
  readonly begun: Pick<BegunDraw, "way" | "seals" | "given" | "typing">;
  readonly onChange: (fields: Partial<BegunDraw>) => void;
  readonly onDraw: (seeds: GivenSeeds) => void;
  readonly onBack: () => void;
}

type Side = "host" | "team";
type Seal = { readonly seal: string; readonly at: string };

const sides: readonly Side[] = ["host", "team"];
const whose: Readonly<Record<Side, string>> = { host: "Host’s seed", team: "Team’s seed" };

/** Takes the seeds of both sides: plainly, the host's first, or sealed before either is seen. */
export function SeedSteps({
  count,
  begun: { way, given, seals, typing },
  onChange,
  onDraw,
  onBack,
}: SeedStepsProps): ReactElement {
  const areSealed = seals.host !== null && seals.team !== null;
  const isBegun = given.host !== null || seals.host !== null;
  const problem = given.host && given.team ? seedProblem(given.host.text, given.team.text) : null;
  const give = (side: Side, text: string): void =>
    onChange({
      given: {
        ...given,
        [side]: {
          text,
          givenAt: nowOfLaptop(),
          seal: seals[side]?.seal ?? null,
          sealedAt: seals[side]?.at ?? null,
        },
      },
      typing: { ...typing, [side]: "" },
    });

  return (
    <Stack gap={4}>
      {!isBegun && (
        <RadioGroup
          label="How the seeds are given"
          options={[
            {
              id: "plain",
              label: "Said on the spot, the host’s first",
              hint: "Any number or words. Whoever gives the second seed has seen the first: do it together at the screen.",
            },
            {
              id: "sealed",
              label: "Sealed before either is seen",
              hint: "Each side types its seed unseen and notes the other’s seal; then both are typed again in sight. A seed of four words or more cannot be found from its seal.",
            },
          ]}
          value={way}
          onChange={(value) => onChange({ way: value })}
        />
      )}
      {way === "sealed" &&
        sides.map((side) =>
          side === "team" && seals.host === null ? null : (
            <SealStep
              key={side}
              side={side}
              seal={seals[side]}
              onSeal={(seal) => onChange({ seals: { ...seals, [side]: seal } })}
            />
          ),
        )}
      {(way === "plain" || areSealed) &&
        sides.map((side) =>
          side === "team" && given.host === null ? null : (
            <SeedStep
              key={side}
              side={side}
              given={given[side]}
              seal={seals[side]}
              other={side === "team" ? (given.host?.text ?? "") : ""}
              typed={typing[side]}
              onType={(text) => onChange({ typing: { ...typing, [side]: text } })}
              onGive={(text) => give(side, text)}
            />
          ),
        )}
      <Stack gap={3} isRow>
        {given.host && given.team && problem === null && (
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              if (given.host && given.team) onDraw({ host: given.host, team: given.team });
            }}
          >
            {`Draw ${count.toString()} cases`}
          </Button>
        )}
        {isBegun && <Button onPress={() => onChange(noSeeds)}>Give the seeds again</Button>}
        <Button onPress={onBack}>Back to what is drawn</Button>
      </Stack>
    </Stack>
  );
}

/** One side's seed, typed unseen; what is kept of it is its seal. */
function SealStep({
  side,
  seal,
  onSeal,
}: {
  readonly side: Side;
  readonly seal: Seal | null;
  readonly onSeal: (seal: Seal) => void;
}): ReactElement {
  const [typed, setTyped] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const seed = usedSeed(typed);
  if (seal !== null)
    return (
      <p className="cf-draw-given">
        {`${whose[side]} is sealed: `}
        <span className="cf-draw-hash">{seal.seal}</span>
      </p>
    );
  const isWrong = seed === "" || seed.length > longestSeed;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (!isWrong) onSeal({ seal: sealOf(seed), at: nowOfLaptop() });
      }}
    >
      <Stack gap={2}>
        <TextField
          autoFocus
          type="password"
          label={`${whose[side]}, unseen`}
          hint={
            seed !== "" && isEasilyGuessed(seed)
              ? "Short: whoever has the seal can find it by trying. Four words or more cannot be found."
              : "The other side looks away"
          }
          error={isAsked && isWrong ? seedWrong(seed) : undefined}
          value={typed}
          onChange={setTyped}
        />
        <div>
          <Button type="submit">Seal it</Button>
        </div>
      </Stack>
    </form>
  );
}

/** One side's seed in sight. */
function SeedStep({
  side,
  given,
  seal,
  other,
  typed,
  onType,
  onGive,
}: {
  readonly side: Side;
  readonly given: Seed | null;
  readonly seal: Seal | null;
  /** The other side's seed, which it must not be. */
  readonly other: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onGive: (text: string) => void;
}): ReactElement {
  const [isAsked, setIsAsked] = useState(false);
  const seed = usedSeed(typed);
  if (given !== null)
    return (
      <p className="cf-draw-given">
        {`${whose[side]}: `}
        <strong>{given.text}</strong>
        {seal !== null && ", as it was sealed"}
      </p>
    );
  const wrong =
    seedProblem(seed, "\u0000") !== null
      ? seedWrong(seed)
      : other !== "" && seedProblem(seed, other) === "same"
        ? "Both seeds are the same: each side gives one of its own"
        : seal !== null && sealOf(seed) !== seal.seal
          ? "This is not what was sealed. Type it exactly as before, capitals too."
          : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (wrong === null) onGive(seed);
      }}
    >
      <Stack gap={2}>
        <TextField
          autoFocus
          label={whose[side]}
          hint={
            seed !== "" && seed !== typed
              ? `Used as “${seed}”`
              : "A number or words that this side chose"
          }
          error={isAsked && wrong !== null ? wrong : undefined}
          value={typed}
          onChange={onType}
        />
        <div>
          <Button type="submit">{`Keep the ${side}’s seed`}</Button>
        </div>
      </Stack>
    </form>
  );
}

const seedWrong = (seed: string): string =>
  seed === ""
    ? "Type a seed: any number or words"
    : `A seed has no more than ${longestSeed.toString()} characters`;
