/** A sentence that is enough to say on the phone, and on whose behalf. */
export type Opening = { readonly whom: string; readonly sentence: string };

/**
 * What one may say first: for oneself and for one's family, unless the entry is for one of them only.
 * @param audience ids of the audience; empty: not known
 * @param asking what people ask about there: 「はたらく準備」
 * @param familyOnly whether families are known to be welcome alone
 */
export function phoneOpenings(
  audience: readonly string[],
  asking: string | undefined,
  familyOnly: boolean,
): readonly Opening[] {
  const about = asking === undefined ? '少し' : `${asking}のことで、`;
  const alone = familyOnly
    ? '家族だけで相談できると、案内にありました。'
    : '家族だけでも、聞いてもらえますか。';
  const self: Opening = {
    whom: '自分のことで',
    sentence: `案内を見て、お電話しました。${about}聞きたいことがあります。`,
  };
  const family: Opening = {
    whom: '家族のことで',
    sentence: `家族のことで、お電話しました。本人には、まだ話していません。${alone}`,
  };
  const known = [
    ...(audience.includes('self') ? [self] : []),
    ...(audience.includes('family') ? [family] : []),
  ];
  return known.length > 0 ? known : [self, family];
}
