import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { Page } from "../../ui/frame/Page.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import "./ClosePage.css";

export interface ClosePageProps {
  readonly above: string;
  readonly title: string;
  readonly back?: { readonly label: string } & (
    | { readonly href: string }
    | { readonly onPress: () => void }
  );
  readonly children: ReactNode;
}

/** One page of the way to close a visit: nothing around it, so that nothing else is pressed by habit. Its title takes the focus. */
export function ClosePage({ above, title, back, children }: ClosePageProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${title} – Critical Friend`;
  }, [title]);
  return (
    <main className="cf-close">
      <Page>
        {back !== undefined &&
          ("href" in back ? (
            <TextLink href={back.href}>{back.label}</TextLink>
          ) : (
            <TextLink onPress={back.onPress}>{back.label}</TextLink>
          ))}
        <header>
          <p className="cf-close-above">{above}</p>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </header>
        {children}
      </Page>
    </main>
  );
}
