import { type ReactElement, useState } from "react";
import { joinVersions } from "../../../shared/ops/joinVersions.ts";
import { fieldOf } from "../../../shared/visit/valueInWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { putText, type TextPlace } from "./settle.ts";

export interface JoinEditorProps {
  readonly label: string;
  readonly versions: readonly string[];
  readonly isSettledElsewhere: boolean;
  readonly target: TextPlace;
  readonly onJoin: (text: string) => void;
  readonly onClose: () => void;
  readonly onSaid: (text: string) => void;
}

/** Where both versions are made one: it begins with every sentence of both, and what is typed stays whatever comes in. */
export function JoinEditor(props: JoinEditorProps): ReactElement {
  const { label, isSettledElsewhere, target, onJoin, onClose, onSaid } = props;
  const isLine = fieldOf(target.table, target.field).said === "line";
  const [text, setText] = useState(() => {
    const joined = props.versions.reduce(joinVersions);
    return isLine ? oneLine(joined) : joined;
  });
  const put = async () => {
    await putText(target, text.trim());
    onSaid("Your text stands there now. The other versions stay in the history.");
    onClose();
  };
  return (
    <div className="cf-join">
      <TextArea
        label={label}
        hint="Both versions, sentence by sentence: strike out and reword"
        rows={3}
        // The editor was opened to write in it.
        autoFocus
        value={text}
        onChange={(typed) => setText(isLine ? oneLine(typed) : typed)}
      />
      {isSettledElsewhere ? (
        <Notice
          title="This was settled on another laptop while you were writing"
          isAnnounced
          actions={
            <>
              <Button onPress={() => void put()}>Use my text all the same</Button>
              <Button onPress={onClose}>Leave it as it was settled</Button>
            </>
          }
        >
          What you wrote is still here.
        </Notice>
      ) : (
        <Stack isRow gap={2}>
          <Button variant="primary" onPress={() => onJoin(text.trim())}>
            Use this text
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Stack>
      )}
    </div>
  );
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, " ");
