import { useState, type ReactElement } from "react";
import { giftedRules, giftedTable } from "../../../../shared/visit/giftedDays.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { askToPrint } from "../../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Kbd } from "../../../ui/text/Kbd.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { useFocusOn } from "../../../ui/useFocusOn.ts";
import { GiftedDaysPaper } from "./GiftedDaysPaper.tsx";
import { fillDaysOnSite } from "./giftedDaysCommands.ts";
import { HoursCell, hoursCellId } from "./HoursCell.tsx";
import { saveGiftedDays } from "./saveGiftedDays.ts";
import "./GiftedDays.css";

/** What each peer's council gave to the visit, held against the usual five days. */
export function GiftedDaysScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  const table = giftedTable(records);
  const { columns, rows, sums, days } = table;
  const [said, setSaid] = useState("");
  const focusOn = useFocusOn();
  const fill = () =>
    void fillDaysOnSite(visit.id).then(() =>
      setSaid("Each peer has a day for each day on site. Ctrl+Z takes them back."),
    );

  if (rows.length === 0)
    return (
      <Page>
        <PageHeading title="Gifted days" />
        <EmptyState
          title="Nobody is in the team yet"
          action={<Button onPress={() => goTo(paths.team(visit.id))}>Add the team</Button>}
        >
          What each peer’s council gives to the visit is counted here: preparation, days on site,
          travel and write-up, against {counted(giftedRules.days, "day")}.
        </EmptyState>
      </Page>
    );
  const below = `${days === 1 ? "1 day" : `${days} days`} from ${counted(rows.length, "peer")}. A day is ${giftedRules.hoursADay} hours.`;
  return (
    <Page width="wide">
      <GiftedDaysPaper table={table} below={below} />
      <PageHeading
        title="Gifted days"
        below={below}
        actions={
          <>
            {visit.daysOnSite.length > 0 && (
              <Button onPress={fill}>Fill in the days on site</Button>
            )}
            <MenuButton
              label="More"
              choices={[
                {
                  id: "csv",
                  label: "Save as a table (CSV)",
                  run: () => void saveGiftedDays(table, visit.host.name).then(setSaid),
                },
                { id: "print", label: "Print", run: askToPrint },
              ]}
            />
          </>
        }
      />
      <p className="cf-soft">
        Hours such as 7.4, or days such as 1d. <Kbd keys="Enter" /> goes on to the next peer,{" "}
        <Kbd keys="Alt+Enter" /> fills in the days on site.
      </p>
      <StatusText>{said}</StatusText>
      <div className="cf-table-scroll">
        <table className="cf-table cf-gifted">
          <thead>
            <tr>
              <th scope="col">Peer</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col" className="cf-numeric">
                Days
              </th>
              <th scope="col">Against the usual</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ peer, hours, days: own, against }, row) => (
              <tr key={peer.id}>
                <th scope="row">
                  <strong>{peer.initials}</strong>
                  {peer.organisation !== "" && (
                    <span className="cf-gifted-of">{peer.organisation}</span>
                  )}
                </th>
                {columns.map((column, at) => (
                  <td key={column.label}>
                    <HoursCell
                      peer={peer}
                      column={column}
                      at={at}
                      hours={hours[at] ?? 0}
                      onFill={fill}
                      onNext={() => {
                        const next = rows[row + 1]?.peer;
                        if (next !== undefined) focusOn(hoursCellId(next, at));
                        else if (at + 1 < columns.length && rows[0] !== undefined)
                          focusOn(hoursCellId(rows[0].peer, at + 1));
                      }}
                    />
                  </td>
                ))}
                <td className="cf-numeric">{own === 0 ? "" : own}</td>
                <td>{against}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">The team, hours</th>
              {columns.map(({ label }, at) => (
                <td key={label}>{sums[at] === 0 ? "" : sums[at]}</td>
              ))}
              <td className="cf-numeric">{days}</td>
              <td>from {counted(rows.length, "peer")}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Page>
  );
}
