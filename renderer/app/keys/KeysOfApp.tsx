import type { ReactElement } from "react";
import { type Command, groupCommands } from "../../ui/frame/Command.ts";
import { typedMarks } from "../../ui/evidence/typedMarks.ts";
import { FactList } from "../../ui/text/FactList.tsx";
import { Kbd } from "../../ui/text/Kbd.tsx";
import { LetterKeysCheckbox } from "./LetterKeysCheckbox.tsx";
import "./KeysOfApp.css";

/** Keys that work on every screen; those of one screen stand at its foot. */
export function KeysOfApp({ commands }: { readonly commands: readonly Command[] }): ReactElement {
  return (
    <>
      <div className="cf-keys-of-app">
        {groupCommands(commands).map(({ name, commands: inGroup }) => (
          <section key={name}>
            <h3>{name}</h3>
            <FactList
              facts={inGroup.flatMap(({ label, shortcut }) =>
                shortcut === undefined ? [] : [{ term: label, detail: <Kbd keys={shortcut} /> }],
              )}
            />
          </section>
        ))}
        <section>
          <h3>Typed before a line of notes</h3>
          <FactList
            facts={typedMarks.map(({ typed, means }) => ({
              term: means,
              detail: <Kbd keys={typed} />,
            }))}
          />
        </section>
      </div>
      <LetterKeysCheckbox />
      <p className="cf-soft">
        Keys of a screen stand at its foot. Tab moves between things, arrow keys inside a list, Esc
        closes.
      </p>
    </>
  );
}
