// 图书角：列表、借书、还书
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const db = cloud.database()
const _ = db.command
const books = db.collection('books')

exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext()
  switch (event.action) {
    case 'list': {
      // 只看我借的
      const query = event.mine ? { borrower: OPENID } : {}
      const { data } = await books
        .where(query)
        .field({ title: true, times: true, added: true })
        .orderBy('title', 'asc')
        .limit(20)
        .get()
      return { books: data }
    }
    case 'borrow': {
      const { stats } = await books
        .where({ _id: event.book, borrower: null })
        .update({ data: { borrower: OPENID, times: _.inc(1) } })
      return { borrowed: stats.updated === 1 }
    }
    case 'return': {
      const { stats } = await books
        .where({ _id: event.book, borrower: OPENID })
        .update({ data: { borrower: null } })
      return { returned: stats.updated === 1 }
    }
    default:
      return { error: '没有这个操作' }
  }
}
