import type { ReactElement } from "react";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { useLettersAsKeys } from "./lettersAsKeys.ts";

/** Switches the keys that are a letter alone on and off. */
export function LetterKeysCheckbox(): ReactElement {
  const [areLettersKeys, setLettersAsKeys] = useLettersAsKeys();
  return (
    <Checkbox
      isSelected={areLettersKeys}
      onChange={setLettersAsKeys}
      hint="Such as N, which adds a session; switch it off if you speak your commands or press keys by mistake"
    >
      A letter by itself is a key, where nothing is typed
    </Checkbox>
  );
}
