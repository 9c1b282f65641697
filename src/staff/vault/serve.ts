import { Refusal } from '../../sealed/errors.ts';
import { VaultError, vaultFault } from './errors.ts';
import type { VaultFault } from './errors.ts';
import type { VaultRequest, VaultResponse } from './protocol.ts';
import { VaultKeeper } from './vault.ts';

const answer = (keeper: VaultKeeper, request: VaultRequest) => {
  switch (request.call) {
    case 'unlock':
      return keeper.unlock(request.ask);
    case 'opening':
      return keeper.opening(request.ask);
    case 'open':
      return keeper.open(request.ask);
    case 'reply':
      return keeper.reply(request.ask);
  }
};

/** Only our own words leave the worker: a library's message might quote what it was working on. */
function faultOf(cause: unknown): VaultFault {
  if (!(cause instanceof Refusal) && !(cause instanceof VaultError)) return vaultFault('failed');
  const { code, message, remedy } = cause;
  return { code, message, remedy };
}

/** Answers requests one after the other with one keeper of keys. */
export function serveVault(respond: (response: VaultResponse) => void) {
  const keeper = new VaultKeeper();
  let turn = Promise.resolve();

  const take = async (request: VaultRequest): Promise<void> => {
    try {
      respond({ id: request.id, ok: true, answer: await answer(keeper, request) });
    } catch (cause) {
      respond({ id: request.id, ok: false, fault: faultOf(cause) });
    }
  };

  return (request: VaultRequest): void => {
    turn = turn.then(() => take(request));
  };
}
