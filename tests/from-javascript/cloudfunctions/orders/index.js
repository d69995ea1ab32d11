const cloud = require('wx-server-sdk')
cloud.init({ env: 'prod-1a2b3c' })
const db = cloud.database()
const _ = db.command

// Everything about the caller's orders.
exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext()
  switch (event.action) {
    case 'add':
      return add(event.order, OPENID)
    case 'get':
    case 'list':
      return list(event, OPENID)
    case 'pay':
      return pay(event)
    case 'cancel': {
      await db.collection('orders').doc(event.id).remove()
      return db.collection('orders').where({ parent: event.id, paid: _.neq(true) }).update({ data: { cancelled: true } })
    }
    case 'statistics':
      return db.collection('orders').aggregate().match({ paid: true }).group({ _id: '$kind' }).end()
    default:
      return { errCode: 404, errMsg: 'no such action' }
  }
}

async function add(order, openid) {
  const { total } = await db.collection('orders').where({ _openid: openid }).count()
  return db.collection('orders').add({
    data: { title: order.title, price: order.price * 100, address: order.address.city, no: total + 1, createdAt: db.serverDate() },
  })
}

const list = async ({ page = 1, size = 20 }, openid) =>
  db.collection('orders').where({ _openid: openid }).orderBy('createdAt', 'desc').skip((page - 1) * size).limit(size).get()

async function pay({ id }) {
  await db.runTransaction(async transaction => {
    const order = await transaction.collection('orders').doc(id).get()
    await transaction.collection('orders').doc(id).update({ data: { paying: true } })
  })
  return cloud.cloudPay.unifiedOrder({ body: 'tea', outTradeNo: id, subMchId: '1900009231', totalFee: 1 })
}
