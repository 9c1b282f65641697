/** The package brings no types. https://github.com/mapbox/lineclip */
declare module 'lineclip' {
  type Spot = readonly [number, number];
  type Box = readonly [left: number, top: number, right: number, bottom: number];
  export function clipPolyline(points: readonly Spot[], box: Box): Spot[][];
  export function clipPolygon(points: readonly Spot[], box: Box): Spot[];
}
