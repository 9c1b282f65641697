import { describe, expect, it } from 'vitest';
import { phoneOpenings } from '../../../src/layouts/entry/phone-words.ts';

const whom = (audience: string[]) => phoneOpenings(audience, undefined, false).map((o) => o.whom);

describe('the ready sentence for the phone', () => {
  it('is there for oneself and for one’s family, also where nobody has said for whom it is', () => {
    expect(whom(['self', 'family'])).toEqual(['自分のことで', '家族のことで']);
    expect(whom([])).toEqual(['自分のことで', '家族のことで']);
    expect(whom(['school'])).toEqual(['自分のことで', '家族のことで']);
  });

  it('is one only where the place is for one of them only', () => {
    expect(whom(['family'])).toEqual(['家族のことで']);
    expect(whom(['self'])).toEqual(['自分のことで']);
  });

  it('fits the kind of place, and promises to families only what is known', () => {
    const [self, family] = phoneOpenings([], 'はたらく準備', false);
    expect(self?.sentence).toBe(
      '案内を見て、お電話しました。はたらく準備のことで、聞きたいことがあります。',
    );
    expect(family?.sentence).toContain('家族だけでも、聞いてもらえますか');
    expect(phoneOpenings([], undefined, true)[1]?.sentence).toContain('案内にありました');
    expect(phoneOpenings([], undefined, true)[0]?.sentence).toContain('少し聞きたいこと');
  });
});
