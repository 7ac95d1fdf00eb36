import type { ReactElement } from "react";
import { askHelp } from "../../../shared/pool/askHelp.ts";
import { askShared, type Shared } from "../../../shared/pool/askPool.ts";
import { figure } from "../../../shared/pool/figure.ts";
import { listInWords } from "../../../shared/words/inWords.ts";
import { Chip } from "../../ui/lists/Chip.tsx";
import { FactList } from "../../ui/text/FactList.tsx";
import { Nothing } from "./Nothing.tsx";
import type { AskedOf } from "./ThemesView.tsx";

/** Texts shown of each kind; the filters narrow them. */
const most = 50;

/** Good practice of one council that another can use, and who offered to help. */
export function SharedView({ index, filter }: AskedOf): ReactElement {
  const { goodPractice, helpers } = askShared(index, filter);
  const help = askHelp(index, filter);
  return (
    <>
      {help === null ? (
        <p className="cf-soft">Choose a theme to see which councils could help which with it.</p>
      ) : (
        help.canHelp.length + help.couldUse.length > 0 && (
          <section className="cf-across-texts">
            <h2>Who could help whom</h2>
            <FactList
              facts={[
                {
                  term: "Strength or good practice in their latest visit",
                  detail: listInWords(help.canHelp) || "None",
                },
                {
                  term: "Area for improvement in their latest visit",
                  detail: listInWords(help.couldUse) || "None",
                },
              ]}
            />
          </section>
        )
      )}
      <Texts title="Good practice to share" found={goodPractice} />
      <Texts title="Who can help" found={helpers} />
    </>
  );
}

function Texts({
  title,
  found,
}: {
  readonly title: string;
  readonly found: readonly Shared[];
}): ReactElement {
  return (
    <section className="cf-across-texts">
      <h2>{title}</h2>
      {found.length === 0 && <Nothing />}
      {found.length > most && (
        <p className="cf-soft">
          The latest {most} of {figure(found.length)}. Choose a theme or region to see others.
        </p>
      )}
      <ul>
        {found.slice(0, most).map(({ key, text, themes, council, year }) => (
          <li key={key}>
            <span>{text}</span>
            <span className="cf-across-from">
              {[council, year].filter((part) => part !== "").join(", ")}
              {themes.map((theme) => (
                <Chip key={theme} label={theme} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
