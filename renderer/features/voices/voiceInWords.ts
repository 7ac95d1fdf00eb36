import type { VoiceColumn } from "../../../shared/visit/enquiries/voicesSideBySide.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted } from "../../../shared/words/inWords.ts";

/** "Four lines from two sessions", or that there is nothing. */
export const howMuch = ({ lines, sessions }: VoiceColumn): string =>
  lines.length === 0
    ? "Not heard yet"
    : `${capital(counted(lines.length, "line"))} from ${counted(sessions, "session")}`;

/** What is known of a voice that is not heard alone: lines shared with others, sessions to come, or that nobody meets it. */
export function whyEmpty({ withOthers, toCome }: VoiceColumn): string {
  const shared =
    withOthers === 0 ? "" : `${capital(counted(withOthers, "line"))} only together with others. `;
  return (
    shared +
    (toCome.length === 0 ? "No session to come meets them." : "To be met in a session to come:")
  );
}
