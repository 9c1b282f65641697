import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { GSI_ORIGIN } from '../../directory/map-source.ts';
import { SANS } from '../style/fonts.ts';
import type { Palette } from '../style/palette.ts';
import { BASEMAP, type Ground } from './ground.ts';

/** The one file that 国土地理院 serves the whole country from, part by part. */
export const GSI_ARCHIVE = `${GSI_ORIGIN}/xyz/optimal_bvmap-v1/optimal_bvmap-v1.pmtiles`;

/** 国土地理院コンテンツ利用規約 asks for the source, and to say that it is drawn otherwise here. */
export const GSI_ATTRIBUTION =
  '<a href="https://maps.gsi.go.jp/development/ichiran.html">国土地理院最適化ベクトルタイル</a>を加工して作成';

/** Tiles of 国土地理院 (試験公開) in the colours of the site, without its pictures and font files. */
export const gsi: Ground = {
  kind: 'gsi',
  style: (palette) => ({
    version: 8,
    sources: {
      [BASEMAP]: { type: 'vector', url: `pmtiles://${GSI_ARCHIVE}`, attribution: GSI_ATTRIBUTION },
    },
    layers: gsiLayers(palette),
  }),
  maxZoom: 17,
  note: '地図は実際と違うことがあります。住所をご確認ください。',
};

/** The layers of 最適化ベクトルタイル that help to find a door; names and codes are its own. */
export function gsiLayers(palette: Palette): LayerSpecification[] {
  const fill = (id: string, layer: string, color: string): LayerSpecification => ({
    id,
    type: 'fill',
    source: BASEMAP,
    'source-layer': layer,
    paint: { 'fill-color': color },
  });
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
    fill('land', 'AdmArea', palette.land),
    fill('water', 'WA', palette.water),
    fill('buildings', 'BldA', palette.abroad),
    line('coast', 'Cstline', palette.coast, 1),
    line('rivers', 'RvrCL', palette.coast, ['interpolate', ['linear'], ['zoom'], 10, 0.4, 16, 1.4]),
    limits('municipality-limits', 1212, palette.municipalityLimit),
    limits('prefecture-limits', 1211, palette.prefectureLimit),
    line('road-edges', 'RdCL', palette.municipalityLimit, roadWidth(2)),
    line('roads', 'RdCL', palette.stationFill, roadWidth(0)),
    line('rail', 'RailCL', palette.rail, ['interpolate', ['linear'], ['zoom'], 8, 0.8, 14, 2.2]),
    names(palette),
  ];
}

function line(
  id: string,
  layer: string,
  color: string,
  width: number | ExpressionSpecification,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source: BASEMAP,
    'source-layer': layer,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  };
}

function limits(id: string, code: number, color: string): LayerSpecification {
  return {
    id,
    type: 'line',
    source: BASEMAP,
    'source-layer': 'AdmBdry',
    filter: ['==', ['get', 'vt_code'], code],
    paint: { 'line-color': color, 'line-width': 1, 'line-dasharray': [4, 2] },
  };
}

/** Wide roads wider, by the class that the tiles give. @param edge pixels on both sides together */
function roadWidth(edge: number): ExpressionSpecification {
  const main: ExpressionSpecification = [
    'match',
    ['get', 'vt_rdctg'],
    ['高速自動車国道等', '主要道路', '国道', '都道府県道'],
    2,
    1,
  ];
  return [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    8,
    ['*', 0.5, main],
    14,
    ['+', edge, ['*', 2, main]],
    18,
    ['+', edge, ['*', 8, main]],
  ];
}

function names(palette: Palette): LayerSpecification {
  return {
    id: 'names',
    type: 'symbol',
    source: BASEMAP,
    'source-layer': 'Anno',
    filter: ['all', ['==', ['geometry-type'], 'Point'], ['has', 'vt_text']],
    layout: {
      'text-field': ['get', 'vt_text'],
      'text-font': SANS,
      'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11, 16, 14],
      'text-max-width': 8,
    },
    paint: {
      'text-color': palette.smallName,
      'text-halo-color': palette.land,
      'text-halo-width': 1.6,
    },
  };
}
