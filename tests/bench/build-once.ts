/** One build in a process of its own: `node tests/bench/build-once.ts <folder>`. */
import { loadContent } from '../../src/directory/content/load.ts';
import { entriesOf } from '../../src/directory/entry.ts';
import { buildSite } from '../../src/tools/site-build.ts';

const [into] = process.argv.slice(2);
if (into === undefined) throw new Error('作る先のフォルダがありません。');
await buildSite({ into });
// The content was read for the build and is still there: this costs nothing.
console.log(JSON.stringify({ entries: entriesOf(loadContent()).length }));
