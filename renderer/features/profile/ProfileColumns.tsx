import { type ReactElement, useMemo, useState } from "react";
import { indicatorInWords } from "../../../shared/profile/indicatorInWords.ts";
import {
  figureRoles,
  type ProfileColumn,
  profileColumns,
  type ProfileRole,
  profileRoleWords,
} from "../../../shared/profile/profileColumns.ts";
import { readProfile } from "../../../shared/profile/readProfile.ts";
import { type Measured, weighIndicator } from "../../../shared/profile/weighIndicator.ts";
import { goodIsWords } from "../../../shared/visit/kinds/indicator.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted, listInWords, numberInWords } from "../../../shared/words/inWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import type { HandedTable } from "./openTables.ts";
import { hasName, keepProfile } from "./profileCommands.ts";

const roles = (Object.keys(profileRoleWords) as ProfileRole[]) // keys of a record over the roles
  .map((id) => ({ id, label: profileRoleWords[id] }));

/** Roles that only one column has; another that takes one leaves it out. */
const once: ReadonlySet<ProfileRole> = new Set([
  "indicator",
  "unit",
  "goodIs",
  "question",
  "area",
  "period",
]);

/** What each column of a profile was taken for, how its rows read then, and what is not taken. */
export function ProfileColumns({
  records,
  handed: { name, table },
  onDone,
  onBack,
}: {
  readonly records: VisitRecords;
  readonly handed: HandedTable;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}): ReactElement {
  const { visit, indicators } = records;
  const hostName = visit.host.name;
  const first = useMemo(() => profileColumns(table, hostName), [table, hostName]);
  const [columns, setColumns] = useState(first.columns);
  const [source, setSource] = useState(name);
  const [areNeighbours, setNeighbours] = useState(true);
  const [refused, setRefused] = useState("");
  const read = useMemo(
    () => readProfile(table, { headsAt: first.headsAt, columns, hostName }),
    [table, first.headsAt, columns, hostName],
  );
  const found = areNeighbours ? read.indicators : read.indicators.map(withoutNeighbours);
  const known = found.filter((one) => hasName(indicators, one.name) !== undefined).length;
  const has = (role: ProfileRole) => columns.some(({ as }) => as === role);
  const wrong = !has("indicator")
    ? "Say which column names the indicators."
    : !has("host") && !has("value")
      ? "Say which column has the host’s figures."
      : found.length === 0
        ? "There is no row with an indicator and a figure."
        : "";
  const change = (at: number, fields: Partial<ProfileColumn>): void =>
    setColumns(
      columns.map((column) => {
        if (column.at === at) return { ...column, ...fields };
        const gives = fields.as !== undefined && once.has(fields.as) && column.as === fields.as;
        return gives ? { ...column, as: "left" } : column;
      }),
    );
  const keep = (): void => {
    if (wrong !== "") return setRefused(wrong);
    keepProfile(visit.id, source.trim(), found).then(
      () =>
        onDone(
          `${capital(counted(found.length, "indicator"))} brought in${known === 0 ? "" : `, ${known === found.length ? "all" : numberInWords(known)} of them known before`}. Ctrl+Z takes it back.`,
        ),
      () => setRefused("The profile could not be saved. Nothing was kept of it."),
    );
  };
  return (
    <Stack gap={5}>
      <Stack gap={1}>
        <h2>What each column was taken for</h2>
        <p className="cf-soft">
          {`${capital(counted(found.length, "indicator"))}.`}
          {known > 0 &&
            ` The visit has ${known === found.length ? "all" : numberInWords(known)} of them already: figures of other periods stay, those of the same are replaced.`}
        </p>
      </Stack>
      {/* Its fields are what the keyboard scrolls it by. */}
      <div className="cf-profile-columns-scroll">
        <table className="cf-table cf-profile-columns">
          <caption className="cf-visually-hidden">Columns of the profile</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Begins with</th>
              <th scope="col">Taken for</th>
              <th scope="col">Period</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => {
              const header = column.header || `Column ${(column.at + 1).toString()}`;
              return (
                <tr key={column.at}>
                  <th scope="row">{header}</th>
                  <td className="cf-soft">{column.examples.join(", ")}</td>
                  <td>
                    <Select
                      label={`${header} is taken for`}
                      isLabelHidden
                      options={roles}
                      value={column.as}
                      onChange={(as) => change(column.at, { as })}
                    />
                  </td>
                  <td>
                    {figureRoles.has(column.as) && (
                      <TextField
                        label={`Period of ${header}`}
                        isLabelHidden
                        width="number"
                        maxLength={60}
                        value={column.period}
                        onChange={(period) => change(column.at, { period })}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {read.councils.length > 0 && (
        <Checkbox
          isSelected={areNeighbours}
          onChange={setNeighbours}
          hint={listInWords(read.councils.slice(0, 15)) + (read.councils.length > 15 ? " …" : "")}
        >
          {`${capital(counted(read.councils.length, "council"))} in it ${read.councils.length === 1 ? "is a statistical neighbour" : "are the statistical neighbours"}`}
        </Checkbox>
      )}
      {read.fromFractions.length > 0 && (
        <Notice
          title={`${capital(counted(read.fromFractions.length, "share"))} given as fractions of one are read as per cent`}
        >
          {`0.27 becomes 27%: ${listInWords(read.fromFractions)}.`}
        </Notice>
      )}
      {found.length > 0 && (
        <section aria-labelledby="profile-reads">
          <h3 id="profile-reads">How it reads then</h3>
          <ul className="cf-profile-reads">
            {found.slice(0, 4).map((one) => (
              <li key={one.name}>
                {indicatorInWords(weighIndicator(one))}{" "}
                <span className="cf-soft">{goodIsWords[one.goodIs]}.</span>
              </li>
            ))}
          </ul>
          {found.length > 4 && (
            <p className="cf-soft">{`And ${counted(found.length - 4, "indicator")} more.`}</p>
          )}
        </section>
      )}
      {read.notTaken.length > 0 && (
        <Disclosure
          title={`${capital(counted(read.notTaken.length, "row"))} or cells that are not taken`}
          isOpenAtFirst={read.notTaken.length <= 8}
        >
          <ul>
            {read.notTaken.slice(0, 50).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <TextField
        label="Where it is from"
        hint="Stands with each indicator"
        maxLength={500}
        value={source}
        onChange={setSource}
      />
      {refused !== "" && <Notice tone="problem" isAnnounced title={refused} />}
      <Stack gap={3} isRow>
        <Button variant="primary" onPress={keep}>
          Keep the profile
        </Button>
        <Button onPress={onBack}>Take another file</Button>
      </Stack>
    </Stack>
  );
}

const withoutNeighbours = (one: Measured): Measured => ({
  ...one,
  figures: { ...one.figures, rows: one.figures.rows.filter(({ of }) => of !== "neighbour") },
});
