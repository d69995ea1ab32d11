// 提醒还书
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const { OPENID } = cloud.getWXContext()
  const { data: book } = await cloud.database().collection('books').doc(event.book).get()
  return await cloud.openapi.subscribeMessage.send({
    touser: OPENID,
    templateId: 'TEMPLATE_ID',
    page: `pages/book/book?id=${event.book}`,
    data: { thing1: { value: book.title } },
  })
}
