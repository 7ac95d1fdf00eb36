/** For tests: what is meant for the fields of pictures; see `meant`. */
export const meantOfPictures = {
  pictures: {
    noteId: "choice → notes",
    image: "choice",
    turned: "quiet",
    fileName: "choice",
    addedAt: "once",
  },
} as const;
