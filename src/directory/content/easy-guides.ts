import { easyGuideSchema, type EasyGuide } from '../schema/guide.ts';
import type { Fault } from './faults.ts';
import { judge } from './judge.ts';
import { nearest } from './nearest.ts';
import type { Raws } from './raws.ts';
import { faultAt } from './record.ts';
import { idOf } from './unique.ts';

/**
 * The guides in やさしい日本語 by the id of the guide they retell.
 * @param guides ids of the guides that are there
 * @param faults collects what is wrong, a text without its guide too
 */
export function easyGuidesOf(
  { raws, bodies }: Raws['easyGuides'],
  guides: ReadonlySet<string>,
  faults: Fault[],
): ReadonlyMap<string, EasyGuide> {
  return new Map(
    raws.flatMap((raw): [string, EasyGuide][] => {
      const judged = judge(raw, easyGuideSchema);
      faults.push(...judged.faults);
      const id = idOf(raw) ?? '';
      if (!guides.has(id)) {
        const meant = nearest(id, [...guides]);
        faults.push(
          faultAt(raw, [], {
            expected: 'もとの読みもの（content/guides）と同じファイル名',
            found: `「${id}」`,
            remedy: `ファイルの名前を「${meant ?? 'もとの読みものの名前'}.md」のように直してください`,
          }),
        );
      }
      const { entry } = judged;
      return entry === undefined ? [] : [[id, { ...entry, body: bodies.get(id)?.text ?? '' }]];
    }),
  );
}
