import { Fragment, type ReactElement, useContext } from "react";
import { FoundContext } from "./FoundContext.ts";
import "./Found.css";

/** A text with what is found in it marked; the text alone where nothing is, or it was found in an older one. */
export function FoundIn({
  id,
  text,
}: {
  readonly id: string;
  readonly text: string;
}): ReactElement {
  const inText = useContext(FoundContext).get(id);
  if (inText === undefined || inText.text !== text) return <>{text}</>;
  const { found, now } = inText;
  return (
    <>
      {found.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(found[i - 1]?.end ?? 0, start)}
          <mark className="cf-found" data-now={now?.start === start || undefined}>
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(found.at(-1)?.end ?? 0)}
    </>
  );
}
