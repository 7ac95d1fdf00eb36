/**
 * Every match of a global expression, as `text.matchAll(expression)` gives them, without the copy of the
 * expression that it makes each time: most texts have no match of most of them.
 */
export function matchesIn(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    // An empty match would be found again for ever.
    if (match[0] === "") expression.lastIndex += 1;
    match = expression.exec(text);
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];
