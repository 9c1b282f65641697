/** With bodies that are no question. */
import { gzipSync } from 'node:zlib';
import { MARK } from '../attacks.ts';
import { type Attack, JSON_TYPE } from './attack.ts';

export function byBodies(): Attack[] {
  const post = (what: string, body: string | Buffer, headers: object = {}): Attack => ({
    what,
    method: 'POST',
    path: '/rest/v1/rpc/read_conversation',
    headers: { ...JSON_TYPE, ...headers },
    body,
  });
  const deep = 100_000;
  const large = `{"lookup":"${MARK.repeat(600_000)}"}`;
  return [
    post('no body', ''),
    post('cut off', `{"lookup":"${MARK}`),
    post('not JSON', MARK),
    post('a bare text', JSON.stringify(MARK)),
    post('a bare number', '7731'),
    post('null', 'null'),
    post('several at once', JSON.stringify([{ lookup: MARK }, { lookup: MARK }])),
    post('the same name twice', `{"lookup":"${MARK}","lookup":"${MARK}"}`),
    post('a prototype', `{"__proto__":{"lookup":"${MARK}"},"constructor":"${MARK}"}`),
    post('a name that is an order', `{"lookup\\"; drop table x; --${MARK}":"${MARK}"}`),
    post(
      'a thousand names',
      JSON.stringify(
        Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`${MARK}${n}`, n])),
      ),
    ),
    post('not a number', `{"lookup":NaN,"after":Infinity,"m":"${MARK}"}`),
    post('bytes that are no text', Buffer.from(`{"lookup":"\xff\xfe${MARK}"}`, 'latin1')),
    post('a mark before the text', `\ufeff{"lookup":"${MARK}"}`),
    post('another encoding', Buffer.from(`{"lookup":"${MARK}"}`, 'utf16le')),
    post('very deep', `{"lookup":${'['.repeat(deep)}${']'.repeat(deep)}}`),
    post('very deep and open', '['.repeat(deep)),
    post('ten megabytes', large),
    post('ten megabytes in pieces', large, { 'transfer-encoding': 'chunked' }),
    post('packed', gzipSync(JSON.stringify({ lookup: MARK })), { 'content-encoding': 'gzip' }),
    post('a gigabyte, packed small', gzipSync(Buffer.alloc(60_000_000)), {
      'content-encoding': 'gzip',
    }),
    post('said to be packed', JSON.stringify({ lookup: MARK }), { 'content-encoding': 'br' }),
    post('said to be longer', `{"lookup":"${MARK}"}`, { 'content-length': '0' }),
  ];
}
