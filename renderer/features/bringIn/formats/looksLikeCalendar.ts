/** Whether a text is a calendar file. */
export const looksLikeCalendar = (text: string): boolean => /^\s*BEGIN:VCALENDAR\b/i.test(text);
