/** The parts of the gallery, each a tab. */
export const galleryTabs = ["words", "findings", "forms", "states", "lists"] as const;
export type GalleryTab = (typeof galleryTabs)[number];
