const figures = new Intl.NumberFormat("en-GB");

/** A count in a table: "1,176". */
export const figure = (count: number): string => figures.format(count);
