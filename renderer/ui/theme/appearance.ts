/** Light or dark, or as the system is set. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** How large letters are, in hundredths of what the system says. */
export const textSizes = [100, 112.5, 125] as const;
export type TextSize = (typeof textSizes)[number];

// Beside the vault, not in it: it is no secret, and the lock is read before any key.
const themePlace = "theme";
const sizePlace = "text-size";

export function keptTheme(): Theme {
  const kept = localStorage.getItem(themePlace);
  return themes.find((theme) => theme === kept) ?? "system";
}

export function keptTextSize(): TextSize {
  const kept = Number(localStorage.getItem(sizePlace));
  return textSizes.find((size) => size === kept) ?? 100;
}

/** Keeps how the window looks on this laptop, and shows it at once. */
export function keepAppearance({
  theme = keptTheme(),
  textSize = keptTextSize(),
}: {
  readonly theme?: Theme;
  readonly textSize?: TextSize;
}): void {
  localStorage.setItem(themePlace, theme);
  localStorage.setItem(sizePlace, textSize.toString());
  applyAppearance();
}

/** Shows the window as it was left. */
export function applyAppearance(): void {
  const root = document.documentElement;
  const theme = keptTheme();
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  const size = keptTextSize();
  root.style.fontSize = size === 100 ? "" : `${size}%`;
}
