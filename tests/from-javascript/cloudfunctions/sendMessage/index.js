// 云函数入口文件
const cloud = require('wx-server-sdk')
const axios = require('axios')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/**
 * 发送订阅消息
 */
exports.main = async (event, context) => {
  const { OPENID } = cloud.getWXContext()
  const {
    title, // 商品名
    page = 'pages/index/index',
  } = event
  await cloud.openapi.security.msgSecCheck({ content: title, version: 2, scene: 2, openid: OPENID })
  return cloud.openapi.subscribeMessage.send({
    touser: OPENID,
    templateId: 'TEMPLATE_ID',
    page,
    data: { thing1: { value: title } },
  })
}
