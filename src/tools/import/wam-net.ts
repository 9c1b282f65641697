/** The day for which the register of WAM NET speaks (`date` of the data set in `sources.yaml`). */
export const WAM_NET_DAY = '2025-03-31';

/** The register as the source of an entry. */
export const WAM_NET_SOURCE = {
  dataset: 'wam-net',
  title: '障害福祉サービス等情報公表システム オープンデータ',
};
