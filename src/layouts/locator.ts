import { loadContent } from '../directory/content/load.ts';
import type { Municipality } from '../directory/schema/municipality.ts';
import type { Place } from '../directory/schema/parts/place.ts';
import { type Atlas, readAtlas } from '../map/locator/atlas.ts';
import { imageOf } from '../map/locator/pictures.ts';
import { type Known, nameOf, type Subject, type TownSubject } from '../map/locator/subject.ts';
import { mainStations } from '../map/locator/town-picture.ts';
import { listWords, placeWords, townWords, type Words } from '../map/locator/words.ts';
import { markOf, positionsIn } from '../map/positions.ts';
import { type Directory, directory } from './directory.ts';

/** A still picture with what is said beside it. */
export type Picture = {
  readonly image: { readonly src: string; readonly width: number; readonly height: number };
  readonly words: Words;
};

/** The still pictures of the site: where each place is, without a script. */
export type Locator = {
  readonly atlas: Atlas;
  /** The picture of an entry's place; none when its municipality is not in the gazetteer. */
  readonly ofPlace: (place: Place) => Picture | undefined;
  /** The picture of a municipality, with a dot for each entry there whose position is known. */
  readonly ofTown: (town: Municipality) => Picture;
  /** Every picture that pages show, by file name; neighbours follow one another. */
  readonly subjects: () => ReadonlyMap<string, Subject>;
};

let kept: { readonly from: Directory; readonly locator: Locator } | undefined;

/** Makes the pictures of the content, once per build. */
export function locator(): Locator {
  const from = directory();
  if (kept?.from !== from) kept = { from, locator: makeLocator(from) };
  return kept.locator;
}

function makeLocator({ catalogue, places, areaPages }: Directory): Locator {
  const atlas = readAtlas(places);
  const content = loadContent();
  const positions = positionsIn(content);

  const placeSubject = (place: Place): Subject | undefined => {
    const town = catalogue.places.find(place.municipality);
    const position = positions.get(place);
    if (town === undefined || position === undefined) return undefined;
    return position.precision === 'municipality'
      ? { kind: 'town', town }
      : { kind: 'place', position, town };
  };
  const dotsOf = (town: Municipality): Known[] =>
    catalogue.inArea(town.code).here.flatMap((entry) => {
      const position = markOf(content, entry);
      // An entry that serves the town from elsewhere is on the map of its own town.
      if (position === undefined) return [];
      return atlas.outlines.holds(town.code, position) === false ? [] : [position];
    });
  const townSubject = (town: Municipality): TownSubject => {
    const dots = dotsOf(town);
    return { kind: 'town', town, ...(dots.length === 0 ? {} : { dots }) };
  };

  return {
    atlas,
    ofPlace: (place) => {
      const subject = placeSubject(place);
      if (subject === undefined) return undefined;
      const words =
        subject.kind === 'town'
          ? townWords(subject.town)
          : placeWords(
              subject.position,
              subject.town,
              atlas.stations.near(subject.position, 1)[0],
              atlas.hallOf(subject.town),
            );
      return { image: imageOf(subject, atlas), words };
    },
    ofTown: (town) => {
      const subject = townSubject(town);
      const marked = subject.dots?.length ?? 0;
      const words = listWords(town, marked, mainStations(subject, atlas));
      return { image: imageOf(subject, atlas), words };
    },
    subjects: () => {
      const found = new Map<string, Subject>();
      const towns = places.filter(({ code }) => areaPages.has(code));
      for (const subject of [
        ...[...positions.keys()].flatMap((place) => placeSubject(place) ?? []),
        ...towns.map(townSubject),
      ]) {
        found.set(nameOf(subject), subject);
      }
      return found;
    },
  };
}
