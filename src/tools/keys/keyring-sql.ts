import type { Epoch, Member } from '../../sealed/keyring.ts';

/**
 * SQL that puts the first member and the first epoch into an empty database, all or nothing. It
 * holds public keys and wrapped keys only.
 */
export function keyringSql(member: Member, epoch: Epoch): string {
  const { id, recipient, byPassphrase } = member;
  const grants = Object.entries(epoch.grants).map(
    ([holder, file]) => `(${epoch.manifest.epoch}, ${quoted(holder)}, ${quoted(file)})`,
  );
  return `-- はじめての鍵の一覧。サインインする人(${id})を作ったあとで、一度だけ実行します。
-- 中身は公開鍵と、包まれた鍵だけです。すでに鍵がある場合は、何も書かずに止まります。
begin;
insert into public.staff (user_id, display_name, role, recipient)
values (${quoted(id)}, '管理者', 'admin', ${quoted(recipient)});
insert into public.member_keys (user_id, wrapped)
values (${quoted(id)}, ${quoted(JSON.stringify({ byPassphrase }))}::jsonb);
insert into public.keyring_epochs (epoch, manifest, mac)
values (${epoch.manifest.epoch}, ${quoted(JSON.stringify(epoch.manifest))}::jsonb, ${quoted(epoch.mac)});
insert into public.grants (epoch, member_id, file)
values ${grants.join(',\n')};
commit;
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
