import type { ReactElement } from "react";
import { Flags } from "../../../ui/text/Flags.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import type { useKnownRegister } from "../../../ui/text/registers.ts";
import { namesSomebody } from "./flags.ts";

/** What is said while a session's title tells who somebody is. */
export const TitleFlags = ({
  title,
  register,
}: {
  readonly title: string;
  readonly register: ReturnType<typeof useKnownRegister>;
}): ReactElement =>
  namesSomebody(title, register) ? (
    <Notice tone="warning" title="This looks like a person’s name" isAnnounced>
      Sources are role groups: what is said is not attributed. Write the role instead, such as Team
      manager. If it is no name, carry on.
    </Notice>
  ) : (
    <Flags text={title} register={register} />
  );
