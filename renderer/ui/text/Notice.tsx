import type { ReactElement, ReactNode } from "react";
import { Glyph, type GlyphName } from "./Glyph.tsx";
import "./Notice.css";

export type NoticeTone = "information" | "warning" | "problem";

export interface NoticeProps {
  readonly tone?: NoticeTone;
  /** What happened, in a sentence. */
  readonly title: ReactNode;
  /** What is safe, and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Reads it out when it appears while someone works; leave out for what stands there from the start. */
  readonly isAnnounced?: boolean;
}

const marks: Readonly<Record<NoticeTone, { readonly glyph: GlyphName; readonly word: string }>> = {
  information: { glyph: "info", word: "Note" },
  warning: { glyph: "warning", word: "Check" },
  problem: { glyph: "warning", word: "Problem" },
};

/** A message that stays where it belongs until it no longer applies: what happened, what is safe, what to do. */
export function Notice({
  tone = "information",
  title,
  children,
  actions,
  isAnnounced = false,
}: NoticeProps): ReactElement {
  const { glyph, word } = marks[tone];
  return (
    <div
      className={`cf-notice cf-notice-${tone}`}
      role={isAnnounced ? (tone === "problem" ? "alert" : "status") : undefined}
    >
      <Glyph name={glyph} />
      <div className="cf-notice-words">
        <p className="cf-notice-title">
          <span className="cf-visually-hidden">{word}: </span>
          {title}
        </p>
        {children !== undefined && <div className="cf-notice-body">{children}</div>}
        {actions !== undefined && <div className="cf-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
