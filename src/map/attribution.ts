/** Who made the data of the built-in basemap; their terms ask for it wherever the map is seen. */
export const ATTRIBUTION =
  '「国土数値情報（行政区域データ・鉄道データ）」（国土交通省）を加工して作成／Natural Earth';

/** The same for stations and the towns they stand in, where no map is seen. */
export const STATIONS_ATTRIBUTION =
  '「国土数値情報（行政区域データ・鉄道データ）」（国土交通省）を加工して作成';
