import type { ReactElement } from "react";
import { figureOf, figureInWords, whyMissing } from "../../../shared/profile/figure.ts";
import { questionsAbout } from "../../../shared/profile/indicatorInWords.ts";
import type { Weighed } from "../../../shared/profile/weighIndicator.ts";
import { enquiriesInTree } from "../../../shared/visit/enquiries/enquiryTree.ts";
import { messageOf } from "../../../shared/visit/kinds/finding.ts";
import {
  figuresOfWords,
  goodIsWords,
  type Indicator,
} from "../../../shared/visit/kinds/indicator.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Table } from "../../ui/lists/Table.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { testQuestion } from "./statements/statementCommands.ts";
import { changeIndicator, deleteIndicator, indicatorText } from "./profileCommands.ts";

const goods = (Object.keys(goodIsWords) as Indicator["goodIs"][]) // keys of a record over them
  .map((id) => ({ id, label: goodIsWords[id] }));

/** What to ask about an indicator, what it was taken for, every figure of it, and the findings that cite it. */
export function IndicatorDetail({
  weighed,
  records,
}: {
  readonly weighed: Weighed<Indicator>;
  readonly records: VisitRecords;
}): ReactElement {
  const { indicator } = weighed;
  const { visit, enquiries } = records;
  const asked = questionsAbout(weighed);
  const tested = new Set(
    records.statements.filter(({ saidBy }) => saidBy === "team").map(({ text }) => text.trim()),
  );
  const { periods, rows } = indicator.figures;
  const cited = records.links.flatMap(({ evidence, findingId, bearing }) => {
    const finding = records.findings.find(({ id }) => id === findingId);
    return evidence.id === indicator.id && finding !== undefined ? [{ finding, bearing }] : [];
  });
  return (
    <div className="cf-profile-more">
      {asked.length > 0 && (
        <section aria-label="What to ask">
          <h3>What to ask</h3>
          <ul className="cf-profile-questions">
            {asked.map((question) => (
              <li key={question}>
                {question}{" "}
                {tested.has(question.trim()) ? (
                  <TextLink href={paths.statements(visit.id)}>Among the hypotheses</TextLink>
                ) : (
                  <Button
                    variant="plain"
                    aria-label={`Test this: ${question}`}
                    onPress={() => void testQuestion(indicator, question)}
                  >
                    Test this
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="cf-profile-fields">
        <SavedTextField label="Indicator" width="full" draft={indicatorText(indicator, "name")} />
        <SavedTextField
          label="Unit"
          width="number"
          isOptional
          draft={indicatorText(indicator, "unit")}
        />
        <Select
          label="What good is"
          options={goods}
          value={indicator.goodIs}
          onChange={(goodIs) => void changeIndicator(indicator, { goodIs })}
        />
        <Select
          label="Line of enquiry"
          options={[
            { id: "", label: "None" },
            ...enquiriesInTree(enquiries).map(({ id, shortName, question }) => ({
              id: id as string, // beside the empty one
              label: shortName || question,
            })),
          ]}
          value={indicator.enquiryId ?? ""}
          onChange={(id) =>
            void changeIndicator(indicator, {
              enquiryId: enquiries.find((line) => line.id === id)?.id ?? null,
            })
          }
        />
      </div>
      <SavedTextArea
        label="A question of your own about it"
        isOptional
        rows={1}
        draft={indicatorText(indicator, "question")}
      />
      <Table
        caption={`Figures of ${indicator.name}`}
        rows={rows}
        rowKey={({ of, name }) => `${of} ${name}`}
        columns={[
          {
            id: "of",
            heading: indicator.unit === "" ? "Whose" : `Whose, in ${indicator.unit}`,
            isRowHeading: true,
            cell: ({ of, name }) => name || figuresOfWords[of],
          },
          ...periods.map((period, at) => ({
            id: `${at} ${period}`,
            heading: period || "Figure",
            isNumeric: true,
            cell: ({ of, values }: Indicator["figures"]["rows"][number]) => {
              const figure = figureOf(values[at]);
              return figure === null
                ? whyMissing(values[at])
                : figureInWords(figure, of === "count" ? "" : indicator.unit);
            },
          })),
        ]}
      />
      {cited.length > 0 && (
        <section aria-label="Findings that cite it">
          <h3>Findings that cite it</h3>
          <ul className="cf-profile-questions">
            {cited.map(({ finding, bearing }) => (
              <li key={finding.id}>
                <TextLink href={paths.findings(visit.id, finding.id)}>
                  {messageOf(finding)}
                </TextLink>{" "}
                <span className="cf-soft">
                  {bearing === "supports" ? "supports it" : "speaks against it"}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="cf-soft">
        {[indicator.source === "" ? "" : `From ${indicator.source}.`, citeWords]
          .filter(Boolean)
          .join(" ")}
      </p>
      <div>
        <Button variant="danger" onPress={() => void deleteIndicator(indicator)}>
          Take it out of the profile
        </Button>
      </div>
    </div>
  );
}

const citeWords =
  "To cite it, link it to a finding in the drawer of evidence under Findings: it counts as read, and the whole profile as one source.";
