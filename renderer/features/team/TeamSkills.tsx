import type { ReactElement } from "react";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import { holdsSessions } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import {
  skillCover,
  skillCoverInWords,
  type SkillCover,
} from "../../../shared/visit/teamSkills.ts";
import { paths } from "../../places/paths.ts";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { type Column, Table } from "../../ui/lists/Table.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { setSkill } from "./team.ts";

/** The programme's attributes against the team: who brings each, what nobody does and what hangs on one person. */
export function TeamSkills({ records }: { readonly records: VisitRecords }): ReactElement {
  const { visit } = records;
  const cover = skillCover(records);
  const peers = inOrder(records.peers).filter(({ seat }) => holdsSessions(seat));
  const columns: readonly Column<SkillCover>[] = [
    { id: "skill", heading: "Attribute", isRowHeading: true, cell: ({ skill }) => skill.label },
    ...peers.map((peer): Column<SkillCover> => ({
      id: peer.id,
      heading: peer.initials,
      cell: ({ skill }) => (
        <Checkbox
          isSelected={peer.skills.includes(skill.key)}
          onChange={(brings) => void setSkill(peer, skill.key, brings)}
        >
          <span className="cf-visually-hidden">{`${peer.initials} brings: ${skill.label}`}</span>
        </Checkbox>
      ),
    })),
    {
      id: "cover",
      heading: "Brought by",
      cell: ({ peers: own }) => {
        if (own.length === 0) return <strong>nobody</strong>;
        if (own.length === 1) return `${own[0]?.initials ?? ""} alone`;
        return own.map(({ initials }) => initials).join(", ");
      },
    },
  ];
  return (
    <section className="cf-team-skills" aria-labelledby="team-skills">
      <h2 id="team-skills">What the team brings</h2>
      {peers.length === 0 ? (
        <p className="cf-soft">
          Once peers are in the team, what each of them brings is ticked here.
        </p>
      ) : cover.length === 0 ? (
        <p className="cf-soft">
          The programme asks for nothing.{" "}
          <TextLink href={paths.details(visit.id)}>Say what the team should bring</TextLink>
        </p>
      ) : (
        <>
          <output className="cf-team-cover">{skillCoverInWords(cover)}</output>
          <Table
            caption="Attributes of the programme, and who brings them"
            isCaptionHidden
            rows={cover}
            rowKey={({ skill }) => skill.key}
            columns={columns}
          />
          <p className="cf-soft">
            Those who meet people and read files for the team count.{" "}
            <TextLink href={paths.details(visit.id)}>Change the attributes</TextLink>
          </p>
        </>
      )}
    </section>
  );
}
