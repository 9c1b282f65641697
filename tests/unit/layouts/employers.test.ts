import { describe, expect, it } from 'vitest';
import { fits, unasked, type Choice, type Offer } from '../../../src/layouts/employers/choosing.ts';
import { gentlestTask } from '../../../src/layouts/employers/gentlest.ts';
import { attributesOf, offerOf } from '../../../src/layouts/employers/offer-attributes.ts';
import { acceptSteps } from '../../../src/layouts/entry/accept-words.ts';
import { shippedContent } from '../../support/shipped.ts';

const ANY: Choice = {
  ...{ accepts: '', effort: '', contact: '', minutes: '', comfort: '', through: '' },
};
const offer: Offer = {
  accepts: ['tour', 'practice'],
  tasks: [
    [1, 3],
    [3, 1],
  ],
  minutes: 30,
  through: 'window-a',
  yes: ['no-talking'],
  no: ['quiet-space'],
};

describe('choosing among workplaces', () => {
  it('nothing chosen leaves all of them', () => {
    expect(fits(offer, ANY)).toBe(true);
  });

  it('goes by what they accept and by who introduces', () => {
    expect(fits(offer, { ...ANY, accepts: 'practice' })).toBe(true);
    expect(fits(offer, { ...ANY, accepts: 'employment' })).toBe(false);
    expect(fits(offer, { ...ANY, through: 'window-b' })).toBe(false);
  });

  it('looks for one task that is light and quiet, not for two that are each one of it', () => {
    expect(fits(offer, { ...ANY, effort: '1' })).toBe(true);
    expect(fits(offer, { ...ANY, contact: '1' })).toBe(true);
    expect(fits(offer, { ...ANY, effort: '1', contact: '1' })).toBe(false);
  });

  it('does not promise a short shift where nobody asked how short it may be', () => {
    expect(fits(offer, { ...ANY, minutes: '30' })).toBe(true);
    expect(fits(offer, { ...ANY, minutes: '15' })).toBe(false);
    expect(fits({ ...offer, minutes: undefined }, { ...ANY, minutes: '60' })).toBe(false);
    expect(fits({ ...offer, minutes: undefined }, ANY)).toBe(true);
  });
});

describe('considerations of a workplace', () => {
  it('go by what it said yes to; what nobody asked is counted apart', () => {
    expect(fits(offer, { ...ANY, comfort: 'no-talking' })).toBe(true);
    expect(fits(offer, { ...ANY, comfort: 'quiet-space' })).toBe(false);
    expect(fits(offer, { ...ANY, comfort: 'wheelchair' })).toBe(false);
    const others = ['no-talking', 'quiet-space', 'wheelchair'];
    expect(others.map((comfort) => unasked([offer], ANY, comfort))).toEqual([0, 0, 1]);
    expect(unasked([offer], { ...ANY, accepts: 'employment' }, 'wheelchair')).toBe(0);
  });
});

describe('the list of workplaces', () => {
  it('shows the task that asks for the least talking, then the least effort', () => {
    const task = (name: string, effort: number, contact: number) => ({ name, effort, contact });
    const tasks = [task('接客', 1, 3), task('箱づめ', 3, 1), task('紙折り', 1, 1)];
    expect(gentlestTask(tasks)?.name).toBe('紙折り');
    expect(gentlestTask([])).toBeUndefined();
  });

  const { employers } = shippedContent();

  it('carries to the browser exactly what the content says', () => {
    expect(employers.length).toBeGreaterThan(0);
    for (const employer of employers) {
      const names = Object.entries(attributesOf(employer)).map(
        ([name, value]): [string, string] => [name.replace('data-', ''), value],
      );
      expect(offerOf({ dataset: Object.fromEntries(names) })).toEqual({
        accepts: employer.accepts,
        tasks: employer.tasks.map(({ effort, contact }) => [effort, contact]),
        minutes: employer.shortest_shift_minutes,
        through: employer.through,
        yes: Object.keys(employer.comforts).filter((id) => employer.comforts[id] === true),
        no: Object.keys(employer.comforts).filter((id) => employer.comforts[id] === false),
      });
    }
  });

  it('has every step, and under each exactly those who accept it', () => {
    const steps = acceptSteps(employers);
    expect(steps.map(({ label }) => label)).toEqual([
      '見学',
      'ボランティア',
      '実習',
      '超短時間',
      'トライアル',
      '雇用',
    ]);
    for (const { id, employers: listed } of steps) {
      expect(listed).toEqual(employers.filter(({ accepts }) => accepts.includes(id)));
    }
  });
});
