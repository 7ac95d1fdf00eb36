import type { ReactElement } from "react";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import { polarityWords } from "../../../shared/visit/kinds/finding.ts";
import type { Theme } from "../../../shared/visit/programme/pooling.ts";
import { Chip } from "../../ui/lists/Chip.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { changeThemes } from "./themeFileCommands.ts";

/** The findings of the letter, each with what it is about. */
export function ThemesOfFindings({
  findings,
  themes,
}: {
  readonly findings: readonly Finding[];
  readonly themes: readonly Theme[];
}): ReactElement {
  return (
    <ul className="cf-themefile-findings">
      {findings.map((finding) => (
        <li key={finding.id} className="cf-themefile-finding">
          <span className="cf-soft">{polarityWords[finding.polarity]}</span>
          <span>{finding.sentence}</span>
          <span className="cf-themefile-chips">
            {themes
              .filter(({ key }) => finding.themes.includes(key))
              .map(({ key, label }) => (
                <Chip
                  key={key}
                  label={label}
                  removeLabel={`Take ${label} off “${finding.sentence}”`}
                  onRemove={() =>
                    void changeThemes(finding, (now) => now.filter((each) => each !== key))
                  }
                />
              ))}
            <MenuButton
              label="Add a theme"
              ariaLabel={`Add a theme to “${finding.sentence}”`}
              variant="plain"
              choices={themes
                .filter(({ key }) => !finding.themes.includes(key))
                .map(({ key, label }) => ({
                  id: key,
                  label,
                  run: () => void changeThemes(finding, (now) => [...now, key]),
                }))}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
