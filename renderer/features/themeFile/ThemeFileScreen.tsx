import { useDeferredValue, useMemo, useState, type ReactElement } from "react";
import { composeThemeFile, talliesOf } from "../../../shared/pool/composeThemeFile.ts";
import { codeWordLength } from "../../../shared/pool/councilCode.ts";
import { noThemeFileInWords, scanThemeFile } from "../../../shared/pool/scanThemeFile.ts";
import type { ThemeFile } from "../../../shared/pool/themeFile.ts";
import {
  knownRegions,
  knownSizeBands,
  themesOf,
  themesSuggested,
} from "../../../shared/pool/themesOf.ts";
import { issuedVersions } from "../../../shared/letter/issuedVersions.ts";
import { CouncilNaming, councilNamingWords } from "../../../shared/visit/programme/pooling.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { PassphraseField } from "../../ui/forms/PassphraseField.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { ThemesOfFindings } from "./ThemesOfFindings.tsx";
import { WhatItHolds } from "./WhatItHolds.tsx";
import { saveThemeFile } from "./saveThemeFile.ts";
import { changePooling, takeSuggested, themesText } from "./themeFileCommands.ts";
import "./ThemeFile.css";

const title = "Theme file";

/** What the visit gives to learning across visits: seen whole before it is saved. */
export function ThemeFileScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  const [codeWord, setCodeWord] = useState("");
  const [isShown, setShown] = useState(false);
  const [said, setSaid] = useState("");
  // What a file would hold follows a moment later: it is composed and scanned anew.
  const seen = useDeferredValue(records);
  const preview = useMemo(() => previewOf(seen), [seen]);
  const issued = issuedVersions(records.letters)[0];
  if (issued === undefined)
    return (
      <Page>
        <PageHeading title={title} />
        <EmptyState
          title="Nothing has been issued yet"
          action={<Button onPress={() => goTo(paths.letter(visit.id))}>Go to the letter</Button>}
        >
          A theme file gives a programme office or region what the letter says and what became of
          it, to learn from across visits. It is made once the letter is issued.
        </EmptyState>
      </Page>
    );
  const { councils, region, sizeBand } = visit.pooling;
  // In the order of the letter.
  const findings = preview.findingIds.flatMap(
    (id) => records.findings.find((finding) => finding.id === id) ?? [],
  );
  const open = findings.filter(
    ({ themes, sentence, detail }) =>
      themes.length === 0 && themesSuggested(`${sentence} ${detail}`, themesOf(visit)).length > 0,
  );
  return (
    <Page>
      <PageHeading
        title={title}
        below={`For learning across visits: what version ${issued.version} of the letter says, and what became of it. No notes, no cases, no people.`}
        actions={
          <Button
            variant="primary"
            onPress={() => void saveThemeFile(records, codeWord, new Date()).then(setSaid)}
          >
            Save the theme file
          </Button>
        }
      />
      <StatusText>{said}</StatusText>
      {preview.problems.length > 0 && (
        <Notice tone="problem" title="It cannot be saved yet">
          <ul>
            {preview.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section className="cf-themefile" aria-labelledby="themefile-council">
        <h2 id="themefile-council">The council</h2>
        <RadioGroup
          label="In the file"
          options={CouncilNaming.options.map((id) => ({
            id,
            label: councilNamingWords[id],
            hint: namingHints[id],
          }))}
          value={councils}
          onChange={(chosen) => void changePooling(visit, { councils: chosen })}
        />
        {councils === "coded" && (
          <PassphraseField
            label="The office’s code word"
            hint={`At least ${codeWordLength} characters, the same for all visits of the office. It is not kept.`}
            value={codeWord}
            onChange={setCodeWord}
            isShown={isShown}
            onShow={setShown}
            autoComplete="off"
          />
        )}
        <Stack isRow gap={5}>
          <Select
            label="Region"
            isOptional
            options={offered(knownRegions, region)}
            value={region === "" ? null : region}
            onChange={(chosen) =>
              void changePooling(visit, { region: chosen === notSaid ? "" : chosen })
            }
          />
          <Select
            label="Size"
            isOptional
            options={offered(knownSizeBands, sizeBand)}
            value={sizeBand === "" ? null : sizeBand}
            onChange={(chosen) =>
              void changePooling(visit, { sizeBand: chosen === notSaid ? "" : chosen })
            }
          />
        </Stack>
      </section>
      <section className="cf-themefile" aria-labelledby="themefile-themes">
        <h2 id="themefile-themes">Themes of the findings</h2>
        {open.length > 0 && (
          <p className="cf-themefile-suggest">
            <Button
              onPress={() =>
                void takeSuggested(
                  visit.id,
                  open.map(({ id }) => id),
                )
              }
            >
              Take the suggested themes
            </Button>
            <span className="cf-soft">
              for {counted(open.length, "finding")} without one, by the words in them
            </span>
          </p>
        )}
        <ThemesOfFindings findings={findings} themes={themesOf(visit)} />
        <Disclosure title="The list of themes" level={3}>
          <SavedTextArea
            label="Themes, one on each line"
            hint="Those of your programme. Files with the same words are counted together."
            rows={12}
            draft={themesText(visit)}
          />
        </Disclosure>
      </section>
      {preview.file !== null && <WhatItHolds file={preview.file} records={seen} />}
    </Page>
  );
}

const namingHints: Readonly<Record<CouncilNaming, string>> = {
  named: "Its name and days stand in the file, and the councils that the peers came from.",
  coded:
    "The same council has the same code in all files of the office; its name is taken out of every text, and of the days the year is left.",
  leftOut:
    "Neither name nor code, nor who challenged; its name is taken out of every text, and of the days the year is left.",
};

const notSaid = "Not said";

/** Choices of a list, with what was chosen when it had another, and none. */
const offered = (known: readonly string[], chosen: string) =>
  [...new Set([...known, ...(chosen === "" ? [] : [chosen]), notSaid])].map((label) => ({
    id: label,
    label,
  }));

interface Preview {
  readonly file: ThemeFile | null;
  readonly problems: readonly string[];
  readonly findingIds: readonly string[];
}

function previewOf(records: VisitRecords): Preview {
  const findingIds = (issuedVersions(records.letters)[0]?.issued.model.sections ?? []).flatMap(
    ({ blocks }) =>
      blocks.flatMap((block) => (block.type === "finding" ? [block.findingId as string] : [])),
  );
  const made = composeThemeFile(records, {
    now: new Date().toISOString(),
    code: () => "Council ······",
    unfixed: talliesOf(records),
  });
  return made.ok
    ? { file: made.value, problems: scanThemeFile(made.value, records), findingIds }
    : { file: null, problems: [noThemeFileInWords(made.error)], findingIds };
}
