/** For tests: files as if they had been chosen. Handed over inside the page: through the driver, their size would be measured instead. */
export function chooseFiles(files: readonly File[]): void {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no file chooser");
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
