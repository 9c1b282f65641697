/** Source that holds the marks, and the layers a visitor can press. */
export const POINTS = 'points';
export const CLUSTER_LAYER = 'clusters';
export const MARK_LAYER = 'marks';

/** Layer of the tiles that hold the marks above the limit for one file. */
export const POINTS_LAYER = 'points';
