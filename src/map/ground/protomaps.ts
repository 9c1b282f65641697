import { type Flavor, LIGHT, layers } from '@protomaps/basemaps';
import type { LayerSpecification } from 'maplibre-gl';
import { SANS } from '../style/fonts.ts';
import type { Palette } from '../style/palette.ts';
import { BASEMAP, type Ground } from './ground.ts';

/** The licence of OpenStreetMap's data asks for these words and this link. */
export const OSM_ATTRIBUTION =
  '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap contributors</a>／<a href="https://protomaps.com">Protomaps</a>';

/** An extract of OpenStreetMap in Protomaps' layers. @param archive absolute address of the file */
export function protomaps(archive: string): Ground {
  return {
    kind: 'pmtiles',
    style: (palette) => ({
      version: 8,
      sources: {
        [BASEMAP]: { type: 'vector', url: `pmtiles://${archive}`, attribution: OSM_ATTRIBUTION },
      },
      layers: protomapsLayers(palette),
    }),
    maxZoom: 18,
    note: '地図は実際と違うことがあります。住所をご確認ください。',
  };
}

/** Protomaps' own layers in the colours of the site, without pictures and font files. */
export function protomapsLayers(palette: Palette): LayerSpecification[] {
  return layers(BASEMAP, flavorOf(palette), { lang: 'ja' }).flatMap((layer) => {
    const { icons, rest } = withoutIcons(layer.layout ?? {});
    // A layer that only shows a picture would show nothing.
    if (icons && !('text-field' in rest)) return [];
    return [{ ...layer, layout: withDeviceFonts(rest) } as LayerSpecification];
  });
}

function withoutIcons(layout: object): { icons: boolean; rest: Record<string, unknown> } {
  const entries = Object.entries(layout) as [string, unknown][];
  const rest = entries.filter(([name]) => !name.startsWith('icon-'));
  return { icons: rest.length < entries.length, rest: Object.fromEntries(rest) };
}

/** Replaces every font, also inside of expressions. */
function withDeviceFonts(value: unknown, top = true): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withDeviceFonts(one, false));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    (Object.entries(value) as [string, unknown][]).map(([name, inner]) => [
      name,
      name === 'text-font' ? (top ? SANS : ['literal', SANS]) : withDeviceFonts(inner, false),
    ]),
  );
}

type Colour = Exclude<keyof Flavor, 'regular' | 'bold' | 'italic' | 'pois' | 'landcover'>;

const isColour = (name: string): name is Colour =>
  !['regular', 'bold', 'italic', 'pois', 'landcover'].includes(name);

/** Every colour of Protomaps' flavour from the palette, by the part of the map its name tells. */
function flavorOf(palette: Palette): Flavor {
  const flavor: Flavor = { ...LIGHT };
  delete flavor.pois;
  delete flavor.landcover;
  for (const name of Object.keys(flavor).filter(isColour)) flavor[name] = colourOf(name, palette);
  return flavor;
}

function colourOf(name: Colour, palette: Palette): string {
  if (/_halo$/.test(name)) return palette.land;
  if (name === 'ocean_label') return palette.waterName;
  if (/^(city|country)_label$/.test(name)) return palette.placeName;
  if (name === 'state_label') return palette.prefectureName;
  if (/label/.test(name)) return palette.smallName;
  if (/casing/.test(name)) return palette.municipalityLimit;
  if (/highway|major|link/.test(name)) return palette.stationFill;
  if (/minor|other|pier|pedestrian|runway/.test(name)) return palette.stationFill;
  if (/^(railway|boundaries)$/.test(name))
    return name === 'railway' ? palette.rail : palette.prefectureLimit;
  if (name === 'water' || name === 'background') return palette.water;
  if (name === 'earth') return palette.land;
  return palette.abroad;
}
