/**
 * `npm run keys:new -- <folder> [--member <uuid>]`: makes the real keys of an organisation and
 * writes them into a folder outside the project, with a printable recovery sheet.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { japanTime } from '../directory/days.ts';
import { fingerprint } from '../sealed/keyring.ts';
import { FILES, instructions, siteLines } from './keys/instructions.ts';
import { keyringSql } from './keys/keyring-sql.ts';
import { newKeys } from './keys/new-keys.ts';
import { recoverySheet } from './keys/recovery-sheet.ts';
import { KeysRefused, requireFreeFolder, writeOnce } from './keys/write-once.ts';

const USAGE = `使い方: npm run keys:new -- 鍵を置くフォルダー [--member サインインする人のID]
フォルダーは、このプロジェクトの外にしてください(例: npm run keys:new -- ~/engawa-keys)。`;

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What was asked for, or `undefined` when it cannot be understood. */
function readArguments(): { folder: string; member: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { member: { type: 'string' } },
    });
    const [folder, ...more] = positionals;
    const member = values.member?.toLowerCase();
    if (folder === undefined || more.length > 0) return undefined;
    if (member !== undefined && !UUID.test(member)) return undefined;
    // npm runs in the project; a relative folder means the place where the command was typed.
    return { folder: resolve(process.env['INIT_CWD'] ?? '.', folder), member };
  } catch {
    return undefined;
  }
}

async function makeKeys(path: string, member: string | undefined): Promise<void> {
  const project = join(import.meta.dirname, '..', '..');
  const folder = requireFreeFolder(path, project, Object.values(FILES));
  const memberId = member ?? crypto.randomUUID();
  const keys = await newKeys(memberId);
  const { organisation } = keys.epoch.manifest;
  const words = fingerprint(organisation);
  const text = instructions(memberId, member !== undefined);
  writeOnce(folder, {
    [FILES.instructions]: text,
    [FILES.sheet]: recoverySheet(keys.recovery, words, japanTime().day),
    [FILES.passphrase]: `${keys.passphrase}\n`,
    [FILES.grant]: keys.recoveryGrant,
    [FILES.sql]: keyringSql(keys.member, keys.epoch),
    [FILES.keyring]: `${JSON.stringify({ member: keys.member, epoch: keys.epoch }, null, 2)}\n`,
    [FILES.site]: siteLines(organisation),
  });
  console.log(`${text}
鍵を置いた場所: ${folder}(作った人だけが読めます)
組織の鍵の六つのことば: ${words.join('・')}

content/site.yaml には、次のように書きます。

${siteLines(organisation)}`);
}

const asked = readArguments();
if (asked === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await makeKeys(asked.folder, asked.member);
  } catch (error) {
    if (!(error instanceof KeysRefused)) throw error;
    console.error(`${error.message}\n${error.remedy}`);
    process.exitCode = 1;
  }
}
