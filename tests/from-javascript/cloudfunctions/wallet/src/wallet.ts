import tcb from '@cloudbase/node-sdk'

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })

export enum Action {
  Balance = 'balance',
  TopUp = 'topUp',
}

export class Wallet {
  constructor(private readonly db = app.database()) {}

  async balance(request: { accountId: string }) {
    const { openId } = app.auth().getUserInfo()
    return this.db.collection('accounts').where({ _id: request.accountId, owner: openId }).limit(1).get()
  }

  async topUp(amount: number) {
    return app.callFunction({ name: 'pay', data: { fee: amount * 100 } })
  }
}
