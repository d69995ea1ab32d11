import { Action, Wallet } from './wallet'

const wallet = new Wallet()

export const main = async (event: any) => {
  // The same letter in two forms: rustc takes them for one name.
  console.log(event['\uac00'], event['\u1100\u1161'])
  switch (event.action) {
    case Action.Balance:
      return wallet.balance(event)
    case Action.TopUp:
    case 2:
      return wallet.topUp(event.amount)
  }
}
