/**
 * Whether ten digits carry the check digit of an NHS number (weights 10 to 2, modulus 11; a remainder
 * that would give 10 is never issued). Spaces, hyphens, stops and strokes are
 * ignored.
 */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/[ ./·-]/g, "");
  if (!/^\d{10}$/.test(digits)) return false;
  return nhsCheckDigit(digits.slice(0, 9)) === Number(digits.charAt(9));
}

/** The check digit for nine digits, or null when no NHS number can begin with them. */
export function nhsCheckDigit(nine: string): number | null {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(nine.charAt(place)) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : check;
}
