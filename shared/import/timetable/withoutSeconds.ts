/** "09:30:00", as calendars export it, is half past nine. */
export const withoutSeconds = (cell: string): string =>
  cell.trim().replace(/(?<![\d:])(\d{1,2}:\d{2}):\d{2}(?![\d:])/g, "$1");
