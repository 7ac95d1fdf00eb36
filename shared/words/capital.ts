/** Words at the beginning of a line or sentence: "You", "Another laptop". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
