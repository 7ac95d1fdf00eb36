import { useEffect, useLayoutEffect, useState, type ComponentType, type ReactElement } from "react";
import { Signal, useSignal } from "../signal.ts";
import { Button } from "../ui/forms/Button.tsx";
import { Page } from "../ui/frame/Page.tsx";
import { Notice } from "../ui/text/Notice.tsx";
import { StatusText } from "../ui/text/StatusText.tsx";
import { holdKeys } from "./keys/heldKeys.ts";

/** A screen whose script comes when it is first gone to, or ahead of that. */
export interface Later<Props extends object> {
  (props: Props): ReactElement;
  /** Brings the script if it is not here yet; false when it cannot be read, which is told where the screen is shown. */
  readonly fetch: () => Promise<boolean>;
}

/**
 * A screen by the way to its script. Once the script is here the screen is drawn in the same turn as one
 * that was never away: with React's `lazy` even then an empty drawing comes first, in which whatever had
 * the focus loses it and what is typed goes nowhere.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  const here = new Signal<{ readonly Screen: ComponentType<Props> } | null>(null);
  let loading: Promise<boolean> | null = null;
  const fetch = () =>
    (loading ??= load().then(
      (Screen) => {
        here.set({ Screen });
        return true;
      },
      () => {
        // The next who comes here tries again.
        loading = null;
        return false;
      },
    ));
  function LaterScreen(props: Props): ReactElement {
    const now = useSignal(here);
    return now === null ? <OnItsWay fetch={fetch} /> : <now.Screen {...props} />;
  }
  return Object.assign(LaterScreen, { fetch });
}

/** Long enough that a screen which comes at once says nothing. */
const patienceMs = 400;

function OnItsWay({ fetch }: { readonly fetch: () => Promise<boolean> }): ReactElement {
  const [standing, setStanding] = useState<"soon" | "takesLong" | "failed">("soon");
  const isComing = standing !== "failed";
  useLayoutEffect(() => (isComing ? holdKeys() : undefined), [isComing]);
  useEffect(() => {
    const timer = setTimeout(() => setStanding("takesLong"), patienceMs);
    void fetch().then((isHere) => {
      clearTimeout(timer);
      if (!isHere) setStanding("failed");
    });
    return () => clearTimeout(timer);
  }, [fetch]);
  if (!isComing) return <NotHere />;
  const said = standing === "takesLong" ? "Opening this page" : "";
  return <StatusText isHidden={said === ""}>{said}</StatusText>;
}

function NotHere(): ReactElement {
  return (
    <Page>
      <Notice
        tone="problem"
        isAnnounced
        title="This page cannot be opened"
        actions={<Button onPress={() => window.location.reload()}>Start the window again</Button>}
      >
        A part of Critical Friend could not be read from this laptop’s disk. What you wrote is
        saved, and the other pages go on working. Start the window again; if that does not help,
        install the app again over this one: your visits stay where they are.
      </Notice>
    </Page>
  );
}
