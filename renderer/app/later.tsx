import { useEffect, useLayoutEffect, useState, type ComponentType, type ReactElement } from "react";
import { Signal, useSignal } from "../signal.ts";
import { Button } from "../ui/forms/Button.tsx";
import { Page } from "../ui/frame/Page.tsx";
import { Notice } from "../ui/text/Notice.tsx";
import { StatusText } from "../ui/text/StatusText.tsx";
import { holdKeys } from "./heldKeys.ts";

/** A screen whose script comes when it is first gone to, or ahead of that. */
export interface Later<Props extends object> {
  (props: Props): ReactElement;
  /** Brings the script, if it is not here yet. A failure is told where the screen is shown. */
  readonly fetch: () => Promise<void>;
}

type Standing<Props extends object> =
  | { readonly type: "OnItsWay" | "Failed" }
  | { readonly type: "Here"; readonly Screen: ComponentType<Props> };

/**
 * A screen by the way to its script. Once the script is here the screen is drawn in the same turn as one
 * that was never away: with React's `lazy` even then an empty drawing comes first, in which whatever had
 * the focus loses it and what is typed goes nowhere.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  const standing = new Signal<Standing<Props>>({ type: "OnItsWay" });
  let loading: Promise<void> | null = null;
  const fetch = () =>
    (loading ??= load().then(
      (Screen) => standing.set({ type: "Here", Screen }),
      () => {
        // The next who comes here tries again.
        loading = null;
        standing.set({ type: "Failed" });
      },
    ));
  function LaterScreen(props: Props): ReactElement {
    const now = useSignal(standing);
    if (now.type === "Here") return <now.Screen {...props} />;
    if (now.type === "Failed") return <NotHere />;
    return <OnItsWay fetch={fetch} />;
  }
  return Object.assign(LaterScreen, { fetch });
}

/** Long enough that a screen which comes at once says nothing. */
const patienceMs = 400;

function OnItsWay({ fetch }: { readonly fetch: () => Promise<void> }): ReactElement {
  const [isLong, setLong] = useState(false);
  useLayoutEffect(holdKeys, []);
  useEffect(() => {
    void fetch();
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [fetch]);
  return <StatusText isHidden={!isLong}>{isLong ? "Opening this page" : ""}</StatusText>;
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
