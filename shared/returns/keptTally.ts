import { tallyArea } from "../triangulation/caseTally.ts";
import type { Answered } from "../triangulation/caseTally.ts";
import type { AreaOfForm } from "../visit/formsOf.ts";
import { byLabel, wasRead } from "../visit/cases/caseLists.ts";
import type { KeptTally } from "../visit/kinds/baselineItem.ts";
import type { SampledCase } from "../visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../visit/records.ts";
import { sampleOf } from "../visit/cases/sampleOf.ts";

/** Files read, of those drawn at random and of those chosen or shown; what the host offered is in neither. */
export interface FilesRead {
  readonly drawn: readonly SampledCase[];
  readonly chosen: readonly SampledCase[];
}

/** The files of a visit that may be counted, and that somebody read. */
export function filesRead(records: VisitRecords): FilesRead {
  const { drawn, chosen } = sampleOf(records);
  const read = (cases: readonly SampledCase[]) =>
    [...cases].sort(byLabel).filter((each) => wasRead(each, records));
  return { drawn: read(drawn), chosen: read(chosen) };
}

/** How files are answered on an area, answers that nobody gave among them while they are offered. */
export function keptTally(rows: readonly Answered[], area: AreaOfForm): KeptTally {
  const { counts, n } = tallyArea(rows, area);
  const offered = area.scale?.ratings ?? [];
  const all = [...offered, ...(area.scale?.retired ?? [])];
  return {
    n,
    answers: all.flatMap(({ key, label, counts: as }) => {
      const count = counts[key];
      const isShown = count !== undefined && (count > 0 || offered.some((one) => one.key === key));
      return isShown ? [{ key, label, counts: as, count }] : [];
    }),
  };
}

/** From as many files on a share is given in hundredths: of fewer it would say more than they do. */
const fewestForShare = 10;

/** "Met 7 of 12, 58%; partly 3 of 12, 25%": every count with its n. Nothing where no file was answered. */
export const tallyInWords = ({ n, answers }: KeptTally): string =>
  n === 0
    ? ""
    : answers
        .map(({ label, count }, i) => {
          const said = i === 0 ? label : label.toLowerCase();
          const share = n < fewestForShare ? "" : `, ${String(Math.round((count / n) * 100))}%`;
          return `${said} ${String(count)} of ${String(n)}${share}`;
        })
        .join("; ");
