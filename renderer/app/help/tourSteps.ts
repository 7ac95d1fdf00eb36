import steps from "../../../assets/help/tour.json";
import type { PlaceInVisit } from "../../places/places.ts";

/** One screen of the tour, and what is said of it. */
interface TourStep {
  readonly place: PlaceInVisit;
  readonly title: string;
  readonly says: string;
}

export const tourSteps = steps as readonly TourStep[]; // a test holds their places against those there are
