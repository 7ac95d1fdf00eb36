import { useEffect, useLayoutEffect, useRef, type ReactElement, type ReactNode } from "react";
import { menuCommands } from "../../../shared/bridge/menuCommands.ts";
import { Button } from "../forms/Button.tsx";
import { StatusText } from "../text/StatusText.tsx";
import { TextLink } from "../text/TextLink.tsx";
import { type JustDone, JustDoneLine } from "./JustDoneLine.tsx";
import { Rail, type Place } from "./Rail.tsx";
import "./AppFrame.css";

export interface AppFrameProps {
  /** Visit, Sessions, Cases, Findings, Letter, Team; each an address or something to press. */
  readonly places: readonly Place[];
  /** Id of the place shown. */
  readonly current: string | null;
  readonly visitName: string;
  /** "Saved on this laptop 14:02"; read out politely only when `isSaveTrouble`. */
  readonly savedText: string;
  /** Saving is in trouble: the text stands out and is read out. */
  readonly isSaveTrouble?: boolean;
  /** What was just done; stands in the place of what is saved until it goes, unless saving is in trouble. */
  readonly justDone?: JustDone | null;
  /** Follows what is saved, "3 to send", and leads to where it is said at length. */
  readonly sync?: { readonly text: string; readonly href: string } | undefined;
  /** What must be said on every screen, a `Notice`; stands under the top line. */
  readonly notice?: ReactNode;
  readonly onSearch: () => void;
  /** End of the top line: lock, menu. */
  readonly topRight?: ReactNode;
  /** Slim line of keys at the foot, a `ShortcutFooter`. */
  readonly footer?: ReactNode;
  /** The person has folded the rail; below 1100 px it is always folded, below 700 px it lies on top. */
  readonly isRailFolded: boolean;
  readonly onRailFold: (isFolded: boolean) => void;
  /** Which screen it is: another one starts at the top. */
  readonly screen: string;
  /** The screen; scrolls by itself. */
  readonly children: ReactNode;
}

/** Puts the focus on the content, from where Tab goes on into it; it is nothing to press, and shows no ring for that. */
function comeIn(main: HTMLElement | null): void {
  main?.setAttribute("data-quiet", "");
  main?.focus({ preventScroll: true });
}

/** What stands around every screen of an open visit. Holds no route: the app passes where it is and what a press does. */
export function AppFrame({
  places,
  current,
  visitName,
  savedText,
  isSaveTrouble = false,
  justDone = null,
  sync,
  notice,
  onSearch,
  topRight,
  footer,
  isRailFolded,
  onRailFold,
  screen,
  children,
}: AppFrameProps): ReactElement {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  const isScrolled = useRef(false);
  useLayoutEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    // Scrolling lays the new screen out at once, before all of it is there.
    if (isScrolled.current) main.current?.scrollTo({ top: 0 });
    isScrolled.current = false;
    // The link or key that led here went with its screen: nobody is left outside of what they came for.
    if (document.activeElement === document.body) comeIn(main.current);
  }, [screen]);
  useEffect(() => {
    const element = main.current;
    if (element === null) return;
    let last: EventTarget | null = null;
    const note = ({ target }: FocusEvent) => {
      last = target;
    };
    element.addEventListener("focusin", note);
    // A button that goes with what it did must not take the focus along.
    const gone = new MutationObserver(() => {
      if (!(last instanceof Node) || last.isConnected) return;
      last = null;
      if (document.activeElement === document.body) comeIn(element);
    });
    gone.observe(element, { childList: true, subtree: true });
    return () => {
      gone.disconnect();
      element.removeEventListener("focusin", note);
    };
  }, []);
  return (
    <div className="cf-frame" data-folded={isRailFolded || undefined}>
      <a
        className="cf-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.removeAttribute("data-quiet");
          main.current?.focus();
        }}
      >
        Skip to main content
      </a>
      <header className="cf-top">
        <p className="cf-top-visit">{visitName}</p>
        <JustDoneLine done={justDone} />
        <p
          className="cf-top-saved"
          data-trouble={isSaveTrouble || undefined}
          hidden={justDone !== null && !isSaveTrouble}
        >
          {savedText}
          <StatusText isHidden>{isSaveTrouble ? savedText : ""}</StatusText>
          {sync !== undefined && (
            <>
              {" · "}
              <span className="cf-top-sync">
                <TextLink href={sync.href}>
                  <span className="cf-visually-hidden">Sync: </span>
                  {sync.text}
                </TextLink>
              </span>
            </>
          )}
        </p>
        <div className="cf-top-end">
          <Button
            variant="plain"
            glyph="search"
            shortcut={menuCommands.search.key}
            onPress={onSearch}
          >
            Search
          </Button>
          {topRight}
        </div>
      </header>
      <Rail places={places} current={current} isFolded={isRailFolded} onFold={onRailFold} />
      {notice !== undefined && <div className="cf-frame-notice">{notice}</div>}
      <main
        ref={main}
        id="main"
        className="cf-main"
        tabIndex={-1}
        onScroll={({ target, currentTarget }) => {
          // Not what scrolls within it.
          if (target === currentTarget) isScrolled.current = true;
        }}
      >
        {children}
      </main>
      {footer !== undefined && <div className="cf-foot">{footer}</div>}
    </div>
  );
}
