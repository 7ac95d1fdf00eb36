import type { ReactElement } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import type { DashMeaning } from "./dashMeaning.ts";

/** Asked once in a session, in the margin: typing goes on meanwhile, and nothing is decided until it is answered. */
export const DashQuestion = ({
  onAnswer,
}: {
  readonly onAnswer: (meaning: DashMeaning) => void;
}): ReactElement => (
  <div className="cf-dash-question">
    <output>
      A line began with “-”. In this session, is that a bullet, or an area for improvement?
    </output>
    <div className="cf-dash-answers">
      <Button onPress={() => onAnswer("bullet")}>A bullet</Button>
      <Button onPress={() => onAnswer("area")}>An area</Button>
    </div>
  </div>
);
